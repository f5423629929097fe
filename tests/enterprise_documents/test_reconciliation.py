"""The enterprises' documents set against the briefing: what must agree, and how it is told when it does not."""

import csv
import io
from decimal import Decimal

import pytest

from reporting.analysis.measures_that_add_up import AddableMeasures
from reporting.core.errors import DoubtError
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, YUAN, Quantity, format_plain
from reporting.enterprise_documents.reconciliation import ReadBackDocument, reconcile, to_csv
from reporting.published.content import Amount, Printed

AID, LISTS = {"zh": "帮扶资金", "en": "Aid funds"}, {"zh": "清单事项", "en": "Items listed"}
OWNERS = {"r:1": "a", "r:2": "b", "i:1": "a", "i:2": "b", "i:3": "b", "part:1": "a"}
ADDITIVE = AddableMeasures({"aid_funds": (AID, YUAN), "list_total": (LISTS, ITEM)}, frozenset({"part:1"}), OWNERS)


def number(value, *rows, measure="aid_funds", bound="exact", words="", anchor="aid"):
    unit = ITEM if measure.startswith("list") else YUAN
    told = Quantity(value, unit, bound).words()["zh"]
    return Printed(anchor, "资金", words or told, Amount(str(value), unit.id, bound), Passport(measure, rows=rows))


def document(enterprise, *numbers, **in_the_file):
    """A finished document; `in_the_file` is what the file has at a bookmark instead of the number."""
    words = {each.anchor: each.words for each in numbers} | in_the_file
    return ReadBackDocument(enterprise, {"a": "甲", "b": "乙"}.get(enterprise, "集团简报"), words, numbers)


BRIEFING = document(None, number(Decimal(300), "r:1", "r:2"))
A, B = document("a", number(Decimal(100), "r:1")), document("b", number(Decimal(200), "r:2"))


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
    other = document("b", number(Decimal(190), "r:2"))

    assert faults(A, other) == ["帮扶资金 [aid_funds]：集团简报300元，各单位合计290元（甲100元，乙190元）"]


def test_a_document_that_lost_its_number_makes_the_sum_differ():
    assert faults(A, document("b")) == ["帮扶资金 [aid_funds]：集团简报300元，各单位合计100元（甲100元）"]


def test_a_difference_that_no_page_shows_is_one():
    """3,410,000 and 3,409,999 yuan both read 341万元."""
    briefing = document(None, number(Decimal(3410000), "r:1"))

    assert faults(document("a", number(Decimal(3409999), "r:1")), briefing=briefing) == [
        "帮扶资金 [aid_funds]：集团简报3410000元，各单位合计3409999元（甲3409999元）"
    ]


def test_exact_and_at_least_are_at_least_together():
    more = document("b", number(Decimal(200), "r:2", bound="at_least"))
    briefing = document(None, number(Decimal(300), "r:1", "r:2", bound="at_least"))

    assert [each.holds for each in reconcile(briefing, [A, more], ADDITIVE, "zh")] == [True]
    assert faults(A, more, locale="zh") == [
        "帮扶资金 [aid_funds]：集团简报300元，各单位合计300元 (at_least)（甲100元，乙200元 (at_least)）"
    ]


def test_a_number_inside_a_wider_one_is_not_added_to_it():
    briefing = document(
        None,
        number(Decimal(100), "r:1", anchor="of_a"),
        number(Decimal(300), "r:1", "r:2"),
        number(Decimal(300), "r:2", "r:1", anchor="again"),
    )

    assert [format_plain(each.briefing.value) for each in reconcile(briefing, [A, B], ADDITIVE, "zh")] == ["300"]


def test_a_part_of_another_figure_is_in_no_sum():
    whole = document("a", number(Decimal(100), "r:1"), number(Decimal(40), "part:1", anchor="part"))

    assert [format_plain(each.over_documents.value) for each in reconcile(BRIEFING, [whole, B], ADDITIVE, "zh")] == [
        "300"
    ]


def test_what_was_handed_down_counts_at_the_enterprise_that_handed_it_down():
    """One item of a; two of b, of which one came down from a's list: the group has two."""

    def items(count, *rows, measure="list_total", anchor="items"):
        return number(Decimal(count), *rows, measure=measure, anchor=anchor)

    briefing = document(None, items(2, "i:1", "i:2", "i:3"))
    below = document("b", items(2, "i:2", "i:3"), items(1, "i:2", measure="list_total_handed_down", anchor="down"))
    found = reconcile(briefing, [document("a", items(1, "i:1")), below], ADDITIVE, "zh")

    assert [(each.holds, format_plain(each.parts["乙"].value)) for each in found] == [(True, "1")]


def test_a_number_that_the_file_prints_otherwise_is_told():
    spoiled = document("a", number(Decimal(100), "r:1"), aid="900元")

    assert faults(spoiled, B) == ["甲，资金 [aid]：应为“100元”，文件上是“900元”"]


def test_a_number_that_the_briefing_itself_prints_otherwise_is_told():
    spoiled = document(None, number(Decimal(300), "r:1", "r:2"), aid="")

    assert faults(A, B, briefing=spoiled) == ["集团简报，资金 [aid]：应为“300元”，文件上是“”"]


def test_a_number_whose_words_are_not_its_exact_value_is_told():
    dressed_up = document("a", number(Decimal(100), "r:1", words="1万元"))

    assert faults(dressed_up, B) == ["甲，资金 [aid]：应为“100元”，文件上是“1万元”"]


def test_a_number_from_the_rows_of_another_enterprise_is_told():
    strange = Printed(
        "share", "办结率", "50.0%（1/2）", Amount("1/2", "share"), Passport("resolved_share", rows=("i:3",))
    )
    mixed = document("a", number(Decimal(100), "r:1"), strange)

    assert faults(mixed, B) == ["甲，办结率 [share]：“50.0%（1/2）”出自其他单位的台账（i:3）"]


def test_what_only_one_side_prints_is_compared_with_nothing_and_the_table_shows_it():
    found = reconcile(document(None), [A, B], ADDITIVE, "zh")
    (row,) = csv.DictReader(io.StringIO(to_csv(found, "zh").decode("utf-8-sig")))

    assert (row["briefing"], row["together"], row["documents"]) == ("", "300", "2")


def test_the_table_of_sums_holds_no_formula():
    named = AddableMeasures({"aid_funds": ({"zh": "=1+1", "en": "=1+1"}, YUAN)}, frozenset(), OWNERS)
    told = to_csv(reconcile(BRIEFING, [A, B], named, "zh"), "zh").decode("utf-8-sig")

    assert told.splitlines()[1] == "aid_funds,＝1+1,元,300,exact,300,exact,2"
