"""The inventories of the training data, and each form as numbers."""

from collections import Counter

import numpy

from features import bucket, fold, look_up, shape, subwords

UNKNOWN = 0
WRITINGS = [lambda form: form, str.upper, str.lower, lambda form: form[:1].upper() + form[1:]]
AS_IS, CAPITALS, SMALL_LETTERS, TITLE_CASE = range(len(WRITINGS))


class Vocabulary:
    """words, tags, fine_tags and labels are lists; words[0] stands for every word without a row of its own."""

    def __init__(self, sentences, settings):
        self.settings = settings
        words = [word for sentence in sentences for word in sentence]
        counts = Counter(look_up(fold(word.form)) for word in words)
        known = sorted(key for key, count in counts.items() if count >= settings.getint('least_count'))
        self.words = ['<unknown>'] + known
        self.counts = numpy.array([1] + [counts[key] for key in known])
        self.tags = sorted({tag_of(word) for word in words})
        self.fine_tags = sorted({word.xpos for word in words})
        self.labels = sorted({word.relation for word in words})
        self.row = {key: row for row, key in enumerate(self.words)}
        self.forms, self.form_rows, self.form_bags = {}, [], []

    def form(self, form):
        """The number of a form; form_rows has its word row, form_bags its sub-words for each way of writing it."""
        if form not in self.forms:
            key = look_up(fold(form))
            shared = subwords(key, self.settings)
            shapes = [bucket('h', shape(fold(write(form))), self.settings.getint('buckets')) for write in WRITINGS]
            self.form_bags.append([numpy.array(shared + [one]) for one in shapes])
            self.form_rows.append(self.row.get(key, UNKNOWN))
            self.forms[form] = len(self.forms)
        return self.forms[form]


def tag_of(word):
    """Word class and features as one tag: NOUN|Gender=Com|Number=Sing."""
    return word.upos if word.features == '_' else f'{word.upos}|{word.features}'
