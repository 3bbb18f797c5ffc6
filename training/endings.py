"""Endings with their edits, by tag, that are told and not learnt: from tables, and from the spelling."""

import os
from collections import defaultdict

from edits import PARTICIPLE, suffix_edit
from inflection import PARTICIPLE as PAST_PARTICIPLE
from inflection import PAST, PLURAL, POSITIVE, PRESENT

HERE = os.path.dirname(os.path.abspath(__file__))
PACK = os.path.join(HERE, '..', 'lang', 'nl')
PLURAL_NAME = 'PROPN|Number=Plur'
CONSONANTS = 'bcdfghjklmnprstvwxz'


def read_table(name):
    """The rows of a table beside this file, or at a path, without comments and column names."""
    with open(os.path.join(HERE, name), encoding='utf-8') as lines:
        return [line.rstrip('\n').split('\t') for line in lines if not line.startswith('#')][1:]


def read_listed():
    """The endings of all tables, with their edits, by tag."""
    return {**read_strong_verbs(), **read_plurals()}


def read_strong_verbs():
    """Endings with their edits, by tag, from strong-verbs.tsv; a participle also without its "ge", for verwezen."""
    listed = defaultdict(dict)
    for infinitive, singular, plural, participle in read_table('strong-verbs.tsv'):
        if singular[:-2] == infinitive[:-1]:
            present = infinitive[:-1] + 't'
            listed[PRESENT][present] = suffix_edit(present, infinitive)
        listed[PAST.format('Sing')][singular] = suffix_edit(singular, infinitive)
        listed[PAST.format('Plur')][plural] = suffix_edit(plural, infinitive)
        # The "ge" of genoten belongs to the verb, the first one of gegeven does not.
        own = infinitive.startswith(PARTICIPLE) and not participle.startswith(2 * PARTICIPLE)
        stem = participle if own else participle.removeprefix(PARTICIPLE)
        # As a noun, of people: gekozene, gekozenen.
        for ending in ('', 'e', 'en') if stem.endswith('en') else ('',):
            edit = suffix_edit(stem + ending, infinitive)
            listed[PAST_PARTICIPLE][stem + ending] = edit
            if stem != participle:
                listed[f'{PAST_PARTICIPLE} {PARTICIPLE}'][participle + ending] = PARTICIPLE + edit
    return listed


def read_plurals():
    """Endings with their edits, by tag, from plurals.tsv, and the peoples and adjectives of countries.tsv as whole words."""
    listed = defaultdict(dict)
    for singular, plural in read_table('plurals.tsv'):
        listed[PLURAL][plural] = suffix_edit(plural.removeprefix('^'), singular)
        if singular[0].isupper():
            listed[PLURAL_NAME][plural] = listed[PLURAL][plural]
    for row in read_table(os.path.join(PACK, 'countries.tsv')):
        name, _, number = row[:3]
        adjectives, inhabitant, inhabitants = row[6:9]
        for singular, plural in zip(inhabitant.split('|'), inhabitants.split('|')):
            for tag in (PLURAL, PLURAL_NAME):
                # Filipijnen is first the country, and Polen only the people, if it is a plural.
                is_name = plural == name and number == 'plural'
                listed[tag]['^' + plural] = '' if is_name else suffix_edit(plural, singular)
        written = adjectives.split('|')
        for adjective, form in zip(written[::2], written[1::2]):
            listed[POSITIVE]['^' + form] = suffix_edit(form, adjective)
            listed[POSITIVE]['^' + adjective] = ''
    return listed


def spell_regular():
    """Endings that the spelling gives to verbs, plurals and adjectives that no table and no treebank has."""
    return {**spell_regular_verbs(), **spell_regular_vowels()}


def spell_regular_verbs():
    """Endings of weak verbs with their edits, by tag, from the spelling: sleept, sleepte, gesleept are of slepen.

    Before -en a long vowel is written once and the consonant after a short one twice; v and z are written f and s at the
    end of a syllable.
    """
    regular = defaultdict(dict)

    def conjugate(stem, infinitive, dental):
        present = stem if stem.endswith('t') else stem + 't'
        past = stem + dental + 'e'
        participle = stem if stem[-1] in 'dt' else stem + dental
        regular[PRESENT][present] = suffix_edit(present, infinitive)
        regular[PAST.format('Sing')][past] = suffix_edit(past, infinitive)
        regular[PAST.format('Plur')][past + 'n'] = suffix_edit(past + 'n', infinitive)
        # After r a stem in d is as likely to be meant, so that each consonant before it is a case apart: verhoord, vermoord.
        for before in CONSONANTS if stem.endswith('r') else ['']:
            edit = suffix_edit(participle, infinitive)
            regular[PAST_PARTICIPLE][before + participle] = edit
            regular[f'{PAST_PARTICIPLE} {PARTICIPLE}'][before + participle] = PARTICIPLE + edit

    long_vowels = {'aa': 'a', 'ee': 'e', 'oo': 'o', 'uu': 'u'}
    pairs = {pair: pair for pair in ('ie', 'oe', 'eu', 'ui', 'ij', 'ei', 'ou')}
    for written, open_syllable in (long_vowels | pairs).items():
        for final in 'bdfgklmnprst':
            voiced = {'f': 'v', 's': 'z'}.get(final, final)
            conjugate(written + final, open_syllable + voiced + 'en', 't' if final in 'kpt' else 'd')
    for vowel in 'aeiou':
        # Not the ends of ademen, reinigen: a vowel without stress.
        for final in 'bfgkmpst':
            if vowel + final not in ('em', 'ig'):
                for before in ('', *CONSONANTS):
                    stem = before + vowel + final
                    conjugate(stem, stem + final + 'en', 't' if final in 'fkpst' else 'd')
    conjugate('x', 'xen', 't')
    for consonant in CONSONANTS:
        for vowel in 'aeiou':
            regular[PRESENT][f'{consonant}{vowel}rt'] = '+en'
        regular[PRESENT][f'{consonant}ert'] = '-1+en'
        regular[PAST.format('Sing')][f'{consonant}erde'] = '-2+en'
        regular[PAST.format('Plur')][f'{consonant}erden'] = '-3+en'
    return regular


def spell_regular_vowels():
    """Endings of plurals and inflected adjectives in which the spelling shows that a long vowel was written once: acute."""
    regular = defaultdict(dict)
    for vowel in 'aeou':
        for final in 'bdfgklmnprst':
            if vowel + final in ('el', 'em', 'en', 'er'):
                continue
            for before in CONSONANTS:
                singular = before + 2 * vowel + final
                for tag, ending in ((PLURAL, 'en'), (POSITIVE, 'e')):
                    form = before + vowel + final + ending
                    regular[tag][form] = suffix_edit(form, singular)
    for ending in ('igs', 'rijks'):
        regular[POSITIVE][ending] = '-1'
    return regular
