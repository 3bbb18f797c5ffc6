"""Edits that make a lemma of a form: "-2+en" takes two letters off and adds "en"; "ge-1+en" first takes out "ge"."""

import unicodedata

PARTICIPLE = 'ge'


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
