"""Numbers in any way of writing come back exactly; junk is refused and crashes nothing."""

import random
from decimal import Decimal
from time import process_time

import pytest
from one_cell import cell

from reporting.core.period import parse
from reporting.ledger.cells import read_cell
from reporting.ledger.schema import BOUNDS
from reporting.returns.reading.values.choices import read_choice
from reporting.returns.reading.values.days import read_day
from reporting.returns.reading.values.heading_words import plain, split_unit
from reporting.returns.reading.values.names import clean_text, split_names
from reporting.returns.reading.values.numbers import is_blank, read_number
from reporting.returns.reading.values.scales import Scale, scale_for, scale_of
from reporting.returns.reading.values.statuses import read_status, status_words
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary

YUAN, WAN, MONEY = Scale("元"), Scale("元", Decimal(10**4)), Scale("元", None)
FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")
PIECES = [
    *"0123456789.,-+−%/:：（）()［]{}<>≥约近余多左右以上下万亿千百十元人次户项年月日底前旬季度半第上午时分一二三〇零两½²①٣Ⅳ㎡¥",
    " ",
    "\n",
    "\t",
    "\x00",
]
PIECES += [
    "2021",
    "100",
    "万元",
    "人次",
    "滞后",
    "已完成",
    "未",
    "\u202e",
    "\ud800",
    "\ue000",
    "\uffff",
    "e3",
    "nan",
    "inf",
    "_",
    "'",
    "=",
    "@",
    "长期坚持",
    "无",
    "—",
]


def amounts():
    draw = random.Random(2024)  # noqa: S311 - a fixed draw, not a secret
    return [Decimal(draw.randrange(1, 10 ** draw.randrange(3, 12))).scaleb(-2) for _ in range(150)]


def in_wan(amount):
    return f"{amount / 10000:f}".rstrip("0").rstrip(".")


def test_money_written_in_eight_ways_is_the_same_money():
    for amount in amounts():
        spellings = [
            (f"{amount:f}", YUAN),
            (f"{amount:f}元", WAN),
            (f"{amount:,f}", YUAN),
            (f"{amount:,f}".translate(FULL_WIDTH), YUAN),
            (f"￥{amount:,f}", MONEY),
            (f" {amount:f} 元 ", MONEY),
            (f"{in_wan(amount)}万元", MONEY),
            (f"人民币{in_wan(amount)}万元整", WAN),
        ]

        assert {read_number(cell(typed), scale).value for typed, scale in spellings} == {amount}


@pytest.mark.parametrize("seed", range(3))
def test_junk_raises_nothing_but_unclear_and_what_is_read_the_ledger_takes(seed):
    draw = random.Random(seed)  # noqa: S311 - a fixed draw, not a secret
    scales = [YUAN, WAN, MONEY, Scale("人"), Scale("人次", Decimal(10**4)), Scale("%"), Scale("平方米"), Scale()]
    for _ in range(600):
        typed = "".join(draw.choices(PIECES, k=draw.randrange(9)))
        one = cell(typed, draw.choice(["text", "text", "number", "percent", "day"]))
        for scale in scales:
            number = attempt(read_number, one, scale)
            if number:
                assert read_cell("number", str(number.value)) == number.value
                assert number.converted == bool(number.how)
                assert number.typed
                assert number.bound in BOUNDS
        day = attempt(read_day, one, parse("2021"), end=draw.random() < 0.5)
        if day:
            assert bool(day.day) != bool(day.note)
            assert not day.day or read_cell("day", str(day.day)) == day.day
        status = attempt(read_status, one, status_words("是否完成", {}))
        assert status is None or status.converted == bool(status.how)
        for read in (clean_text, split_names, split_unit, plain, is_blank, scale_of):
            attempt(read, typed)
        attempt(scale_for, "人", typed)
        attempt(read_choice, typed, vocabulary().choices["list_kind"])


def attempt(read, *arguments, **named):
    try:
        return read(*arguments, **named)
    except UnclearError:
        return None


@pytest.mark.parametrize(
    "mark",
    ["9", " ", "万", "亿", "十", "（", "1,", "1.", "约", "、", "甲", "\n", "：", "（人）", "%", "2021年", "{{", "-"],
)
def test_a_cell_without_end_is_answered_at_once(mark):
    """32767 characters, the most a cell of a workbook holds; a search that goes back and forth would not come back."""
    typed = (mark * 32767)[:32767]
    begun = process_time()
    for read in (clean_text, split_names, split_unit, plain, is_blank, scale_of):
        attempt(read, typed)
    attempt(read_number, cell(typed), WAN)
    attempt(read_day, cell(typed), parse("2021"), end=True)
    attempt(read_status, cell(typed), status_words("办理状态", {}))

    assert process_time() - begun < 2
