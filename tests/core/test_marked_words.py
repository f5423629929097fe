"""A value in an f-string is found again with its passport, however the words around it were put together."""

from decimal import Decimal

import pytest
from expressions import money

from reporting.core.marked_words import CutMarkError, found, unmarked
from reporting.core.passport import Passport
from reporting.core.quantity import YUAN, Quantity
from reporting.core.traced import Traced

TOTAL = Traced(Quantity(Decimal(3410000), YUAN), Passport("aid_funds", {}, money()))
OTHER = Traced(Quantity(Decimal(5), YUAN), Passport("", {}, money(enterprise="a")))


@pytest.mark.parametrize(
    "text, pieces",
    [
        (f"共{TOTAL}。", ["共", TOTAL, "。"]),
        (f"{TOTAL:en} in all", [TOTAL, " in all"]),
        (f"{TOTAL}{OTHER}", [TOTAL, OTHER]),
        (f"共{TOTAL}，{OTHER}。", ["共", TOTAL, "，", OTHER, "。"]),
        ("、".join([f"{TOTAL}", f"{OTHER:zh}"]), [TOTAL, "、", OTHER]),
        ("没有数", ["没有数"]),
        ("", []),
    ],
)
def test_literal_words_and_values_come_in_their_order(text, pieces):
    assert list(found(text)) == pieces


def test_what_is_read_is_the_words_alone():
    assert unmarked(f"共{TOTAL}。") == "共341万元。"


@pytest.mark.parametrize(
    "text",
    [
        f"{TOTAL}"[:-2],
        f"{TOTAL}"[1:],
        f"{TOTAL}"[5:],
        f"{TOTAL}".replace("341", "943"),
        f"{TOTAL}".replace("341万元", ""),
        f"{TOTAL}"[:-1] + f"{OTHER}",
    ],
)
def test_a_value_that_was_cut_or_changed_is_told(text):
    with pytest.raises(CutMarkError):
        list(found(text))


def test_the_same_value_has_the_same_mark():
    again = Traced(Quantity(Decimal(3410000), YUAN), Passport("aid_funds", {}, money()))

    assert f"{again}" == f"{TOTAL}"
    assert f"{OTHER}" != f"{TOTAL}"


def test_another_language_is_refused():
    with pytest.raises(ValueError, match="for English ones"):
        f"{TOTAL:fr}"
