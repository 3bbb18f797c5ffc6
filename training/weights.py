"""Writes the trained network as int8 weights: network.bin, network.json, words.txt, features.tsv.

network.json lists each tensor: name, rows, columns, offset into network.bin, and how it is stored:
"row" and "column" are int8 values followed by one float32 scale per row or column, "plain" is float32.
Matrices stand as (inputs, outputs), the order in which src/syntax multiplies them.
"""

import json
import os

import numpy

from features import fold, look_up, shape, subwords
from recurrence import CANDIDATE, FORGET, INPUT, OUTPUT


def write_weights(folder, network, vocabulary, settings):
    tensors = list(named_tensors(network))
    parts, described, offset = [], [], 0
    for name, storage, values in tensors:
        values = numpy.atleast_2d(values.astype('float32'))
        data = values.tobytes() if storage == 'plain' else quantise(values, 1 if storage == 'row' else 0)
        data += bytes(-len(data) % 4)
        rows, columns = values.shape
        described.append({'name': name, 'storage': storage, 'rows': rows, 'columns': columns, 'offset': offset})
        parts.append(data)
        offset += len(data)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'network.bin'), 'wb') as file:
        file.write(b''.join(parts))
    header = {
        'features': {name: int(value) for name, value in settings['features'].items()},
        'network': {name: int(value) for name, value in settings['network'].items()},
        'tags': vocabulary.tags,
        'labels': vocabulary.labels,
        'tensors': described,
    }
    with open(os.path.join(folder, 'network.json'), 'w', encoding='utf-8') as file:
        file.write(json.dumps(header, ensure_ascii=False, indent=1) + '\n')
    with open(os.path.join(folder, 'words.txt'), 'w', encoding='utf-8') as file:
        file.write('\n'.join(vocabulary.words) + '\n')
    write_feature_examples(folder, settings['features'])


def write_feature_examples(folder, settings):
    """A few words with what features.py makes of them, so that a test can hold src/syntax/features.ts to it."""
    examples = [
        'Zwolle', "zo'n", '’s-Hertogenbosch', '„', ',,', "'", '–', '…', '2.500', '12e', 'NAVO', 'iPhone', 'coördinatie',
        'e\u0301e\u0301n', 'arbeidsongeschiktheidsverzekering', '€', '🙂', 'Straße',
    ]
    with open(os.path.join(folder, 'features.tsv'), 'w', encoding='utf-8') as file:
        file.write('# What training/features.py makes of a few words; src/syntax/features.ts must make the same.\n')
        file.write('# order: given\n')
        file.write('form\tkey\tshape\tsubwords\n')
        for form in examples:
            folded = fold(form)
            key = look_up(folded)
            signs = shape(folded).encode('utf-16-le', 'surrogatepass').decode('utf-16-le')
            file.write(f'{form}\t{key}\t{signs}\t{" ".join(map(str, subwords(key, settings)))}\n')


def named_tensors(network):
    state = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    yield 'word', 'row', state['word.weight']
    yield 'subword', 'row', state['subword.weight']
    for layer in ('first', 'second'):
        inputs, biases = state[f'{layer}.input.weight'].T, state[f'{layer}.input.bias']
        width = len(biases) // 2
        for number, direction in enumerate(('forward', 'backward')):
            own = slice(number * width, (number + 1) * width)
            yield f'{layer}.{direction}.input', 'column', in_reading_order(inputs[:, own])
            yield f'{layer}.{direction}.hidden', 'column', in_reading_order(state[f'{layer}.weights'][number])
            yield f'{layer}.{direction}.bias', 'plain', in_reading_order(biases[own])
    for name in ('tag', 'roles', 'arc', 'label', 'label_dependent'):
        yield f'{name}.weight', 'column', state[f'{name}.weight'].T
        yield f'{name}.bias', 'plain', state[f'{name}.bias']
    yield 'root', 'plain', state['root']
    yield 'distance', 'plain', state['distance']


def in_reading_order(values):
    """The columns of the gates in the order that src/syntax takes them: input, forget, candidate, output."""
    gates = numpy.split(values, 4, axis=-1)
    return numpy.concatenate([gates[gate] for gate in (INPUT, FORGET, CANDIDATE, OUTPUT)], axis=-1)


def quantise(values, axis):
    """int8 values and their float32 scales, so that the largest of each row (axis 1) or column (axis 0) is 127."""
    scales = numpy.maximum(numpy.abs(values).max(axis=axis, keepdims=True), 1e-8) / 127
    whole = numpy.rint(values / scales).astype('int8').tobytes()
    return whole + bytes(-len(whole) % 4) + scales.astype('float32').tobytes()
