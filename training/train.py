"""Trains the network on the treebanks and writes its weights. Usage: train.py DATA_FOLDER OUTPUT_FOLDER FOLD"""

import configparser
import copy
import json
import os
import random
import sys
import time

import numpy
import torch
from torch.nn.functional import cross_entropy

from network import Network
from treebank import read_treebanks
from vocabulary import AS_IS, CAPITALS, SMALL_LETTERS, TITLE_CASE, UNKNOWN, Vocabulary, tag_of
from weights import write_weights

IGNORED = -1


class Sentence:
    """A sentence as arrays of numbers; heads count from 1, 0 is the root, IGNORED marks what is not in the inventory."""

    def __init__(self, words, vocabulary):
        tags = {tag: number for number, tag in enumerate(vocabulary.tags)}
        fine_tags = {tag: number for number, tag in enumerate(vocabulary.fine_tags)}
        labels = {label: number for number, label in enumerate(vocabulary.labels)}
        self.forms = numpy.array([vocabulary.form(word.form) for word in words])
        self.heads = numpy.array([word.head for word in words])
        self.tags = numpy.array([tags.get(tag_of(word), IGNORED) for word in words])
        self.fine_tags = numpy.array([fine_tags.get(word.xpos, IGNORED) for word in words])
        self.labels = numpy.array([labels.get(word.relation, IGNORED) for word in words])
        self.quotation_marks = numpy.array([word.form in ('"', "''", ',,', "'") for word in words])
        self.ends_in_mark = words[-1].upos == 'PUNCT' and len(words) > 1 and not self.quotation_marks[-1]

    def __len__(self):
        return len(self.forms)

    def without(self, dropped):
        """The sentence without the marked words, or itself where one of them has dependents or all are marked."""
        if dropped.all() or not dropped.any() or dropped[self.heads[self.heads > 0] - 1].any():
            return self
        kept = ~dropped
        places = numpy.concatenate([[0], numpy.cumsum(kept)])
        sentence = copy.copy(self)
        for name in ('forms', 'tags', 'fine_tags', 'labels', 'quotation_marks'):
            setattr(sentence, name, getattr(self, name)[kept])
        sentence.heads = places[self.heads[kept]]
        return sentence


def varied(sentence, settings):
    """The sentence as it is or, now and then, without its final or quotation marks, and how it is written."""
    if sentence.ends_in_mark and random.random() < settings.getfloat('drop_final_mark'):
        sentence = sentence.without(numpy.arange(len(sentence)) == len(sentence) - 1)
    if random.random() < settings.getfloat('drop_quotation_marks'):
        sentence = sentence.without(sentence.quotation_marks)
    chance = random.random()
    for writing, name in ((CAPITALS, 'capitals'), (SMALL_LETTERS, 'small_letters'), (TITLE_CASE, 'title_case')):
        chance -= settings.getfloat(name)
        if chance < 0:
            return sentence, writing
    return sentence, AS_IS


def batches(sentences, size, shuffled):
    """Lists of (sentence, writing) of about equal length and about `size` words."""
    ordered = sorted(sentences, key=lambda pair: len(pair[0]) + (random.random() * 2 if shuffled else 0))
    found, batch, words = [], [], 0
    for pair in ordered:
        if batch and words + len(pair[0]) > size:
            found.append(batch)
            batch, words = [], 0
        batch.append(pair)
        words += len(pair[0])
    found.append(batch)
    if shuffled:
        random.shuffle(found)
    return found


def network_input(batch, vocabulary, word_chance):
    """Word rows (time, sentence), sub-words, offsets and lengths of a batch; words lose their row with `word_chance`."""
    lengths = [len(sentence) for sentence, _ in batch]
    rows = numpy.zeros((max(lengths), len(batch)), dtype='int64')
    bags = [[vocabulary.form_bags[0][AS_IS]] * len(batch) for _ in range(max(lengths))]
    for column, (sentence, writing) in enumerate(batch):
        for place, form in enumerate(sentence.forms):
            rows[place, column] = vocabulary.form_rows[form]
            bags[place][column] = vocabulary.form_bags[form][writing]
    if word_chance is not None:
        rows[numpy.random.random(rows.shape) < word_chance[rows]] = UNKNOWN
    flat = [bag for line in bags for bag in line]
    offsets = numpy.cumsum([0] + [len(bag) for bag in flat[:-1]])
    return tuple(map(torch.from_numpy, (rows, numpy.concatenate(flat), offsets, numpy.array(lengths))))


def gold(batch, name):
    """(sentence, word) numbers of one column, IGNORED after the end of a sentence."""
    width = max(len(sentence) for sentence, _ in batch)
    columns = numpy.full((len(batch), width), IGNORED)
    for number, (sentence, _) in enumerate(batch):
        columns[number, :len(sentence)] = getattr(sentence, name)
    return torch.from_numpy(columns)


def loss_of(network, batch, vocabulary, word_chance, settings):
    tags, fine_tags, heads, label_scores = network(*network_input(batch, vocabulary, word_chance))
    gold_heads = gold(batch, 'heads')
    smoothing = settings.getfloat('label_smoothing')

    def loss(scores, wanted, smoothed=0.0):
        return cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=IGNORED, label_smoothing=smoothed)

    return (
        loss(tags, gold(batch, 'tags'), smoothing)
        + settings.getfloat('fine_tag_weight') * loss(fine_tags, gold(batch, 'fine_tags'), smoothing)
        + loss(heads, gold_heads)
        + loss(label_scores(gold_heads.clamp(min=0)), gold(batch, 'labels'), smoothing)
    )


def watch(network, sentences, vocabulary):
    """A line with word class, tag, UAS and LAS (without subtypes) in percent, on gold tokens, each word taking its best head.

    These follow a run; the scores to quote are those of `npm run eval`, from raw text.
    """
    network.eval()
    right, words = numpy.zeros(4), 0
    # The last entry is for IGNORED, which is never right.
    class_of = numpy.array([tag.split('|')[0] for tag in vocabulary.tags] + [''])
    relation_of = numpy.array([label.split(':')[0] for label in vocabulary.labels] + [''])
    with torch.no_grad():
        for batch in batches([(sentence, AS_IS) for sentence in sentences], 3000, shuffled=False):
            tags, _, heads, label_scores = network(*network_input(batch, vocabulary, None))
            best_heads = heads.argmax(2)
            best_tags, best_labels = tags.argmax(2).numpy(), label_scores(best_heads).argmax(2).numpy()
            for number, (sentence, _) in enumerate(batch):
                size = len(sentence)
                attached = best_heads[number, :size].numpy() == sentence.heads
                same_class = class_of[best_tags[number, :size]] == class_of[sentence.tags]
                same_relation = relation_of[best_labels[number, :size]] == relation_of[sentence.labels]
                same_tag = best_tags[number, :size] == sentence.tags
                right += [same_class.sum(), same_tag.sum(), attached.sum(), (attached & same_relation).sum()]
                words += size
    network.train()
    names = ('word class', 'tag', 'UAS', 'LAS')
    return '  '.join(f'{name} {100 * value / words:.2f}' for name, value in zip(names, right))


def main(data_folder, output_folder, fold):
    settings = configparser.ConfigParser()
    settings.read(os.path.join(os.path.dirname(__file__), 'settings.ini'))
    training = settings['training']
    random.seed(training.getint('seed'))
    numpy.random.seed(training.getint('seed'))
    torch.manual_seed(training.getint('seed'))
    torch.set_num_threads(training.getint('threads'))

    train, measured = read_treebanks(data_folder, settings['data'], fold)
    vocabulary = Vocabulary(train, settings['features'])
    words = sum(map(len, train))
    print(f'{len(train)} sentences, {words} words, {len(vocabulary.words)} word rows, {len(vocabulary.tags)} tags', flush=True)
    train = [Sentence(sentence, vocabulary) for sentence in train]
    measured = {name: [Sentence(sentence, vocabulary) for sentence in sentences] for name, sentences in measured.items()}

    buckets = settings['features'].getint('buckets')
    inventories = (vocabulary.words, vocabulary.tags, vocabulary.fine_tags, vocabulary.labels)
    network = Network(settings['network'], training.getfloat('dropout'), buckets, *map(len, inventories))
    average = copy.deepcopy(network)
    optimiser = torch.optim.Adam(network.parameters(), betas=(0.9, 0.99))
    dropped = training.getfloat('word_dropout')
    word_chance = dropped / (dropped + vocabulary.counts) + training.getfloat('plain_word_dropout')
    batch_size = training.getint('tokens_per_batch')
    epochs, seconds = training.getint('epochs'), 60 * training.getfloat('minutes')
    started, step, progress, epoch = time.time(), 0, 0.0, 0
    while progress < 1:
        total, todo = 0.0, batches([varied(sentence, training) for sentence in train], batch_size, shuffled=True)
        for place, batch in enumerate(todo):
            progress = max((epoch + place / len(todo)) / epochs, (time.time() - started) / seconds)
            if progress >= 1:
                break
            step += 1
            for group in optimiser.param_groups:
                group['lr'] = training.getfloat('learning_rate') * min(step / training.getint('warm_up_steps'), 1 - progress)
            loss = loss_of(network, batch, vocabulary, word_chance, training)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), training.getfloat('clip'))
            optimiser.step()
            decay = min(training.getfloat('average'), 1 - 1 / step)
            with torch.no_grad():
                torch._foreach_mul_(list(average.parameters()), decay)
                torch._foreach_add_(list(average.parameters()), list(network.parameters()), alpha=1 - decay)
            total += loss.item()
        epoch += 1
        progress = max(progress, epoch / epochs)
        write_weights(output_folder, average, vocabulary, settings)
        print(f'epoch {epoch}  {time.time() - started:.0f} s  loss {total / len(todo):.3f}', flush=True)
        for name, sentences in measured.items():
            print(f'  {name}, gold tokens: {watch(average, sentences, vocabulary)}', flush=True)
    minutes = round((time.time() - started) / 60)
    run = {'sentences': len(train), 'words': words, 'epochs': epoch, 'minutes': minutes}
    with open(os.path.join(output_folder, 'run.json'), 'w', encoding='utf-8') as file:
        file.write(json.dumps(run) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
