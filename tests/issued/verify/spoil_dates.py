"""Edits that spoil a period: a date, a year, a span of months, or two dates in each other's place."""

import re
from functools import partial

from kinds_of_edits import spoils
from page_words import TBL, P, nearest, put_text, replace_at, replace_words, text_of

_DAY = {
    "zh": re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日"),
    "en": re.compile(r"(\d{1,2}) (January|September|October|November|December) ((?:19|20)\d\d)"),
}
_WORDS = {
    "months made fewer": {
        "zh": (("1月至12月", "1月至1月"), ("1月至8月", "1月至1月"), ("1月至8月", "1月至6月")),
        "en": (),
    },
    "year of the title": {
        "zh": (("年）", "年1月）"), ("年）", "年上半年）")),
        "en": (("(20", "(19"), ("20", "first half of 20")),
    },
    "basis of a comparison": {"zh": (("上年同期", "上期"), ("上年同期", "前年同期")), "en": (("for 20", "for 19"),)},
    "first and last": {"zh": (("最早", "最晚"), ("最晚", "最早")), "en": (("days, from ", "days, until "),)},
    "this period made another": {"zh": (("本期", "上期"), ("本期", "本季")), "en": (("This period", "Last period"),)},
}


@spoils("day of 数据截至 at the head changed")
def change_as_of(paper, chance):
    return _changed_day(paper, chance, paper.paragraphs[:4])


@spoils("day of 数据截至 in a table changed")
def change_tabled_day(paper, chance):
    return _changed_day(paper, chance, [next(cell.iter(P)) for cell in _days_in_tables(paper)])


@spoils("day in a sentence changed")
def change_day(paper, chance):
    return _changed_day(paper, chance, paper.statements)


@spoils("days of two rows swapped")
def swap_days(paper, chance):
    cells = _days_in_tables(paper)
    pairs = [(one, other) for one in cells for other in cells if text_of(one) < text_of(other)]
    pairs = [(one, other) for one, other in pairs if _table(one) is _table(other)]
    one, other = chance.choice(pairs)
    here, there = text_of(one), text_of(other)
    put_text(one, there)
    put_text(other, here)
    return f"{here} <-> {there}"


@spoils("days of a sentence swapped")
def swap_days_in_sentence(paper, chance):
    found = [(p, list(_DAY[paper.locale].finditer(text_of(p)))) for p in paper.statements]
    found = [(p, days) for p, days in found if len(days) > 1 and days[0].group() != days[1].group()]
    paragraph, (one, other) = chance.choice(found)
    replace_at(paragraph, other.start(), other.end(), one.group())
    replace_at(paragraph, one.start(), one.end(), other.group())
    return text_of(paragraph)[-60:]


@spoils("year in the head or the title changed")
def change_year_of_title(paper, chance):
    return _changed_year(chance, paper.paragraphs[:4])


@spoils("year in a sentence changed")
def change_year(paper, chance):
    return _changed_year(chance, paper.statements)


@spoils("span of the definitions changed")
def change_span(paper, chance):
    spans = [p for p in paper.definitions if len(_DAY[paper.locale].findall(text_of(p))) > 1]
    return _changed_day(paper, chance, spans) if spans else None


@spoils("not reported made a day")
def day_for_missing(paper, chance):
    words = {"zh": "未报送", "en": "not reported"}[paper.locale]
    cells = [cell for table in paper.tables for row in table for cell in row if text_of(cell) == words]
    put_text(chance.choice(cells), text_of(_days_in_tables(paper)[0]))
    return f"{words} -> a day"


def change_words(changes, paper, chance):
    options = list(changes[paper.locale])
    chance.shuffle(options)
    heads = [next(cell.iter(P)) for table in paper.numbered_tables for cell in table[0]]
    places = [p for p in paper.paragraphs if p not in paper.definitions] + heads
    return next(filter(None, (replace_words(places, chance, *option) for option in options)), None)


def _days_in_tables(paper):
    return [
        cell
        for table in paper.tables
        for row in table[1:]
        for cell in row
        if _DAY[paper.locale].fullmatch(text_of(cell))
    ]


def _changed_day(paper, chance, paragraphs):
    """One of its three parts made another."""
    found = [(p, match) for p in paragraphs for match in _DAY[paper.locale].finditer(text_of(p))]
    paragraph, match = chance.choice(found)
    part = chance.choice([each for each in (1, 2, 3) if match.group(each).isdecimal()])
    was = match.group(part)
    new = str(int(was) - 1) if int(was) > 1 else "2"
    replace_at(paragraph, match.start(part), match.end(part), new)
    return f"{match.group()}: {was} -> {new}"


def _changed_year(chance, paragraphs):
    found = [(p, match) for p in paragraphs for match in re.finditer(r"(?:19|20)\d\d", text_of(p))]
    paragraph, match = chance.choice(found)
    new = str(int(match.group()) + chance.choice((-1, 1)))
    words = text_of(paragraph)
    replace_at(paragraph, match.start(), match.end(), new)
    return f"{match.group()} -> {new}: {words[:40]}"


def _table(cell):
    return nearest(cell, TBL)


for _kind, _changes in _WORDS.items():
    spoils(f"words of the period: {_kind}", partial(change_words, _changes))
