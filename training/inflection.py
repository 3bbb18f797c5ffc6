"""The forms that Dutch spelling gives a lemma, for those forms that the treebanks do not show.

Before an ending with a vowel a long vowel is written once and the consonant after a short one twice; v and z are written
f and s at the end of a syllable. Where spelling leaves a choice (wolf, wolven; paragraaf, paragrafen) all are given: a form
that does not exist does no harm, since nobody writes it.
"""

import re

PRESENT = 'VERB|Number=Sing|Tense=Pres|VerbForm=Fin'
PAST = 'VERB|Number={}|Tense=Past|VerbForm=Fin'
PARTICIPLE = 'VERB|VerbForm=Part'
PLURAL = 'NOUN|Number=Plur'
DIMINUTIVE = 'NOUN|Gender=Neut|Number=Sing'
POSITIVE, COMPARATIVE, SUPERLATIVE = ('ADJ|Degree=' + degree for degree in ('Pos', 'Cmp', 'Sup'))

VOICED = {'f': 'v', 's': 'z'}
VOICELESS = {'v': 'f', 'z': 's'}
CONSONANT = '[bdfgklmnprstvz]'
LONG = re.compile(f'.*(aa|ee|oo|uu){CONSONANT}')
DIPHTHONG = re.compile(f'.*(ie|oe|eu|ui|ij|ei|ou|au){CONSONANT}')
SHORT = re.compile(f'(.*[^aeiouëïé]|)[aeiou]{CONSONANT}')
OPEN = re.compile(f'(.*[^aeiouëï]|)[aeou]{CONSONANT}')
# The last syllable is without stress, and does not double its consonant: regel, eindig.
UNSTRESSED = re.compile('.*[aeiouëïöy].*(e[lnrm]|i[gk])')
# The last syllable may be without stress or long: motor, democraten, bacil.
DOUBTFUL = re.compile('.*[aeiouëïöy].*(o[nr]|a[rs]|el|is|us)')


def before_vowel(word):
    """The spellings of a word in front of an ending with a vowel: huis, huiz; bom, bomm."""
    last = word[-1]
    if word.endswith(('ieel', 'ëel')):
        return [word[:-3] + 'ël']
    if LONG.fullmatch(word):
        return [word[:-2] + one for one in ([VOICED[last], last] if last in VOICED else [last])]
    if last in VOICED and (DIPHTHONG.fullmatch(word) or word[-2:-1] in 'lmnr'):
        return [word[:-1] + VOICED[last], word]
    if SHORT.fullmatch(word):
        doubled = word + last
        if DOUBTFUL.fullmatch(word):
            return [word, doubled]
        return [word] if UNSTRESSED.fullmatch(word) else [doubled]
    return [word]


def stems(infinitive):
    """The stems that an infinitive may have: maak; regel or regeel."""
    base = infinitive[:-2]
    if base[-1] == base[-2] and base[-1] not in 'aeiou':
        return [base[:-1]]
    if base.endswith(('iër', 'eër')):
        return [base[:-2] + ('eer' if base[-3] == 'i' else 'ëer')]
    final = VOICELESS.get(base[-1], base[-1])
    closed = base[:-1] + final
    if not OPEN.fullmatch(base):
        return [closed]
    lengthened = base[:-1] + base[-2] + final
    return [closed, lengthened] if UNSTRESSED.fullmatch(base) else [lengthened]


def present_forms(infinitive):
    """(tag, form) of the present singular of a verb in -en."""
    for stem in stems(infinitive):
        yield PRESENT, stem
        yield PRESENT, stem if stem.endswith('t') else stem + 't'


def weak_forms(infinitive, particle=''):
    """(tag, form) of the weak past and participles of a verb in -en; a participle both with its "ge" and without."""
    base = infinitive[:-2]
    dental = 't' if base[-1] in 'tkfspx' or base.endswith(('ch', 'sh')) else 'd'
    for stem in stems(infinitive):
        past = stem + dental + 'e'
        yield PAST.format('Sing'), past
        yield PAST.format('Plur'), past + 'n'
        participle = stem if stem[-1] in 'dt' else stem + dental
        inflected = base + 'e' if stem[-1] in 'dt' else past
        for form in (participle, inflected, inflected + 'n'):
            yield PARTICIPLE, form
            yield PARTICIPLE, with_participle(form, particle)


def with_participle(form, particle=''):
    """The form with "ge" in front, or behind its particle, with a diaeresis where the vowels would run together."""
    rest = form[len(particle):]
    if re.match('e[^iu]|i[^j]|u[^i]', rest):
        rest = {'e': 'ë', 'i': 'ï', 'u': 'ü'}[rest[0]] + rest[1:]
    return particle + 'ge' + rest


def noun_forms(noun):
    """(tag, form) of the plurals and diminutives of a noun."""
    for form in plurals(noun):
        yield PLURAL, form
    for form in diminutives(noun):
        yield DIMINUTIVE, form
        yield PLURAL, form + 's'


def plurals(noun):
    if noun.endswith('heid'):
        return [noun[:-3] + 'den']
    if noun.endswith('ie'):
        return [noun + 's', noun + 'ën', noun[:-1] + 'ën']
    if noun.endswith('ee'):
        return [noun + 'ën', noun + 's']
    if noun.endswith('e'):
        return [noun + 'n', noun + 's']
    if noun.endswith(('a', 'i', 'o', 'u', 'y')):
        return [noun + "'s", noun + 's', noun + 'en']
    if noun.endswith('icus'):
        return [noun[:-2] + 'i']
    if noun.endswith('um'):
        return [noun[:-2] + 'a', noun + 's']
    if noun.endswith('man'):
        return [noun[:-3] + rest for rest in ('mannen', 'lieden', 'lui')]
    regular = [spelling + 'en' for spelling in before_vowel(noun)] + ([] if noun[-1] in 'sxz' else [noun + 's'])
    return regular + [noun + 'es'] if noun.endswith(('ch', 'sh')) else regular


def diminutives(noun):
    if noun.endswith(('a', 'o', 'u')) and noun[-2] not in 'aeiou':
        return [noun + noun[-1] + 'tje']
    if noun.endswith('ing'):
        return [noun[:-1] + 'kje', noun + 'etje']
    if SHORT.fullmatch(noun) and noun[-1] in 'bglmnpr' and not UNSTRESSED.fullmatch(noun):
        return [noun + noun[-1] + 'etje', noun + 'je']
    if noun.endswith('m'):
        return [noun + 'pje']
    return [noun + ('tje' if noun[-1] in 'aeiouynlrw' or noun.endswith('ij') else 'je')]


def adjective_forms(adjective):
    """(tag, form) of the inflected positive, the comparative and the superlative of an adjective."""
    for spelling in before_vowel(adjective):
        comparative = (adjective + 'd' if adjective.endswith('r') else spelling) + 'er'
        yield POSITIVE, spelling + 'e'
        yield COMPARATIVE, comparative
        yield COMPARATIVE, comparative + 'e'
        yield COMPARATIVE, comparative + 'en'
    superlative = adjective + ('t' if adjective.endswith('s') else 'st')
    yield SUPERLATIVE, superlative
    yield SUPERLATIVE, superlative + 'e'
    yield SUPERLATIVE, superlative + 'en'
