"""口径说明 says how open items are known, that shares are no ranking, and what was not compared."""

import pytest
from ledgers import facts, paid
from project_words import read

from reporting.analysis import wording

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def said(of_period, locale="zh"):
    return " ".join(read(wording.definitions(of_period), locale))


def test_open_items_of_which_only_the_number_is_known_are_the_total_less_those_resolved(tmp_path):
    lists = [{"total": 18, "resolved": 15}, {"enterprise": "b", "total": 22, "resolved": 19, "in_progress": 2}]

    assert "未办结数。甲、乙的清单中只报送件数的，未办结数由总数减已办结数得出；乙报送办理中2项。" in said(
        facts(tmp_path, lists=lists)
    )


def test_open_items_that_are_known_by_name_need_no_such_words(tmp_path):
    assert "未办结数。" not in said(facts(tmp_path, lists=[{"id": "list"}], items=[{}]))


@pytest.mark.parametrize(
    "total, words", [(18, "各单位清单基数较小，办结率仅供参考、不作排名"), (180, "各单位清单内容不同，办结率不作排名")]
)
def test_the_shares_of_several_are_no_ranking(tmp_path, total, words):
    lists = [{"total": total, "resolved": 15}, {"enterprise": "b", "total": 220, "resolved": 19}]

    assert words in said(facts(tmp_path / "two", lists=lists))
    assert "排名" not in said(facts(tmp_path / "one", lists=lists[:1]))


def test_what_was_not_compared_is_told_with_its_reason(tmp_path):
    rows = [paid(100), paid(80, **LAST_YEAR), paid(5, enterprise="b", **LAST_YEAR)]

    assert "帮扶资金未作比较，因本期未报：乙" in said(facts(tmp_path, achievements=rows))


def test_the_note_under_the_table_of_all_tells_of_nothing_that_the_table_has_not(tmp_path):
    nothing_apart = facts(tmp_path / "none", achievements=[paid(1)])
    resolved = facts(tmp_path / "some", achievements=[{"measure": "issues_resolved", "value": 9}])

    assert read(wording.every_enterprise_note(nothing_apart)) == ["“—”表示未报送，不等于零。"]
    assert read(wording.every_enterprise_note(resolved)) == [
        "“—”表示未报送，不等于零；“另报解决”未报总数，未纳入办结率统计。"
    ]


def test_a_year_is_compared_with_no_period_before(tmp_path):
    half, half_before = ({"period_start": f"{year}-01-01", "period_end": f"{year}-06-30"} for year in (2023, 2022))
    year = facts(tmp_path / "year", achievements=[paid(100), paid(80, **LAST_YEAR)])
    of_half = facts(tmp_path / "half", "2023H1", achievements=[paid(100, **half), paid(80, **half_before)])

    assert "同比。以上年同期为基期" in said(year)
    assert "环比" not in said(year)
    assert "同比以上年同期为基期，环比以上一期为基期" in said(of_half)


def test_where_nothing_has_a_base_the_bases_are_not_defined(tmp_path):
    assert not any(word in said(facts(tmp_path, achievements=[paid(100)])) for word in ("同比", "环比", "基期"))
