"""What headings and the cells of 计量单位 say a number is counted in."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from each_row import each_row
from one_cell import refusal

from reporting.core.numerals import numeral
from reporting.returns.reading.values.scales import Scale, is_unit, scale_for, scale_of


@each_row(
    "words, unit, factor",
    [
        ("", "", 1),
        ("元", "元", 1),
        ("万元", "元", 10**4),
        (" 万 元 ", "元", 10**4),
        ("（单位：万元）", "元", 10**4),
        ("千元", "元", 10**3),
        ("百万元", "元", 10**6),
        ("亿元", "元", 10**8),
        ("万", "", 10**4),
        ("人", "人", 1),
        ("名", "人", 1),
        ("人/次", "人次", 1),
        ("万人次", "人次", 10**4),
        ("㎡", "平方米", 1),
        ("％", "%", 1),
        ("千米", "米", 10**3),
        ("公斤", "公斤", 1),
        ("元/人", "元人", 1),
    ],
)
def test_words_say_a_unit_and_a_scale(words, unit, factor):
    assert scale_of(words) == Scale(unit, Decimal(factor))


def test_every_unit_of_the_ledger_is_known_by_its_own_name():
    with (Path(__file__).parents[3] / "data" / "units.csv").open(encoding="utf-8") as file:
        units = [row["zh"] for row in csv.DictReader(file)]

    assert units
    assert [scale_of(unit) for unit in units] == [Scale(unit) for unit in units]


@pytest.mark.parametrize("words", ["公斤", "元/人", "百亿元", "情况", "", "万"])
def test_other_words_are_no_known_unit(words):
    assert not is_unit(words)


@pytest.mark.parametrize(
    "unit, words, factor",
    [
        ("元", "", None),
        ("元", "万", 10**4),
        ("元", "万元", 10**4),
        ("元", "元", 1),
        ("人", "", 1),
        ("间", "个", 1),
        ("人次", "万人次", 10**4),
    ],
)
def test_a_field_keeps_its_unit_and_takes_the_scale_of_its_heading(unit, words, factor):
    assert scale_for(unit, words) == Scale(unit, factor if factor is None else Decimal(factor))


@pytest.mark.parametrize(
    "unit, words", [("人", "人次"), ("户", "人"), ("元", "人"), ("项", "件次"), ("人", "个"), ("人", "公斤")]
)
def test_a_heading_in_another_unit_than_its_field_is_refused(unit, words):
    assert refusal(scale_for, unit, words).expected == f"这里按“{unit}”统计"


@each_row(
    "typed, value",
    [
        ("零", 0),
        ("七", 7),
        ("十", 10),
        ("一十二", 12),
        ("二十三", 23),
        ("一百零五", 105),
        ("一百〇五", 105),
        ("一百一十", 110),
        ("两千", 2000),
        ("三千零五十", 3050),
        ("一万零五百", 10500),
        ("三十万", 300000),
        ("一亿零五万", 100050000),
        ("叁拾万伍仟", 305000),
        ("百", 100),
    ],
)
def test_numerals_are_read(typed, value):
    assert numeral(typed) == value


@each_row(
    "typed", ["", "一百五", "一万二", "三四", "二〇二一", "百五", "十百", "一零", "零五", "万万", "五五十", "半", "1十"]
)
def test_numerals_that_say_two_things_or_none_are_not(typed):
    assert numeral(typed) is None


def test_every_number_that_is_written_in_the_standard_way_is_read_back():
    assert [numeral(_written(value)) for value in range(0, 100000, 37)] == list(range(0, 100000, 37))


def _written(value):
    """By hand: zeros between places are told once, and ten is 十."""
    if value >= 10**4:
        low = value % 10**4
        return _written(value // 10**4) + "万" + ("零" if 0 < low < 1000 else "") + (_of_thousands(low) if low else "")
    return _of_thousands(value).removeprefix("一") if 10 <= value < 20 else _of_thousands(value)


def _of_thousands(value):
    if value < 10:
        return "零一二三四五六七八九"[value]
    size, name = next((size, name) for size, name in ((1000, "千"), (100, "百"), (10, "十")) if value >= size)
    rest = value % size
    return (
        _of_thousands(value // size)
        + name
        + ("零" if 0 < rest < size // 10 else "")
        + (_of_thousands(rest) if rest else "")
    )
