"""The frame of an analyst becomes a table, or is refused with the line that is right."""

from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from each_row import each_row
from two_works import JIA, OF_JIA, TOTAL, YI

from reporting.core.errors import PublishError
from reporting.published.frames import table_of_frame


def laid_out(frame, columns=None, plain=()):
    return table_of_frame("table 'x'", frame, columns, plain)


def one(cell):
    return pd.DataFrame({"what": pd.Series([cell], dtype=object)})


def words(table, locale="zh"):
    return [[cell.words[locale] for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    "cell", [{"zh": "18项", "en": "all"}, {"zh": "全部", "en": "18 items"}, {"zh": "十八项", "en": "all"}]
)
def test_a_number_that_was_typed_in_either_language_is_refused(cell):
    with pytest.raises(PublishError, match="hold numbers without rows"):
        laid_out(one(cell))


def test_words_in_both_languages_keep_their_values():
    table = laid_out(one({"zh": f"共{TOTAL}", "en": f"{TOTAL:en} in all"}))

    assert words(table, "en") == [["30 yuan in all"]] or words(table, "en") == [["RMB 30 in all"]]
    assert table.rows[0][0].segments["zh"][1].passport == TOTAL.passport


@each_row(
    "cell, message",
    [
        ({"zh": "好"}, "has no words in en"),
        ({"zh": "好", "en": 5}, "has 5 as its words in en"),
        ("共None", "None in"),
        ({"zh": "共nan项", "en": "nan"}, "nan in"),
        ("<NA>", "<NA> in"),
        ("NaT", "NaT in"),
        ("共{total}", "braces in"),
        (str({"zh": "好"}), "braces in"),
        ([TOTAL], "a list stands in a cell"),
        ((TOTAL,), "a tuple stands in a cell"),
        (np.array([1, 2]), "a ndarray stands in a cell"),
        ({JIA}, "a set stands in a cell"),
    ],
)
def test_what_is_no_cell_is_told_in_one_line(cell, message):
    with pytest.raises(PublishError, match=message) as refusal:
        laid_out(pd.DataFrame({"what": pd.Series([cell, None], dtype=object)}).head(1))

    assert refusal.value.advice


def test_none_and_what_pandas_puts_in_its_place_are_not_reported():
    frame = pd.DataFrame({"what": pd.Series([None, float("nan"), pd.NA, pd.NaT], dtype=object)})

    assert words(laid_out(frame)) == [["—"]] * 4


def test_days_are_words():
    assert words(laid_out(one(date(2023, 6, 30)))) == [["2023-06-30"]]


# plain columns


@pytest.mark.parametrize(
    "cells", [[1, 2], [1.0, 2.0], [Decimal(1), None], [2023, 1999], ["甲", "360公司"], [np.int64(0), JIA], [TOTAL, 1]]
)
def test_ranks_years_and_words_are_plain(cells):
    assert len(laid_out(pd.DataFrame({"rank": cells}, dtype=object), plain=["rank"]).rows) == 2


@each_row(
    "cell",
    [
        3,
        1.5,
        -1,
        OF_JIA.exact * 2,
        2100,
        True,
        np.True_,
        pd.Timedelta(5),
        "341万元",
        "341",
        "二十三项",
        {"zh": "5", "en": "5"},
    ],
)
def test_an_amount_is_not_plain(cell):
    with pytest.raises(PublishError, match="cells of plain columns hold amounts") as refusal:
        laid_out(pd.DataFrame({"rank": [1, cell]}, dtype=object), plain=["rank"])

    assert refusal.value.faults == (f"rank: {cell}",)
    assert 'rank(method="min")' in refusal.value.advice


def test_a_plain_name_that_is_no_column_is_told_with_the_nearest():
    with pytest.raises(PublishError, match="plain='rnk' is no column") as refusal:
        laid_out(pd.DataFrame({"rank": [1]}), plain=["rnk"])

    assert refusal.value.advice == "Did you mean 'rank'?"


# heads


def test_columns_in_a_list_have_their_names_as_heads():
    frame = pd.DataFrame({"enterprise": [JIA], "total": [TOTAL], "other": [TOTAL]}, dtype=object)

    assert [column.label["zh"] for column in laid_out(frame, ["enterprise", "total"]).columns] == ["单位", "total"]


@pytest.mark.parametrize("head", [5, None, "", ["资金"], {"zh": "资金"}, {"zh": "资金", "en": 5}])
def test_a_head_is_words(head):
    with pytest.raises(PublishError, match="table 'x', column 'total', has no label"):
        laid_out(pd.DataFrame({"total": [TOTAL]}), {"total": head})


@pytest.mark.parametrize(
    "head, message", [("18项", "head of 'total': numbers without rows"), (f"{TOTAL}", "has a value in its label")]
)
def test_a_head_holds_no_number(head, message):
    with pytest.raises(PublishError, match=message):
        laid_out(pd.DataFrame({"total": [TOTAL]}), {"total": head})


@pytest.mark.parametrize(
    "frame, columns, message",
    [
        (pd.DataFrame([[TOTAL, TOTAL]], columns=["total", "total"]), None, "two columns of one name: total"),
        (
            pd.DataFrame({"a": [TOTAL]}, index=pd.Index([JIA], name="a", dtype=object)),
            None,
            "two columns of one name: a",
        ),
        (pd.DataFrame({"a": [TOTAL], "b": [TOTAL]}), {"a": "资金", "b": "资金"}, "two columns of one head: 资金"),
        (pd.DataFrame({"a": [TOTAL]}), "a", "columns='a'"),
        (pd.DataFrame({"a": [TOTAL]}), 5, "columns=5"),
    ],
)
def test_columns_are_told_apart(frame, columns, message):
    with pytest.raises(PublishError, match=message):
        laid_out(frame, columns)


def test_a_series_whose_name_is_a_number_or_a_name_keeps_it():
    assert laid_out(pd.Series([TOTAL], name=2023)).columns[0].name == "2023"
    assert laid_out(pd.Series([TOTAL], name=YI)).columns[0].label["en"] == "B Works"
