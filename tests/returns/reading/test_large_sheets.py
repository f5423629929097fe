"""What a sheet of many tables, rows or letters costs grows with it, and not with its square."""

from time import process_time

import pytest
from hand_made_books import COVER, read, sheet

FIGURES = ["指标", "数值", "计量单位", "状态"]


def seconds(*lines):
    started = process_time()
    read(sheet("成果", COVER, *lines))
    return process_time() - started


@pytest.mark.parametrize(
    "lines",
    [
        [FIGURES, ["困难帮扶资金", "3", "万元", "已发放"]],
        [["填报单位：甲公司集团"], FIGURES, ["困难帮扶资金", "3", "万元", "已发放"]],
    ],
    ids=["heads", "heads below titles"],
)
def test_a_sheet_of_a_thousand_tables(lines):
    assert seconds(*lines * 1000) < 10 * max(seconds(*lines * 250), 0.3)


def test_a_table_of_thousands_of_figures_of_quarters():
    rows = [["困难帮扶资金", str(number), "万元", "已发放", f"第{number % 4 + 1}季度"] for number in range(1, 4001)]

    assert seconds([*FIGURES, "备注"], *rows) < 10 * max(seconds([*FIGURES, "备注"], *rows[:1000]), 0.3)


def test_a_label_with_thousands_of_blanks_behind_it():
    assert seconds([f"填报单位{' ' * 4000}x"]) < 2
