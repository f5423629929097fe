"""A page on which there is no mutual aid does not speak of it."""

import pytest
from ledgers import facts, paid
from project_words import read

from reporting.analysis import wording

PAYOUTS = {"measure": "mutual_aid_payouts", "value": 30, "status": "paid"}
ALL = ("aid", "aid_apart", "definitions", "aid_chart_title", "every_enterprise_note", "findings")


def said(of_period, locale="zh"):
    return " ".join(line for name in ALL for line in read(getattr(wording, name)(of_period), locale))


@pytest.mark.parametrize("locale, words", [("zh", "互助"), ("en", "mutual")])
def test_it_is_named_only_where_there_is_some(tmp_path, locale, words):
    without = facts(tmp_path / "without", achievements=[paid(100)])
    with_some = facts(tmp_path / "with", achievements=[paid(100), PAYOUTS])

    assert words not in said(without, locale)
    assert said(with_some, locale).count(words) > 3


def test_a_catalogue_without_some_class_of_money_has_no_gap_in_its_definition(tmp_path):
    programmes = [{"id": "hardship_aid", "name": "困难帮扶", "name_en": "Hardship aid", "aid": "default"}]
    measure = {"id": "aid_funds_hardship", "name": "困难帮扶资金", "name_en": "Hardship aid", "unit": "yuan"}
    measure |= {"kind": "flow", "category": "aid", "programme": "hardship_aid"}
    measure |= {"over_enterprises": "yes", "over_time": "yes"}
    of_period = facts(tmp_path, programmes=programmes, measures=[measure], achievements=[paid(1)])

    assert any(
        "帮扶资金。计入困难帮扶。已发放和已安排的资金计入" in line for line in read(wording.definitions(of_period))
    )
