"""Edits that leave each number true: paragraphs, clauses and rows stand in another order."""

import re

from docx.oxml.ns import qn
from kinds_of_edits import keeps
from page_words import END, START, T, text_of


@keeps("paragraphs moved within a section")
def move_paragraph(paper, chance):
    """Two paragraphs of the same heading; none that speaks of what stands above it."""
    pairs = [
        (one, one.getnext())
        for one in paper.statements
        if one.getnext() in paper.statements and _stands_alone(one) and _stands_alone(one.getnext())
    ]
    one, other = chance.choice(pairs)
    other.addnext(one)
    return f"{text_of(one)[:20]} behind {text_of(other)[:20]}"


def _reorder(paper, chance, *, with_marks):
    """Two members of a list in a sentence change places: 、建设停车位75个 and 、扩建食堂面积100余平方米."""
    separator = {"zh": re.compile(r"[、][^，、；。（）：]+"), "en": re.compile(r"; [a-z' ]+: ")}[paper.locale]
    members = [n for n in paper.spoken_numbers if separator.fullmatch(_label(n)) and _closes(n)]
    pairs = [
        (one, other)
        for one in members
        for other in members
        if one.paragraph is other.paragraph and one.end.getnext() is other.mark.getprevious()
    ]
    one, other = chance.choice(pairs)
    here, there = (one.mark.getprevious(), *one.pieces), (other.mark.getprevious(), *other.pieces)
    place = other.end
    for piece in here:
        place.addnext(piece)
        place = piece
    if not with_marks:
        for piece in (one.mark, other.mark, here[-1], there[-1]):
            piece.getparent().remove(piece)
    return f"{text_of(here[0])} <-> {text_of(there[0])}"


@keeps("clauses reordered with their bookmarks")
def reorder(paper, chance):
    return _reorder(paper, chance, with_marks=True)


@keeps("clauses reordered, bookmarks lost")
def reorder_without(paper, chance):
    return _reorder(paper, chance, with_marks=False)


@keeps("rows in another order")
def rows(paper, chance):
    """Names and numbers move together; the total stays below."""
    table = chance.choice([table for table in paper.numbered_tables if len(table) > 3])
    rows = [row[0].getparent() for row in table[1:-1]]
    one, other = chance.sample(rows, 2)
    other.addnext(one)
    return f"{text_of(one)[:20]} behind {text_of(other)[:20]}"


def _label(number):
    run = number.mark.getprevious()
    return text_of(run) if run is not None and run.find(T) is not None else ""


def _closes(number):
    return number.end is not None and number.end.tag == END and number.mark.tag == START


def _stands_alone(paragraph):
    words = text_of(paragraph)
    is_body = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    plain = (
        len(words) > 15
        and not re.match(r"\d|其中|另|以下|合计|表|图|Table|Figure|“|Of ", words)
        and "上述" not in words
    )
    return is_body is not None and is_body.get(qn("w:val")) == "Body" and plain
