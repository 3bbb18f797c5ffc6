"""Learns lemmas from the treebanks and own tables. Usage: lemmas.py DATA_FOLDER OUTPUT_FOLDER FOLD

Writes lemmas.tsv and particles.tsv. A lemma is made from the form by an edit, and the edit is chosen by the tag and the
longest ending that is listed: "-2+en" takes two letters off and adds "en"; "ge-1+en" first takes "ge" out, at the start
or after a particle (opgericht). Participles with such a "ge" stand apart, under their tag with "ge" behind it. An ending
that starts with ^ is a whole word, * is any. The first row names "ge" itself.

The compound mark of the treebanks is dropped, and what links the parts stays: vrijheid_strijder, from vrijheidsstrijders,
is learnt as vrijheidsstrijder. A verb whose particle stands apart (roept … op) is learnt without it; particles.tsv says
which particles come back in front.

What the treebanks do not show of a lemma's forms is filled in by spelling (inflection.py) and from tables (endings.py).
"""

import configparser
import json
import os
import sys
from collections import Counter, defaultdict

from edits import PARTICIPLE, edit_of, removed, without_participle
from endings import PACK, read_listed, read_table, spell_regular
from features import fold
from inflection import adjective_forms, noun_forms, present_forms, weak_forms
from treebank import read_treebanks
from vocabulary import tag_of

LONGEST_LEARNT = 6
# What stands in front of verbs without being taken off again.
PREFIXES = ('be', 'ge', 'her', 'ont', 'ver', 'mis', 'door', 'om', 'onder', 'over', 'voor', 'weer')
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
                own = lemma.lower().startswith(particle) and not word.form.lower().startswith(particle)
                (joined if own else apart)[particle] += 1
            first, *others = word.lemma.split('_')
            if word.upos == 'VERB' and others and not form.lower().startswith(first[:2].lower()):
                lemma = ''.join(others)
            if lemma and ' ' not in lemma:
                examples[plain_tag(word), form][fold(lemma)] += 1
    return examples, joined, apart


def plain_tag(word):
    """The tag without what a fixed expression is as a whole, which says nothing of its words."""
    return '|'.join(part for part in tag_of(word).split('|') if not part.startswith('ExtPos='))


def undivided(form, word):
    """The lemma without compound marks: the last part's lemma behind what the form has in front of it."""
    *_, last = word.lemma.split('_')
    if word.upos != 'VERB' and last and last != word.lemma:
        for length in range(len(last), 2, -1):
            start = form.lower().rfind(last[:length].lower())
            if start > 0:
                return form[:start] + last
    return word.lemma.replace('_', '') or word.lemma


def count_lemmas(sentences, particles):
    """How often each lemma occurs, by word class: of nouns and adjectives the last part, of verbs also the last part.

    Own lists are there too, if only with a count of nought.
    """
    counts = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            lemma = fold(word.lemma)
            last = lemma.split('_')[-1]
            if word.upos in ('NOUN', 'ADJ', 'VERB') and len(last) > 1 and last.isalpha():
                counts[word.upos][last] += 1
                if word.upos == 'VERB' and last != lemma:
                    counts[word.upos][lemma] += 1
    for word_class, lemma in read_own_lemmas(set(counts['VERB']), particles):
        counts[word_class][lemma] += 0
    return counts


def read_own_lemmas(verbs, particles):
    """(word class, lemma) of strong-verbs.tsv and of the pack's lexicons; _ stands behind the particle of known verbs."""
    for row in read_table('strong-verbs.tsv'):
        yield 'VERB', row[0]
    with open(os.path.join(PACK, 'pack.json'), encoding='utf-8') as manifest:
        lexicons_of = json.load(manifest)['lemmas']
    for word_class, lexicons in lexicons_of.items():
        for lexicon in lexicons:
            for lemma, *_ in read_table(os.path.join(PACK, lexicon + '.tsv')):
                ends = [end for end in range(len(lemma)) if lemma[:end] in particles and lemma[end:] in verbs]
                separable = word_class == 'VERB' and ends
                yield word_class, f'{lemma[:ends[-1]]}_{lemma[ends[-1]:]}' if separable else lemma


def forms_of(word_class, lemma, strong_verbs):
    """(tag, form) of what spelling makes of a lemma; strong-verbs.tsv has the rest of strong verbs."""
    if word_class == 'NOUN':
        return [] if lemma.endswith('je') else noun_forms(lemma)
    if word_class == 'ADJ':
        return adjective_forms(lemma)
    *first, verb = lemma.split('_')
    particle = ''.join(first)
    if not verb.endswith('en') or len(verb) < 5 or not verb[-3].isalpha():
        return []
    forms = [(tag, particle + form) for tag, form in present_forms(verb)]
    strong = any(verb.endswith(one) and verb.removesuffix(one) in ('',) + PREFIXES for one in strong_verbs)
    return forms if strong else forms + list(weak_forms(particle + verb, particle))


def complete(examples, counts):
    """Adds to the examples the forms they lack of each lemma.

    The lemmas that occur most go first, but nouns in -e last: the plural of maat is more likely than that of mate.
    """
    shown = set(examples)
    strong_verbs = {row[0] for row in read_table('strong-verbs.tsv')}
    for word_class, lemmas in counts.items():
        for lemma in sorted(lemmas, key=lambda lemma: (lemma.endswith('e'), -lemmas[lemma], lemma)):
            for tag, form in forms_of(word_class, lemma, strong_verbs):
                if (tag, form) not in shown:
                    shown.add((tag, form))
                    examples[tag, form][lemma.replace('_', '')] += 1


def group_of(tag, form, particles):
    """The tag, or for a participle that starts with "ge", or has it after a particle, the tag with "ge" behind it."""
    starts = PARTICIPLE_TAG in tag and without_participle(form, particles)
    return f'{tag} {PARTICIPLE}' if starts else tag


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
        if form in listed or '^' + form in listed:
            continue
        # A word that keeps its capital is listed, so that it also keeps it where a sentence starts with it.
        keeps_capital = tag_has_small_letters and form[:1].isupper()
        if keeps_capital or longest(chosen, form) != edit:
            chosen['^' + form] = edit
    return chosen


def longest(chosen, form):
    """The edit of the longest ending of the form that is chosen."""
    return next((chosen[form[start:]] for start in range(len(form) + 1) if form[start:] in chosen), None)


def main(data_folder, output_folder, fold):
    settings = configparser.ConfigParser()
    settings.read(os.path.join(os.path.dirname(__file__), 'settings.ini'))
    train, _ = read_treebanks(data_folder, settings['data'], fold)
    examples, joined, apart = read_examples(train)
    particles = {particle for particle, count in joined.items() if count >= apart[particle] and particle.isalpha()}
    particles.update(particle for particle, in read_table('particles.tsv'))
    counts = count_lemmas(train, particles)
    complete(examples, counts)

    edits = defaultdict(dict)
    for (tag, form), lemmas in examples.items():
        # Of two that occur as often, the lemma that is the more frequent of all: the other is often a slip.
        likely = [(-count, -counts[tag.split('|')[0]][lemma], lemma) for lemma, count in lemmas.items()]
        lemma = min(likely)[-1]
        edits[group_of(tag, form, particles)][form] = edit_of(form, lemma, particles)
    listed, regular = read_listed(), spell_regular()
    rows = defaultdict(list)
    for tag, by_form in edits.items():
        for ending, edit in learn_endings(by_form, tag, listed.get(tag, {}), regular.get(tag, {})).items():
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
