"""What a sentence without a time is of: a year of comparison is of its own alone, what is carried on is doubted."""

import pytest
from texts import drafts

HEAD = "2024年工作总结\n"


def periods(text):
    """The year and month in which the last number ends, and how that is known."""
    last = drafts(text, head=HEAD)[-1].period
    return f"{last.end:%Y-%m}", last.certainty


@pytest.mark.parametrize(
    "text",
    [
        "全年发放补贴5万元，上年发放4万元。修缮宿舍8间。",
        "修缮宿舍5间。去年修缮宿舍4间。安装路灯8盏。",
        "发放补贴5万元，去年同期4万元。修缮宿舍8间。",
        "修缮宿舍5间。前年，修缮宿舍4间。安装路灯8盏。",
        "发放补贴5万元；上年发放4万元；修缮宿舍8间。",
    ],
)
def test_a_year_of_comparison_ends_with_its_sentence(text):
    assert periods(text) == ("2024-12", "explicit")


@pytest.mark.parametrize("text", ["去年，修缮宿舍4间。安装路灯8盏。", "（一）去年修缮宿舍4间。安装路灯8盏。"])
def test_a_year_before_that_opens_its_paragraph_holds_for_all_of_it(text):
    assert periods(text) == ("2023-12", "explicit")


@pytest.mark.parametrize(
    "text, end",
    [
        ("一季度修缮宿舍4间。安装路灯8盏。", "2024-03"),
        ("安装电炉3台。上半年，修缮宿舍4间。安装路灯8盏。", "2024-06"),
        ("安装电炉3台。2022年修缮宿舍4间。安装路灯8盏。", "2022-12"),
        ("安装电炉3台。去年，修缮宿舍4间；安装路灯8盏。", "2023-12"),
    ],
)
def test_what_is_carried_on_from_another_sentence_is_doubted(text, end):
    assert periods(text) == (end, "inferred")
    assert any("这一句没有写" in doubt for doubt in drafts(text, head=HEAD)[-1].doubts)


@pytest.mark.parametrize(
    "text, end",
    [
        ("上半年，修缮宿舍4间。安装路灯8盏。", "2024-06"),
        ("2022年修缮宿舍4间。安装路灯8盏。", "2022-12"),
        ("职工满意。截至9月末，修缮宿舍4间；安装路灯8盏。", "2024-09"),
        ("安装电炉3台。今年以来修缮宿舍4间。安装路灯8盏。", "2024-12"),
    ],
)
def test_what_governs_the_sentence_is_certain(text, end):
    assert periods(text) == (end, "explicit")


@pytest.mark.parametrize("text", ["今年以来，拟于2025年新建车位8个。", "年内计划于2025年修缮宿舍8间。"])
def test_a_plan_for_a_year_is_of_that_year(text):
    assert periods(text) == ("2025-12", "explicit")
