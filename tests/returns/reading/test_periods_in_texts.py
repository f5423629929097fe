"""The periods that titles and names mention."""

import pytest
from each_row import each_row

from reporting.returns.reading.times.months import months_in


def said(text, **how):
    return [(months.year, months.first, months.last) for months in months_in(text, **how)]


@each_row(
    "text, months",
    [
        ("恒岳重工2024年为职工办实事清单", (2024, 1, 12)),
        ("2024年度", (2024, 1, 12)),
        ("恒岳重工2024年上半年成果表", (2024, 1, 6)),
        ("成果统计表（2024年下半年）", (2024, 7, 12)),
        ("2024年第三季度", (2024, 7, 9)),
        ("2024年四季度", (2024, 10, 12)),
        ("2024Q3", (2024, 7, 9)),
        ("2024H1", (2024, 1, 6)),
        ("2024年前三季度", (2024, 1, 9)),
        ("2024年一至三季度", (2024, 1, 9)),
        ("2024年一、二季度", (2024, 1, 6)),
        ("2024年9月份", (2024, 9, 9)),
        ("2024-09", (2024, 9, 9)),
        ("（2024年1—6月）", (2024, 1, 6)),
        ("2024.1-12", (2024, 1, 12)),
        ("2024年1月1日至6月30日", (2024, 1, 6)),
        ("恒岳重工202401-202412成果", (2024, 1, 12)),
        ("202407至202409", (2024, 7, 9)),
        ("2024年1月1日-2024年12月31日", (2024, 1, 12)),
        ("二〇二四年上半年", (2024, 1, 6)),
        ("24年上半年成果", (2024, 1, 6)),
        ("２０２４年　上半年", (2024, 1, 6)),
        ("2024年下半年（7-12月）", (2024, 7, 12)),
        ("一季度", (None, 1, 3)),
        ("上半年", (None, 1, 6)),
        ("1-6月", (None, 1, 6)),
        ("十二月", (None, 12, 12)),
    ],
)
def test_a_period_is_found_however_it_is_written(text, months):
    assert said(text) == [months]


@each_row(
    "text",
    [
        *("2025年1月8日", "填报时间：2025年1月8日", "2025年1月报送", "截至2024年6月30日", "恒岳发〔2023〕15号"),
        *("3月15日", "20250108", "附件1", "表1-1", "第3次", "2024"),
    ],
)
def test_days_documents_and_numbers_are_no_periods(text):
    assert said(text) == []


@each_row(
    "text",
    [
        *("截至2024年6月", "截止2024年6月底", "截至到2024年6月", "统计到2024年6月", "统计至2024.6"),
        *("恒岳发〔2023〕15号", "恒岳发[2023]第15号", "（2023）15号", "【2023】15号"),
        *("填报时间：2025年1月", "填表日期2025年1月", "制表2025.1", "报送时间2025-01", "上报2025年1月"),
        *("填写日期:2025/1", "印发2025年1月", "2023年印发", "2023年发布", "2023年制定", "2023年下发", "2023年出台"),
        *("2023年修订", "2023年实施的办法", "2023年颁布", "有效期至2025年", "有效期到2025年"),
        "有效期：2025年6月30日",
        *("2025年1月报送", "1月份填报", "1月上报", "2025年1月填写", "1月制表", "1月编制", "1月印发"),
        *("1月修订", "1月更新"),
    ],
)
def test_when_a_table_was_made_or_a_document_issued_is_no_period_even_in_a_name(text):
    assert said(text, is_name=True) == []


@pytest.mark.parametrize("text", ["2023年实施成果", "2024年填报数据", "2024年上报项目"])
def test_the_year_of_the_figures_beside_such_words_is_one(text):
    assert said(text) == [(int(text[:4]), 1, 12)]


@pytest.mark.parametrize(
    "name, months", [("恒岳重工2024", (2024, 1, 12)), ("202406成果", (2024, 6, 6)), ("202401-202406", (2024, 1, 6))]
)
def test_in_a_name_a_bare_year_or_month_is_a_period(name, months):
    assert said(name, is_name=True) == [months]


def test_a_comparison_mentions_both_periods():
    assert said("2024年一季度与2023年一季度对比表") == [(2024, 1, 3), (2023, 1, 3)]
