"""The network: hashed sub-words, two BiLSTM layers, one layer of tags, biaffine arcs and labels."""

import torch
from torch import nn
from torch.nn.functional import leaky_relu

from recurrence import BidirectionalLayer

FAR = -1e4
# So many tables of label scores are made at once: they stay in the processor's cache.
TABLES = 64


class Network(nn.Module):
    def __init__(self, settings, dropout, buckets, words, tags, fine_tags, labels):
        super().__init__()
        self.dropout = dropout
        hidden, arc, label = (settings.getint(name) for name in ('hidden', 'arc', 'label'))
        self.distance_limit = settings.getint('distance')
        self.sizes = [arc, arc, label, label]
        self.label_count = labels
        self.word = nn.Embedding(words, settings.getint('word'))
        self.subword = nn.EmbeddingBag(buckets, settings.getint('subword'), mode='mean')
        nn.init.normal_(self.word.weight, std=0.3)
        nn.init.normal_(self.subword.weight, std=0.6)
        self.first = BidirectionalLayer(settings.getint('word') + settings.getint('subword'), hidden)
        self.second = BidirectionalLayer(2 * hidden, hidden)
        self.tag = nn.Linear(2 * hidden, tags)
        self.fine_tag = nn.Linear(2 * hidden, fine_tags)
        self.roles = nn.Linear(2 * hidden, sum(self.sizes))  # dependent and head for arcs, then for labels
        self.root = nn.Parameter(torch.randn(arc + label) * 0.1)
        self.arc = nn.Linear(arc, arc)
        self.distance = nn.Parameter(torch.zeros(2 * self.distance_limit + 1))
        self.label = nn.Linear(label, label * labels)  # of the dependent: for each unit of the head, a score per label
        self.label_dependent = nn.Linear(label, labels)
        nn.init.normal_(self.label.weight, std=0.02)

    def drop(self, values):
        """Variational dropout over (time, sentence, unit): one mask for all words of a sentence."""
        if not self.training:
            return values
        mask = values.new_empty(1, values.shape[1], values.shape[2]).bernoulli_(1 - self.dropout)
        return values * mask / (1 - self.dropout)

    def encode(self, words, pieces, offsets, lengths):
        """(time, sentence, 2 * hidden) from word rows (time, sentence) and bags of sub-word buckets."""
        time, count = words.shape
        values = torch.cat([self.word(words), self.subword(pieces, offsets).view(time, count, -1)], 2)
        for layer in (self.first, self.second):
            values = layer(self.drop(values), lengths)
        return self.drop(values)

    def forward(self, words, pieces, offsets, lengths):
        """Scores of tags, fine tags and heads, and a function that scores the labels of given heads.

        heads: (sentence, dependent, head), where head 0 is the root; tags: (sentence, word, tag).
        """
        encoded = self.encode(words, pieces, offsets, lengths)
        roles = self.drop(leaky_relu(self.roles(encoded), 0.1)).transpose(0, 1)
        encoded = encoded.transpose(0, 1)
        arc_dependent, arc_head, label_dependent, label_head = roles.split(self.sizes, 2)
        root = self.root.expand(len(roles), 1, -1)
        arc_head = torch.cat([root[:, :, :self.sizes[0]], arc_head], 1)
        label_head = torch.cat([root[:, :, self.sizes[0]:], label_head], 1)
        heads = self.arc(arc_dependent) @ arc_head.transpose(1, 2)
        time = words.shape[0]
        places = torch.arange(time)
        steps = (places[None, :] - places[:, None]).clamp(-self.distance_limit, self.distance_limit) + self.distance_limit
        distance = self.distance[steps] + torch.eye(time) * FAR
        heads = heads + torch.cat([torch.zeros(time, 1), distance], 1)
        absent = torch.arange(time)[None, :] >= lengths[:, None]
        heads = heads.masked_fill(torch.cat([torch.zeros_like(absent[:, :1]), absent], 1)[:, None, :], FAR)

        def label_scores(chosen):
            head = label_head.gather(1, chosen[:, :, None].expand(-1, -1, label_head.shape[2]))
            pairs = zip(label_dependent.flatten(0, 1).split(TABLES), head.flatten(0, 1).split(TABLES))
            scores = torch.cat([self.label_pairs(*pair) for pair in pairs])
            return scores.view(*chosen.shape, -1) + self.label_dependent(label_dependent)

        return self.tag(encoded), self.fine_tag(encoded), heads, label_scores

    def label_pairs(self, dependents, heads):
        """Scores (pair, label) of pairs of words."""
        tables = self.label(dependents).view(len(dependents), -1, self.label_count)
        return (heads[:, :, None] * tables).sum(1)
