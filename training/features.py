"""What the network sees of a word: its folded form and hashed pieces of it.

The same functions stand in src/syntax/features.ts; test/syntax/features.test.ts holds both to lang/nl/model/features.tsv.
"""

import re
import struct
import unicodedata

FOLDS = str.maketrans({
    **dict.fromkeys('„”“«»‟″', '"'),
    **dict.fromkeys('’‘‚‛′´`', "'"),
    **dict.fromkeys('–—−‐‑', '-'),
    '…': '...',
})
QUOTATION_MARKS = {"''", ',,', "'"}


def fold(form):
    """Gives one spelling to quotation marks, dashes and ellipses."""
    folded = unicodedata.normalize('NFC', form).translate(FOLDS)
    return '"' if folded in QUOTATION_MARKS else folded


def look_up(folded):
    """The key of a folded form in the word list: small letters, every digit 0."""
    return re.sub('[0-9]', '0', folded.lower())


def units(text):
    """The UTF-16 code units of a text, as one-unit strings."""
    encoded = text.encode('utf-16-le', 'surrogatepass')
    return [chr(unit) for unit in struct.unpack(f'<{len(encoded) // 2}H', encoded)]


def shape(folded):
    """X for capitals, x for small letters, d for digits, other signs as they are; runs are cut to two."""
    signs = []
    for unit in units(folded):
        sign = 'd' if '0' <= unit <= '9' else 'X' if unit != unit.lower() else 'x' if unit != unit.upper() else unit
        if signs[-2:] != [sign, sign]:
            signs.append(sign)
    return ''.join(signs)


def bucket(kind, text, buckets):
    """FNV-1a over the UTF-16 units of kind and text, folded into the number of buckets."""
    value = 2166136261
    for unit in units(kind + text):
        value = ((value ^ ord(unit)) * 16777619) & 0xFFFFFFFF
    return (value ^ (value >> 15)) % buckets


def subwords(key, settings):
    """The buckets of the prefixes, suffixes and inner pieces of a look-up key."""
    letters = units(key)
    buckets = settings.getint('buckets')
    piece = settings.getint('piece')
    found = []
    for length in range(1, min(settings.getint('prefix'), len(letters)) + 1):
        found.append(bucket('p', ''.join(letters[:length]), buckets))
    for length in range(1, min(settings.getint('suffix'), len(letters)) + 1):
        found.append(bucket('s', ''.join(letters[-length:]), buckets))
    for start in range(min(len(letters) - piece + 1, settings.getint('pieces'))):
        found.append(bucket('g', ''.join(letters[start:start + piece]), buckets))
    return found
