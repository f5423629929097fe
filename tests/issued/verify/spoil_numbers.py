"""Edits that spoil a number: its digits, its place, its neighbours; and numbers written in words."""

import re
from functools import partial

from kinds_of_edits import spoils
from page_words import TC, TR, P, nearest, replace_at, run_of, swap_texts, text_of

_IN_WORDS = {
    "zh": (
        *("三百余万元", "职工满意度百分之九十八", "三成职工受益", "过半事项提前完成", "近百名职工受益", "资金翻一番"),
        *("两个事项提前完成", "十余次座谈", "数百人参加", "增长一倍", "半数单位达标", "四分之三的单位达标"),
        *("二十六户困难家庭", "上千人次", "几十名志愿者", "千余名职工", "三四十人", "双双翻番"),
    ),
    "en": (
        *("three hundred thousand yuan", "half of the employees", "ninety-eight per cent", "the sum doubled"),
        *("a dozen workers", "two thirds of the items", "twenty-six households", "hundreds of people"),
        *("twice as many as before", "a quarter of the plants"),
    ),
}
_DIGITS = "零一二三四五六七八九"


@spoils("a digit changed")
def change_digit(paper, chance):
    number = chance.choice(paper.numbers)
    before = number.text
    place = chance.choice([match.start() for match in re.finditer(r"\d", before)])
    digit = chance.choice([digit for digit in "123456789" if digit != before[place]])
    number.text = before[:place] + digit + before[place + 1 :]
    return f"{before} -> {number.text}"


@spoils("two digits changed places")
def swap_digits(paper, chance):
    found = [(n, m) for n in paper.numbers for m in re.finditer(r"(?=(\d)(\d))", n.text) if m.group(1) != m.group(2)]
    number, match = chance.choice(found)
    before = number.text
    number.text = before[: match.start()] + match.group(2) + match.group(1) + before[match.start() + 2 :]
    return f"{before} -> {number.text}"


@spoils("decimal point lost")
def lose_point(paper, chance):
    found = [number for number in paper.numbers if re.search(r"\d\.\d", number.text)]
    number = chance.choice(found)
    before = number.text
    number.text = before.replace(".", "", 1)
    return f"{before} -> {number.text}"


@spoils("numbers of two cells in a row swapped, bookmarks left behind")
def swap_texts_in_row(paper, chance):
    return _swap_in_row(paper, chance, _swap_words)


@spoils("numbers of two cells in a row swapped with their bookmarks")
def swap_cells_in_row(paper, chance):
    return _swap_in_row(paper, chance, _swap_pieces)


@spoils("numbers of two rows swapped with their bookmarks")
def swap_in_column(paper, chance):
    pairs = _pairs(paper.tabled_numbers, lambda one, other: _column(one) == _column(other) and one.row is not other.row)
    return _swapped(pairs, chance, _swap_pieces)


@spoils("numbers of two columns swapped")
def swap_columns(paper, chance):
    options = []
    for table in paper.numbered_tables:
        columns = [
            c for c in range(len(table[0])) if sum(paper.has_number(row[c]) for row in table[1:] if c < len(row)) > 1
        ]
        options += [(table, one, other) for one in columns for other in columns if one < other]
    table, one, other = chance.choice(options)
    for row in table[1:]:
        swap_texts(row[one], row[other])
    return f"{text_of(table[0][one])} <-> {text_of(table[0][other])}"


@spoils("two numbers of a sentence swapped with their bookmarks")
def swap_in_sentence(paper, chance):
    return _swapped(
        _pairs(paper.spoken_numbers, lambda one, other: one.paragraph is other.paragraph), chance, _swap_pieces
    )


@spoils("two numbers of a sentence swapped, bookmarks left behind")
def swap_words_in_sentence(paper, chance):
    return _swapped(
        _pairs(paper.spoken_numbers, lambda one, other: one.paragraph is other.paragraph), chance, _swap_words
    )


@spoils("number of a sentence moved to another sentence")
def move_number(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    elsewhere = [p for p in paper.statements if p is not number.paragraph and len(text_of(p)) > 10]
    chance.choice(elsewhere).extend(number.pieces)
    return f"moved {number.text}"


@spoils("number taken out of a sentence")
def take_number(paper, chance):
    number = chance.choice(paper.spoken_numbers)
    was = number.text
    number.paragraph.remove(number.run)
    return f"without {was}"


@spoils("sentence with a number deleted")
def delete_sentence(paper, chance):
    paragraph = chance.choice(paper.sentences)
    was = text_of(paragraph)
    paragraph.getparent().remove(paragraph)
    return was[:60]


@spoils("clause with a number deleted")
def delete_clause(paper, chance):
    number = chance.choice([n for n in paper.spoken_numbers if re.search("[，、；,;]", n.before)])
    before, words = number.before, number.text
    start = max(before.rfind(mark) for mark in "，、；,;")
    replace_at(number.paragraph, start, len(before) + len(words), "")
    return f"without {(before + words)[start:]}"


@spoils("sentence with a typed number added")
def add_sentence(paper, chance):
    words = {"zh": "另外帮扶职工37人。", "en": " Another 37 people were helped."}[paper.locale]
    return _add(paper, chance, words)


@spoils("typed number in place of —")
def fill_dash(paper, chance):
    cells = [cell for table in paper.numbered_tables for row in table[1:] for cell in row if text_of(cell) == "—"]
    paragraph = next(chance.choice(cells).iter(P))
    replace_at(paragraph, 0, 1, {"zh": "12项", "en": "12 items"}[paper.locale])
    return f"12 in place of —: {' | '.join(text_of(c) for c in nearest(paragraph, TR).iter(TC))}"


@spoils("number written in words with another value")
def other_value_in_words(paper, chance):
    found = [number for number in paper.numbers if re.fullmatch(r"[2-9]\D+", number.text)]
    number = chance.choice(found)
    was, digit = number.text, int(number.text[0])
    words = {"zh": _DIGITS[digit + 1 if digit < 9 else 8], "en": "one"}[paper.locale]
    number.text = words + was[1:]
    return f"{was} -> {number.text}"


@spoils("tens in words with another value")
def other_tens_in_words(paper, chance):
    found = [number for number in paper.numbers if re.fullmatch(r"[2-9]\d(\D+)", number.text)]
    if not found or paper.locale == "en":
        return None
    number = chance.choice(found)
    was, value = number.text, int(number.text[:2]) + 1
    ones = _DIGITS[value % 10] if value % 10 else ""
    number.text = f"{_DIGITS[value // 10] if value > 9 else ''}十{ones}{was[2:]}" if value < 100 else f"一百{was[2:]}"
    return f"{was} -> {number.text}"


def add_in_words(words, locale, paper, chance):
    """A sentence with a number in words, at the end of a statement."""
    if paper.locale != locale:
        return None
    return _add(paper, chance, f"{words}。" if locale == "zh" else f" In all: {words}.")


def _add(paper, chance, words):
    paragraph = chance.choice([p for p in paper.statements if len(text_of(p)) > 15])
    paragraph.append(run_of(words))
    return f"{words} behind: {text_of(paragraph)[:40]}"


def _pairs(numbers, belong_together):
    return [
        (one, other)
        for place, one in enumerate(numbers)
        for other in numbers[place + 1 :]
        if one.text != other.text and belong_together(one, other)
    ]


def _swap_in_row(paper, chance, swap):
    return _swapped(_pairs(paper.tabled_numbers, lambda one, other: one.row is other.row), chance, swap)


def _swapped(pairs, chance, swap):
    one, other = chance.choice(pairs)
    done = f"{one.text} <-> {other.text}"
    swap(one, other)
    return done


def _swap_words(one, other):
    one.text, other.text = other.text, one.text


def _swap_pieces(one, other):
    here, there = one.pieces, other.pieces
    place = run_of("")
    there[0].addprevious(place)
    for piece in there:
        here[0].addprevious(piece)
    for piece in here:
        place.addprevious(piece)
    place.getparent().remove(place)


def _column(number):
    table = nearest(number.mark, TR).getparent()
    return table, list(number.row.iter(TC)).index(number.cell)


for _locale, _every in _IN_WORDS.items():
    for _words in _every:
        spoils(f"number in words added: {_words}", partial(add_in_words, _words, _locale))
