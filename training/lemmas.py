"""Learns lemmas from the treebanks and strong-verbs.tsv. Usage: lemmas.py DATA_FOLDER OUTPUT_FOLDER

Writes lemmas.tsv and particles.tsv. A lemma is made from the form by an edit, and the edit is chosen by the tag and the
longest ending that is listed: "-2+en" takes two letters off and adds "en"; "ge-1+en" first takes "ge" out, at the start
or after a particle (opgericht). Participles with such a "ge" stand apart, under their tag with "ge" behind it. An ending
that starts with ^ is a whole word, * is any. The first row names "ge" itself.

The compound mark of the treebanks is dropped, and what links the parts stays: vrijheid_strijder, from vrijheidsstrijders,
is learnt as vrijheidsstrijder. A verb whose particle stands apart (roept … op) is learnt without it; particles.tsv says
which particles come back in front.
"""

import configparser
import os
import sys
import unicodedata
from collections import Counter, defaultdict

from features import fold
from treebank import read_treebanks
from vocabulary import tag_of

LONGEST_LEARNT = 6
PARTICIPLE = 'ge'
CONSONANTS = 'bcdfghjklmnprstvwxz'
PRESENT = 'VERB|Number=Sing|Tense=Pres|VerbForm=Fin'
PAST = 'VERB|Number={}|Tense=Past|VerbForm=Fin'
PAST_PARTICIPLE = 'VERB|VerbForm=Part'
PARTICIPLE_TAG = 'VerbForm=Part'


def read_examples(sentences):
    """Counts of lemmas by (tag, form), and of particles that stand apart and are, or are not, part of their verb's lemma."""
    examples, joined, apart = defaultdict(Counter), Counter(), Counter()
    for sentence in sentences:
        particles = {}
        for place, word in enumerate(sentence, 1):
            alone = not any(other.head == place for other in sentence)
            if word.relation == 'compound:prt' and word.head > 0 and alone:
                particles.setdefault(word.head, []).append(word.form.lower())
        for place, word in enumerate(sentence, 1):
            form = fold(word.form)
            if place == 1 and word.lemma == word.lemma.lower():
                form = form.lower()
            lemma = undivided(form, word)
            for particle in particles.get(place, []):
                if lemma.lower().startswith(particle) and not word.form.lower().startswith(particle):
                    lemma = lemma[len(particle):]
                    joined[particle] += 1
                else:
                    apart[particle] += 1
            if lemma and ' ' not in lemma:
                examples[tag_of(word), form][fold(lemma)] += 1
    return examples, joined, apart


def group_of(tag, form, particles):
    """The tag, or for a participle that starts with "ge", or has it after a particle, the tag with "ge" behind it."""
    starts = PARTICIPLE_TAG in tag and without_participle(form, particles)
    return f'{tag} {PARTICIPLE}' if starts else tag


def undivided(form, word):
    """The lemma without compound marks: the last part's lemma behind what the form has in front of it."""
    *_, last = word.lemma.split('_')
    if word.upos != 'VERB' and last and last != word.lemma:
        for length in range(len(last), 2, -1):
            start = form.lower().rfind(last[:length].lower())
            if start > 0:
                return form[:start] + last
    return word.lemma.replace('_', '') or word.lemma


def edit_of(form, lemma, particles):
    """The edit that makes the lemma of the form and takes the fewest letters off."""
    plain = suffix_edit(form, lemma)
    cut = without_participle(form, particles)
    if cut:
        participle = PARTICIPLE + suffix_edit(cut, lemma)
        if cut and removed(participle) < removed(plain):
            return participle
    return plain


def removed(edit):
    digits = edit.removeprefix(PARTICIPLE).split('+')[0].removeprefix('-')
    return int(digits) if digits else 0


def suffix_edit(form, lemma):
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    cut, added = len(form) - shared, lemma[shared:]
    return (f'-{cut}' if cut else '') + (f'+{added}' if added else '')


def without_participle(form, particles):
    """The form without the "ge" it starts with or has after its longest particle, and without the diaeresis behind it.

    None when it has none, or nothing behind it.
    """
    for length in range(len(form) - len(PARTICIPLE) - 1, -1, -1):
        if form.startswith(PARTICIPLE, length) and (length == 0 or form[:length] in particles):
            rest = form[length + len(PARTICIPLE):]
            return form[:length] + unicodedata.normalize('NFD', rest[0])[0] + rest[1:]
    return None


def learn_endings(edits, tag, listed, regular):
    """The fewest endings that give each form of a tag its edit, with the listed ones among them.

    edits: dictionary of form to edit; listed and regular: dictionaries of ending to edit. A regular ending stands where
    fewer than two forms of the treebanks speak for another edit.
    """
    tag_has_small_letters = not tag.startswith(('PROPN', 'X', 'SYM', 'PUNCT'))
    by_ending = defaultdict(Counter)
    for form, edit in edits.items():
        # An ending must show all letters that its edit takes off, and one more where the edit puts others there: rookt, not okt.
        shown = removed(edit) + (removed(edit) > 1 and '+' in edit)
        for length in range(min(shown, len(form)), min(max(LONGEST_LEARNT, shown), len(form)) + 1):
            by_ending[form[len(form) - length:]][edit] += 1
    chosen = dict(listed)
    for ending in sorted(by_ending.keys() | regular.keys(), key=lambda ending: (len(ending), ending)):
        edit, count = min(by_ending[ending].items(), key=lambda pair: (-pair[1], pair[0]), default=(None, 0))
        if count < 2:
            edit = regular.get(ending)
        if edit is not None and ending not in listed and edit != longest(chosen, ending):
            chosen[ending] = edit
    for form, edit in edits.items():
        # A word that keeps its capital is listed, so that it also keeps it where a sentence starts with it.
        keeps_capital = tag_has_small_letters and form[:1].isupper()
        if keeps_capital or longest(chosen, form) != edit:
            chosen['^' + form] = edit
    return chosen


def longest(chosen, form):
    """The edit of the longest ending of the form that is chosen."""
    return next((chosen[form[start:]] for start in range(len(form) + 1) if form[start:] in chosen), None)


def read_strong_verbs():
    """Endings with their edits, by tag, from strong-verbs.tsv; a participle also without its "ge", for verwezen."""
    listed = defaultdict(dict)
    with open(os.path.join(os.path.dirname(__file__), 'strong-verbs.tsv'), encoding='utf-8') as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines if not line.startswith('#')][1:]
    for infinitive, singular, plural, participle in rows:
        listed[PAST.format('Sing')][singular] = suffix_edit(singular, infinitive)
        listed[PAST.format('Plur')][plural] = suffix_edit(plural, infinitive)
        # The "ge" of genoten belongs to the verb, the first one of gegeven does not.
        own = infinitive.startswith(PARTICIPLE) and not participle.startswith(2 * PARTICIPLE)
        stem = participle if own else participle.removeprefix(PARTICIPLE)
        listed[PAST_PARTICIPLE][stem] = suffix_edit(stem, infinitive)
        if stem != participle:
            listed[f'{PAST_PARTICIPLE} {PARTICIPLE}'][participle] = PARTICIPLE + suffix_edit(stem, infinitive)
    return listed


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
                conjugate(vowel + final, vowel + 2 * final + 'en', 't' if final in 'fkpst' else 'd')
    for consonant in CONSONANTS:
        for vowel in 'aeiou':
            regular[PRESENT][f'{consonant}{vowel}rt'] = '+en'
        regular[PRESENT][f'{consonant}ert'] = '-1+en'
        regular[PAST.format('Sing')][f'{consonant}erde'] = '-2+en'
        regular[PAST.format('Plur')][f'{consonant}erden'] = '-3+en'
    return regular


def main(data_folder, output_folder):
    settings = configparser.ConfigParser()
    settings.read(os.path.join(os.path.dirname(__file__), 'settings.ini'))
    train, _ = read_treebanks(data_folder, settings['data'])
    examples, joined, apart = read_examples(train)
    particles = {particle for particle, count in joined.items() if count >= apart[particle] and particle.isalpha()}

    edits = defaultdict(dict)
    for (tag, form), lemmas in examples.items():
        lemma = sorted(lemmas.items(), key=lambda pair: (-pair[1], pair[0]))[0][0]
        edits[group_of(tag, form, particles)][form] = edit_of(form, lemma, particles)
    strong_verbs, regular_verbs = read_strong_verbs(), spell_regular_verbs()
    rows = defaultdict(list)
    for tag, by_form in edits.items():
        for ending, edit in learn_endings(by_form, tag, strong_verbs[tag], regular_verbs[tag]).items():
            rows[tag, edit].append(ending or '*')
    with open(os.path.join(output_folder, 'lemmas.tsv'), 'w', encoding='utf-8') as file:
        file.write('# How a form becomes its lemma, by tag and longest ending (^: whole word, *: any).\n')
        file.write('# Learnt from UD Dutch Alpino and LassySmall (CC BY-SA 4.0) and Alpino test suites (LGPL 2.1).\n')
        file.write('# order: given\n')
        file.write('tag\tedit\tendings\n')
        file.write(f'participle\t{PARTICIPLE}\t*\n')
        for tag, edit in sorted(rows):
            file.write(f'{tag}\t{edit or "="}\t{" ".join(sorted(rows[tag, edit]))}\n')
    with open(os.path.join(output_folder, 'particles.tsv'), 'w', encoding='utf-8') as file:
        file.write('# Particles that, standing apart, belong in front of the lemma of their verb; made by training/lemmas.py.\n')
        file.write('particle\n' + ''.join(particle + '\n' for particle in sorted(particles)))


if __name__ == '__main__':
    main(*sys.argv[1:])
