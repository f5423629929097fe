"""The enterprises' documents set against the briefing: what must agree, and how it is told when it does not."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from reporting.core.errors import DoubtError
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, YUAN, Quantity, format_plain
from reporting.enterprise_documents.reconciliation import AddableMeasures, ReadBackDocument, reconcile, to_csv
from reporting.published.content import Amount, Printed

AID, LISTS = {"zh": "帮扶资金", "en": "Aid funds"}, {"zh": "清单事项", "en": "Items listed"}
# Rows behind numbers: money of a and of b, a part of a's money, an item of a, two items of b.
OF_A, OF_B, PART = (("figures", "2023", position) for position in range(3))
ITEM_OF_A, FIRST_OF_B, SECOND_OF_B = (("items", "2023", position) for position in range(3))
OWNERS = {OF_A: "a", OF_B: "b", PART: "a", ITEM_OF_A: "a", FIRST_OF_B: "b", SECOND_OF_B: "b"}
ADDITIVE = AddableMeasures({"aid_funds": (AID, YUAN), "list_total": (LISTS, ITEM)}, frozenset({PART}), OWNERS)


def number(value, *rows, measure="aid_funds", bound="exact", words="", anchor="aid"):
    """A number and the rows behind it."""
    unit = ITEM if measure.startswith("list") else YUAN
    expected = Quantity(Decimal(value), unit, bound).words()["zh"]
    amount = Amount(str(value), unit.id, bound)
    return Printed(anchor, "资金", words or expected, amount, Passport(measure)), frozenset(rows)


def document(enterprise, *numbers, **in_the_file):
    """A finished document; `in_the_file` is what the file has at a bookmark instead of the number."""
    printed, rows = tuple(each for each, _ in numbers), {each.anchor: rows for each, rows in numbers}
    words = {each.anchor: each.words for each in printed} | in_the_file
    return ReadBackDocument(enterprise, {"a": "甲", "b": "乙"}.get(enterprise, "集团简报"), words, printed, rows)


BRIEFING = document(None, number(300, OF_A, OF_B))
A, B = document("a", number(100, OF_A)), document("b", number(200, OF_B))


def faults(*documents, briefing=BRIEFING, locale="zh"):
    with pytest.raises(DoubtError) as caught:
        reconcile(briefing, documents, ADDITIVE, locale)
    return list(caught.value.faults)


def test_a_sum_over_the_documents_equals_the_number_of_the_briefing():
    (found,) = reconcile(BRIEFING, [A, B], ADDITIVE, "zh")

    assert (found.measure, format_plain(found.briefing.value), format_plain(found.over_documents.value)) == (
        "aid_funds",
        "300",
        "300",
    )
    assert {whose: format_plain(part.value) for whose, part in found.parts.items()} == {"甲": "100", "乙": "200"}


def test_a_sum_that_differs_is_told_with_the_part_of_each_enterprise():
    other = document("b", number(190, OF_B))

    assert faults(A, other) == ["帮扶资金 [aid_funds]：集团简报300元，各单位合计290元（甲100元，乙190元）"]


def test_a_document_that_lost_its_number_makes_the_sum_differ():
    assert faults(A, document("b")) == ["帮扶资金 [aid_funds]：集团简报300元，各单位合计100元（甲100元）"]


def test_a_difference_that_no_page_shows_is_one():
    """3,410,000 and 3,409,999 yuan both read 341万元."""
    briefing = document(None, number(3410000, OF_A))

    assert faults(document("a", number(3409999, OF_A)), briefing=briefing) == [
        "帮扶资金 [aid_funds]：集团简报3410000元，各单位合计3409999元（甲3409999元）"
    ]


def test_exact_and_at_least_are_at_least_together():
    more = document("b", number(200, OF_B, bound="at_least"))
    briefing = document(None, number(300, OF_A, OF_B, bound="at_least"))

    assert [each.holds for each in reconcile(briefing, [A, more], ADDITIVE, "zh")] == [True]
    assert faults(A, more, locale="zh") == [
        "帮扶资金 [aid_funds]：集团简报300元，各单位合计300元 (at_least)（甲100元，乙200元 (at_least)）"
    ]


def test_a_number_inside_a_wider_one_is_not_added_to_it():
    briefing = document(
        None,
        number(100, OF_A, anchor="of_a"),
        number(300, OF_A, OF_B),
        number(300, OF_B, OF_A, anchor="again"),
    )

    assert [format_plain(each.briefing.value) for each in reconcile(briefing, [A, B], ADDITIVE, "zh")] == ["300"]


def test_a_part_of_another_figure_is_in_no_sum():
    whole = document("a", number(100, OF_A), number(40, PART, anchor="part"))

    assert [format_plain(each.over_documents.value) for each in reconcile(BRIEFING, [whole, B], ADDITIVE, "zh")] == [
        "300"
    ]


def test_what_was_handed_down_counts_at_the_enterprise_that_handed_it_down():
    """One item of a; two of b, of which one came down from a's list: the group has two."""

    def items(count, *rows, measure="list_total", anchor="items"):
        return number(count, *rows, measure=measure, anchor=anchor)

    briefing = document(None, items(2, ITEM_OF_A, FIRST_OF_B, SECOND_OF_B))
    below = document(
        "b", items(2, FIRST_OF_B, SECOND_OF_B), items(1, FIRST_OF_B, measure="list_total_handed_down", anchor="down")
    )
    found = reconcile(briefing, [document("a", items(1, ITEM_OF_A)), below], ADDITIVE, "zh")

    assert [(each.holds, format_plain(each.parts["乙"].value)) for each in found] == [(True, "1")]


def test_the_briefing_counts_what_was_handed_down_once_also_where_it_says_how_many_these_are():
    briefing = document(
        None,
        number(2, ITEM_OF_A, FIRST_OF_B, SECOND_OF_B, measure="list_total", anchor="items"),
        number(1, FIRST_OF_B, measure="list_total_handed_down", anchor="down"),
    )
    (found,) = reconcile(briefing, [], ADDITIVE, "zh")

    assert format_plain(found.briefing.value) == "2"


def test_an_enterprise_whose_items_all_came_down_adds_nothing_to_what_the_briefing_prints():
    """The briefing has the total of both lists, 1, and the row of b, 1, for the same item on b's list."""
    of_a, of_b = (("lists", "2023", position) for position in range(2))
    total, row = ({"measure": "list_total", "anchor": anchor} for anchor in ("total", "row"))
    briefing = document(None, number(1, of_a, of_b, **total), number(1, of_b, **row))
    down = number(1, FIRST_OF_B, measure="list_total_handed_down", anchor="down")
    documents = [document("a", number(1, of_a, **total)), document("b", number(1, of_b, **total), down)]
    (found,) = reconcile(briefing, documents, ADDITIVE, "zh")

    assert (format_plain(found.briefing.value), format_plain(found.over_documents.value)) == ("1", "1")


def test_a_number_that_the_file_prints_otherwise_is_told():
    spoiled = document("a", number(100, OF_A), aid="900元")

    assert faults(spoiled, B) == ["甲，资金 [aid]：应为“100元”，文件上是“900元”"]


def test_a_number_that_the_briefing_itself_prints_otherwise_is_told():
    spoiled = document(None, number(300, OF_A, OF_B), aid="")

    assert faults(A, B, briefing=spoiled) == ["集团简报，资金 [aid]：应为“300元”，文件上是“”"]


def test_a_number_whose_words_are_not_its_exact_value_is_told():
    dressed_up = document("a", number(100, OF_A, words="1万元"))

    assert faults(dressed_up, B) == ["甲，资金 [aid]：应为“100元”，文件上是“1万元”"]


def test_a_number_from_the_rows_of_another_enterprise_is_told():
    share = Printed("share", "办结率", "50.0%（1/2）", Amount("1/2", "share"), Passport("resolved_share"))
    mixed = document("a", number(100, OF_A), (share, frozenset({ITEM_OF_A, SECOND_OF_B})))

    assert faults(mixed, B) == ["甲，办结率 [share]：“50.0%（1/2）”出自其他单位的台账（b）"]


def test_rows_without_an_enterprise_are_nobody_elses():
    """Those of the table of enterprises: 2 were expected to report."""
    expected = Printed("all", "报送", "2家", Amount("2", "enterprise"), Passport("enterprises_expected"))
    one = document("a", number(100, OF_A), (expected, frozenset({("enterprises", "2023", 1)})))

    assert [each.holds for each in reconcile(BRIEFING, [one, B], ADDITIVE, "zh")] == [True]


def test_what_only_one_side_prints_is_compared_with_nothing_and_the_table_shows_it():
    found = reconcile(document(None), [A, B], ADDITIVE, "zh")
    (row,) = csv.DictReader(io.StringIO(to_csv(found, "zh").decode("utf-8-sig")))

    assert (row["briefing"], row["together"], row["documents"]) == ("", "300", "2")


def test_the_table_of_sums_holds_no_formula():
    named = AddableMeasures({"aid_funds": ({"zh": "=1+1", "en": "=1+1"}, YUAN)}, frozenset(), OWNERS)
    told = to_csv(reconcile(BRIEFING, [A, B], named, "zh"), "zh").decode("utf-8-sig")

    assert told.splitlines()[1] == "aid_funds,＝1+1,元,300,exact,300,exact,2"


def test_an_enterprise_without_mutual_aid_counts_with_its_narrower_total():
    """The briefing has 300 with mutual aid: 100 of 甲, which has no mutual aid, and 200 of 乙."""
    wide = "aid_funds_with_mutual_aid"
    additive = replace(ADDITIVE, measures={**ADDITIVE.measures, wide: (AID, YUAN)}, narrower={wide: "aid_funds"})
    of_b = number(200, OF_B, measure=wide, anchor="wide")
    briefing = document(None, number(300, OF_A, OF_B, measure=wide, anchor="wide"))
    found = reconcile(briefing, [document("a", number(100, OF_A)), document("b", of_b)], additive, "zh")

    assert [(entry.measure, entry.holds) for entry in found if entry.measure == wide] == [(wide, True)]
