"""Reads the treebanks and divides them into what is trained on and what is measured."""

import os
from collections import namedtuple

Word = namedtuple('Word', 'form lemma upos xpos features head relation')


def read_sentences(path):
    """The sentences of a CoNLL-U file as lists of words; multiword and empty lines are left out."""
    sentences, words = [], []
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line and words:
                sentences.append(words)
                words = []
            elif line and not line.startswith('#'):
                columns = line.split('\t')
                if columns[0].isdigit():
                    words.append(Word(*columns[1:6], int(columns[6]), columns[7]))
    return sentences + ([words] if words else [])


def read_treebanks(folder, settings, fold):
    """Gives (train, measured): train is a list of sentences, measured a dictionary of such lists by name.

    fold: which half of the Lassy sentences is trained on, `first` or `second`, and then the other half and Alpino dev are
    measured; or `all`, when everything is trained on and nothing can be measured.
    """
    alpino_train, alpino_extra, alpino_dev, lassy = (
        read_sentences(os.path.join(folder, settings[name]))
        for name in ('alpino_train', 'alpino_extra', 'alpino_dev', 'lassy_dev')
    )
    half = len(lassy) // 2
    halves = {'first': lassy[:half], 'second': lassy[half:]}
    if fold == 'all':
        lassy_train, alpino_train, measured = lassy, alpino_train + alpino_dev, {}
    else:
        lassy_train = halves.pop(fold)
        [(other, lassy_measured)] = halves.items()
        measured = {'Alpino dev': alpino_dev, f'LassySmall dev, {other} half': lassy_measured}
    seen = {sentence_key(sentence) for sentences in measured.values() for sentence in sentences}
    relations = {word.relation for sentences in measured.values() for sentence in sentences for word in sentence}
    train = []
    for sentence in alpino_train + alpino_extra + lassy_train:
        if sentence_key(sentence) not in seen and all(word.xpos != '_' for word in sentence):
            train.append(sentence)
    missing = relations - {word.relation for sentence in train for word in sentence}
    if missing:
        raise SystemExit(f'relations that are measured but never trained on: {sorted(missing)}')
    return train, measured


def sentence_key(sentence):
    return ' '.join(word.form for word in sentence)
