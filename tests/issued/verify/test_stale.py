"""Numbers that the ledger of today no longer bears out: each beside its own number of today, or beside none."""

from dataclasses import replace

import pytest
from fresh import fresh
from ledgers import ENTERPRISES, ledger_folder

from reporting.core.passport import Passport
from reporting.documents.page import lines_on_page
from reporting.issued.editions.context import context_by_bookmark
from reporting.issued.editions.edition import Edition, rows_of
from reporting.issued.verify.stale import stale_findings
from reporting.published.content import Amount, Printed

A, B, MINE = ENTERPRISES
NEW = {"id": "c", "name": "丙公司", "short_name": "丙", "english_name": "C Works", "parent": ""}


def printed(words, *rows, place="表 1 总数"):
    return Printed(f"{place}{words}{rows}", place, words, Amount(words), Passport("total", rows=rows))


def edition(*figures, rows="", contexts=()):
    """`rows` names the enterprise of each row of items.csv."""
    rows_by_place = {
        f"items.csv:{line}": {"id": enterprise, "enterprise": enterprise} for line, enterprise in enumerate(rows, 2)
    }
    return Edition("2023", "2023", {}, figures, rows_by_place, dict(contexts))


def changes_of(then, now):
    return [(finding.message, finding.words.get("now")) for finding in stale_findings(then, now, [])]


def one(line):
    return f"items.csv:{line}"


def test_equal_words_elsewhere_do_not_hide_a_stale_number():
    """A fell from 22 to 18, which b had; b rose to 22."""
    then = edition(printed("22项", one(2)), printed("18项", one(3)), rows="ab")
    now = edition(printed("18项", one(2)), printed("22项", one(3)), rows="ab")

    assert changes_of(then, now) == [("stale", "18项"), ("stale", "22项")]


def test_a_row_that_the_ledger_gained_makes_no_other_number_stale():
    then = edition(printed("22项", one(2)), rows="b")
    now = edition(printed("9项", one(2)), printed("22项", one(3)), rows="ab")

    assert changes_of(then, now) == []


def test_a_number_whose_enterprise_is_gone_is_no_number_of_another():
    then = edition(printed("22项", one(2)), printed("18项", one(3)), rows="ab")
    now = edition(printed("18项", one(2)), printed("9项", one(3)), rows="bc")

    assert changes_of(then, now) == [("stale_gone", None)]


def test_the_sum_of_two_enterprises_is_not_the_number_of_one_of_them():
    then = edition(printed("22项", one(2)), rows="a")
    now = edition(printed("31项", one(2), one(3)), rows="ab")

    assert changes_of(then, now) == [("stale_unsure", None)]


def test_a_total_is_the_one_with_most_of_its_rows():
    """22 + 18 + 9 = 49; with d, 5 more."""
    then = edition(printed("22项", one(2)), printed("49项", one(2), one(3), one(4)), rows="abc")
    now = edition(
        printed("5项", one(5)), printed("54项", one(2), one(3), one(4), one(5)), printed("22项", one(2)), rows="abcd"
    )

    assert changes_of(then, now) == [("stale", "54项")]


def test_a_clause_is_the_same_whoever_its_line_begins_with():
    """甲 and 乙 come to 40; 乙 alone, whose list the line begins with now, has 18, and 22 are of another clause."""
    then = edition(printed("40项", one(2), one(3)), rows="ab")
    today = printed("18项", one(2)), printed("22项", one(2))
    words = ("乙“清单”", "合计", "合计：清单事项", ""), ("乙“清单”", "乙“清单”", "乙“清单”", "")
    then = replace(then, contexts={then.figures[0].anchor: ("甲“清单”", *words[0][1:])})
    now = edition(*today, rows="b", contexts=zip((number.anchor for number in today), words, strict=True))

    assert changes_of(then, now) == [("stale", "18项")]


def test_an_id_that_another_enterprise_has_today_is_another_row():
    """The rows were numbered anew: 1 is of c today, and a has 2."""
    then = Edition("", "2023", {}, (printed("22项", one(2)),), {one(2): {"id": "1", "enterprise": "a"}})
    rows = {one(2): {"id": "1", "enterprise": "c"}, one(3): {"id": "2", "enterprise": "a"}}
    now = Edition("", "2023", {}, (printed("9项", one(2)), printed("23项", one(3))), rows)

    assert changes_of(then, now) == [("stale_unsure", None)]


def test_without_the_rows_the_words_around_a_number_tell_which_it_is():
    """The workbook of then is gone; 甲 stands in the second row today."""
    then = replace(edition(printed("22项", one(2))), contexts={printed("22项", one(2)).anchor: ("甲",)})
    today = printed("9项", one(2)), printed("23项", one(3))
    now = edition(*today, rows="ca", contexts=zip((number.anchor for number in today), (("丙",), ("甲",)), strict=True))

    assert changes_of(then, now) == [("stale", "23项")]


def test_without_rows_and_words_nothing_is_guessed():
    then = edition(printed("22项", one(2)))
    now = edition(printed("9项", one(2)), printed("23项", one(3)), rows="ca")

    assert changes_of(then, now) == [("stale_unsure", None)]


def test_without_rows_a_number_of_another_place_is_not_taken_for_it():
    then = edition(printed("22项", one(2), place="旧处"))

    assert changes_of(then, edition(printed("9项", one(2), place="新处"), rows="c")) == [("stale_unsure", None)]


def test_another_template_prints_the_same_number_in_another_place():
    then = edition(printed("22项", one(2), place="旧处"), rows="a")

    assert changes_of(then, edition(printed("22项", one(2), place="新处"), rows="a")) == []
    assert changes_of(then, edition(printed("23项", one(2), place="新处"), rows="a")) == [("stale", "23项")]


def lists(enterprise, total, resolved):
    stated = {"total": total, "resolved": resolved, "printed": f"{total}项"}
    return {"id": f"list-{enterprise}", "enterprise": enterprise, **stated}


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """甲 has 30 items, 25 of them resolved, 乙 17 and 10; then 丙, first in the ledger, has 10 and 9."""
    old = [lists("a", 30, 25), lists("b", 17, 10)]
    folder = tmp_path_factory.mktemp("grown")
    few = ledger_folder(folder / "few", enterprises=[NEW, A, B, MINE], lists=old)
    more = ledger_folder(folder / "more", enterprises=[NEW, A, B, MINE], lists=[lists("c", 10, 9), *old])
    return few, more


def whole(data):
    """The edition that a run would leave, and the page."""
    made = fresh(data)
    lines = lines_on_page(made.filled.briefing, "zh")
    rows = rows_of([head, *body] for head, body in made.rows.values())
    return Edition("2023", "2023", {}, made.filled.printed, rows, context_by_bookmark(lines)), lines


def test_an_enterprise_more_makes_the_totals_stale_and_nothing_else(grown):
    """30 + 17 + 10 = 57 and 25 + 10 + 9 = 44, which is 77.2 %; 57 − 44 = 13 are open. The shortest list is of 10 now.

    2 of 3 had reported and 1 had not; today the page says 已全部报送.
    """
    (then, page), (now, _) = map(whole, grown)
    changes = {(finding.words["words"], finding.words.get("now")) for finding in stale_findings(then, now, page)}

    assert changes == {
        ("47项", "57项"),
        ("35项", "44项"),
        ("74.5%（35/47）", "77.2%（44/57）"),
        ("12项", "13项"),
        ("17项", "10项"),
        ("约5.9个百分点", "约10个百分点"),
        ("2家", None),
        ("1家", None),
    }


def test_an_enterprise_less_makes_its_own_numbers_gone(grown):
    (now, _), (then, page) = map(whole, grown)
    findings = list(stale_findings(then, now, page))
    gone = {finding.words["words"] for finding in findings if finding.message == "stale_gone"}
    table = [finding for finding in findings if str(finding.words["label"]).startswith("各单位 ")]

    assert gone >= {"10项", "9项", "90.0%（9/10）"}
    assert {(finding.words["words"], finding.words.get("now")) for finding in table} == {
        ("10项", None),
        ("9项", None),
        ("1项", None),
        ("90.0%（9/10）", None),
        ("57项", "47项"),
        ("44项", "35项"),
        ("13项", "12项"),
        ("77.2%（44/57）", "74.5%（35/47）"),
    }
    assert {finding.message for finding in findings} == {"stale", "stale_gone"}
