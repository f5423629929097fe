"""Numbers that the ledger of today does not give, each by its own expression and never by the words around it."""

import pytest
from fresh import fresh
from ledgers import ENTERPRISES, ledger_folder

from reporting.core.passport import Passport
from reporting.documents.page import Mark, PageParagraph, lines_on_page
from reporting.issued.ledger_of_today import ask_ledger
from reporting.issued.verify.against.compare import compare
from reporting.issued.verify.against.pages import Pages
from reporting.issued.verify.against.stale import stale_findings
from reporting.published.content import Amount, Printed

A, B, MINE = ENTERPRISES
NEW = {"id": "c", "name": "丙公司", "short_name": "丙", "english_name": "C Works", "parent": ""}


def lists(enterprise, total, resolved):
    stated = {"total": total, "resolved": resolved, "printed": f"{total}项，{resolved}项"}
    return {"id": f"list-{enterprise}", "enterprise": enterprise, **stated}


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """甲 has 30 items, 25 of them resolved, 乙 17 and 10; then 丙, first in the ledger, has 10 and 9."""
    old = [lists("a", 30, 25), lists("b", 17, 10)]
    folder = tmp_path_factory.mktemp("grown")
    few = ledger_folder(folder / "few", enterprises=[NEW, A, B, MINE], lists=old)
    more = ledger_folder(folder / "more", enterprises=[NEW, A, B, MINE], lists=[lists("c", 10, 9), *old])
    return few, more


def findings(made_from, today, *, outdated=True, locale="zh"):
    filled = fresh(made_from, locale=locale).filled
    printed = {number.anchor: number for number in filled.printed}
    lines = lines_on_page(filled.briefing, locale)
    compared = compare(Pages(lines, lines, printed))
    return list(stale_findings(compared, ask_ledger(today, locale), outdated=outdated))


def changes(found):
    return {(finding.words["words"], finding.words.get("now")) for finding in found}


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_ledger_that_did_not_change_makes_nothing_stale(grown, locale):
    """In English a count stands without its unit where the one before it has it: 1 of 3 enterprises."""
    few, _ = grown

    assert findings(few, few, locale=locale) == []


def test_an_enterprise_more_makes_the_totals_stale_and_nothing_else(grown):
    """30 + 17 + 10 = 57 and 25 + 10 + 9 = 44, which is 77.2 %; 57 − 44 = 13 are open.

    2 of 3 had reported and 1 had not. The shortest list of then is still that of b.
    """
    few, more = grown

    assert changes(findings(few, more)) == {
        ("47项", "57项"),
        ("35项", "44项"),
        ("74.5%（35/47）", "77.2%（44/57）"),
        ("12项", "13项"),
        ("2家", "3家"),
        ("1家", "0家"),
    }


def test_an_enterprise_less_makes_its_own_numbers_gone(grown):
    few, more = grown
    found = findings(more, few)
    gone = {finding.words["words"] for finding in found if finding.message == "stale_gone"}

    assert gone == {"10项", "9项", "1项", "90.0%（9/10）"}
    assert ("57项", "47项") in changes(found)


def test_rows_in_another_order_make_nothing_stale(grown, tmp_path):
    few, _ = grown
    turned = ledger_folder(
        tmp_path / "turned", enterprises=[B, NEW, MINE, A], lists=[lists("b", 17, 10), lists("a", 30, 25)]
    )

    assert findings(few, turned) == []


def test_equal_numbers_of_two_enterprises_do_not_hide_each_other(grown, tmp_path):
    """甲 has what 乙 had, and 乙 what 甲 had."""
    few, _ = grown
    swapped = ledger_folder(
        tmp_path / "swapped", enterprises=[NEW, A, B, MINE], lists=[lists("a", 17, 10), lists("b", 30, 25)]
    )

    assert changes(findings(few, swapped)) >= {("30项", "17项"), ("17项", "30项")}


def test_another_number_in_a_ledger_that_did_not_change_contradicts_it(grown):
    few, more = grown

    assert {finding.message for finding in findings(few, more, outdated=False)} == {"contradicted"}


@pytest.mark.parametrize("outdated, messages", [(True, ["stale_unsure"]), (False, [])])
def test_a_number_of_an_older_manifest_is_not_guessed(outdated, messages):
    number = Printed("v", "总数", "22项", Amount("22", "item"), Passport("total"))
    line = PageParagraph("总数22项", marks=(Mark("v", 2, 5),))
    compared = compare(Pages([line], [line], {"v": number}))
    found = stale_findings(compared, lambda _: "23项", outdated=outdated)

    assert [finding.message for finding in found] == messages
