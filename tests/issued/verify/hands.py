"""Hands at work on a briefing in Word: edits that spoil a number, and edits that do not."""

import io
import random
import re

import docx
from docx.oxml.ns import qn
from docx.shared import Pt

_BOUND = re.compile("余|以上|近|约|over |at least |under |about ")


def spoilt(briefing, anchors, seed):
    """The briefing after one edit that made a number wrong, and what was done."""
    return _edited(briefing, seed, (_change_digit, _drop_bound, _move_number, _delete_row, _type_number), anchors)


def harmless(briefing, anchors, seed):
    """The briefing after one edit that left every number true, and what was done."""
    edits = (_add_word, _move_paragraph, _change_font, _add_sentence, _blank_in_number)
    return _edited(briefing, seed, edits, anchors)


def _edited(briefing, seed, edits, anchors):
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    while True:
        document = docx.Document(io.BytesIO(briefing))
        done = chance.choice(edits)(document, anchors, chance)
        if done:
            stream = io.BytesIO()
            document.save(stream)
            return stream.getvalue(), done


def _numbers(document, anchors):
    marks = document.element.body.iter(qn("w:bookmarkStart"))
    return [mark for mark in marks if mark.get(qn("w:name")) in anchors]


def _text(mark):
    return mark.getnext().find(qn("w:t"))


def _paragraph(mark):
    return next(mark.iterancestors(qn("w:p")))


def _change_digit(document, anchors, chance):
    text = _text(chance.choice(_numbers(document, anchors)))
    places = [place for place, character in enumerate(text.text) if character.isdigit()]
    place = chance.choice(places)
    digit = chance.choice([digit_left for digit_left in "123456789" if digit_left != text.text[place]])
    before = text.text
    text.text = before[:place] + digit + before[place + 1 :]
    return f"{before} -> {text.text}"


def _drop_bound(document, anchors, chance):
    bounded = [mark for mark in _numbers(document, anchors) if _BOUND.search(_text(mark).text)]
    if not bounded:
        return None
    text = _text(chance.choice(bounded))
    before = text.text
    text.text = _BOUND.sub("", before)
    return f"{before} -> {text.text}"


def _move_number(document, anchors, chance):
    """With its bookmark, to the end of another paragraph."""
    marks = [mark for mark in _numbers(document, anchors) if not list(mark.iterancestors(qn("w:tc")))]
    mark = chance.choice(marks)
    elsewhere = [p._p for p in document.paragraphs if len(p.text) > 10 and p._p is not _paragraph(mark)]  # noqa: SLF001
    pieces = [mark, mark.getnext(), mark.getnext().getnext()]
    chance.choice(elsewhere).extend(pieces)
    return f"moved {pieces[1].find(qn('w:t')).text}"


def _delete_row(document, anchors, chance):
    rows = {row for mark in _numbers(document, anchors) for row in mark.iterancestors(qn("w:tr"))}
    row = chance.choice(sorted(rows, key=list(document.element.body.iter()).index))
    row.getparent().remove(row)
    return "deleted a row"


def _type_number(document, anchors, chance):  # noqa: ARG001 - all edits are called alike
    paragraph = chance.choice([candidate for candidate in document.paragraphs if len(candidate.text) > 20])
    paragraph.add_run("另外帮扶职工37人。")
    return "typed 37人"


def _add_word(document, anchors, chance):
    """A word of no meaning before literal text of a sentence."""
    numbers = {_text(mark) for mark in _numbers(document, anchors)}
    texts = [t for p in document.paragraphs for t in p._p.iter(qn("w:t")) if t not in numbers and t.text[:1] == "，"]  # noqa: SLF001
    text = chance.choice(texts)
    text.text = f"，据了解{text.text[1:]}"
    return text.text


def _move_paragraph(document, anchors, chance):  # noqa: ARG001
    moved, place = chance.sample([candidate._p for candidate in document.paragraphs if candidate.text], 2)  # noqa: SLF001
    place.addnext(moved)
    return "moved a paragraph"


def _change_font(document, anchors, chance):
    run = chance.choice(_numbers(document, anchors)).getnext()
    docx.text.run.Run(run, None).font.size = Pt(9)
    return "changed a font"


def _add_sentence(document, anchors, chance):  # noqa: ARG001
    chance.choice([candidate for candidate in document.paragraphs if len(candidate.text) > 20]).add_run(
        "请继续做好有关工作。"
    )
    return "added a sentence"


def _blank_in_number(document, anchors, chance):
    text = _text(chance.choice(_numbers(document, anchors)))
    text.text = " " + text.text
    return "a blank"
