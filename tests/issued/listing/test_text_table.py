"""Columns of plain text that stand below each other."""

from reporting.issued.listing.text_table import aligned, width


def test_a_chinese_character_takes_two_columns():
    assert width("帮扶资金ab") == 10


def test_columns_begin_or_end_at_the_same_place():
    rows = [("指标", "本期", "原因"), ("人数", "1234人", ""), ("a", "9人", "甲")]

    assert aligned(rows, right=[1]) == ["指标    本期  原因", "人数  1234人", "a        9人  甲"]
