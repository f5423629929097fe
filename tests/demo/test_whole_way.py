"""The long way, once: a made-up group from its ledger over forms, messy workbooks and intake to the briefing.

What the briefing's ledger says of 2024 must be what the generator had in mind, by sums that know nothing of the kit.
"""

import csv
import re
from collections import Counter
from zipfile import ZipFile

import pytest
from docx import Document
from workbook_alone import numbers_again

from reporting.analysis import aid, open_items, progress
from reporting.core.period import parse
from reporting.core.synthetic import MADE_UP

pytestmark = pytest.mark.xdist_group("demo")
AID = {"aid_funds_hardship", "education_aid_funds"}


def page(path):
    """All words of a Word file: paragraphs and tables."""
    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def new_items(truths):
    return [row for truth in truths for row in truth.year.items]


def wholes(rows):
    """Without those that are handed down: their whole stands for them."""
    return [row for row in rows if not row.get("parent_item")]


def whole_items(truths):
    return wholes(new_items(truths))


def is_late(row):
    return row["status"] != "done" and "" < row.get("deadline", "") < "2024-12-31"


def test_the_aid_funds_are_those_of_the_truth(demonstration):
    paid = [
        int(row["value"]) for truth in demonstration.truths for row in truth.year.achievements if row["measure"] in AID
    ]

    assert aid.funds(demonstration.facts).value.value == sum(paid)


def test_the_lists_are_those_of_the_truth_and_what_is_handed_down_counts_once(demonstration):
    items = whole_items(demonstration.truths)
    done = [row for row in items if row["status"] == "done"]
    pooled = progress.pooled(demonstration.facts)

    assert len(items) < len(new_items(demonstration.truths))
    assert (pooled["total"].value.value, pooled["resolved"].value.value) == (len(items), len(done))


def test_what_is_late_is_what_the_truth_says(demonstration):
    late = [row for row in whole_items(demonstration.truths) if is_late(row)]

    assert late
    assert open_items.late_count(demonstration.facts).value.value == len(late)


def test_what_is_left_of_the_year_before_stays_open_also_where_it_was_forgotten(demonstration):
    open_rows = [
        row for truth in demonstration.truths for row in (*truth.carried, *truth.forgotten) if row["status"] != "done"
    ]

    assert [row for truth in demonstration.truths for row in truth.forgotten]
    assert len(wholes(open_rows)) < len(open_rows)
    assert open_items.carried_over(demonstration.facts).value.value == len(wholes(open_rows))


def test_each_item_is_in_the_ledger_as_it_was_meant_however_it_was_typed(demonstration):
    columns = ("enterprise", "unit", "title", "status", "opened", "deadline", "deadline_note", "done_on", "money")
    meant = [row for truth in demonstration.truths for row in (*truth.carried, *truth.year.items)]
    with (demonstration.demo.data / "items.csv").open(encoding="utf-8") as stream:
        kept = [row for row in csv.DictReader(stream) if row["source"].endswith("-2024")]

    assert Counter(tuple(row[name] for name in columns) for row in kept) == Counter(
        tuple(row.get(name, "") for name in columns) for row in meant
    )


def test_each_figure_is_in_the_ledger_with_its_bound_its_unit_and_its_whole(demonstration):
    with (demonstration.demo.data / "achievements.csv").open(encoding="utf-8") as stream:
        rows = {row["id"]: row for row in csv.DictReader(stream)}
    meant = {row["id"]: row for truth in demonstration.truths for row in truth.year.achievements}

    assert figures(row for row in rows.values() if row["source"].endswith("-2024")) == figures(meant.values())
    assert {row["measure"]: rows[row["part_of"]]["measure"] for row in rows.values() if in_2024(row)} == {
        "mutual_aid_serious_illness": "mutual_aid_claims"
    }


def in_2024(row):
    return row["part_of"] and row["period_end"] == "2024-12-31"


def figures(rows):
    columns = ("enterprise", "unit", "measure", "value", "bound", "status", "period_start", "period_end")
    return Counter(tuple(row[name] for name in columns) for row in rows)


def test_the_terminal_tells_what_was_sent_back_what_was_dropped_and_what_the_person_did(demonstration):
    assert "驿南公交2024年报表.xlsx  退回" in demonstration.printed
    assert "“快了”" in demonstration.printed
    assert "#REF!" in demonstration.printed
    assert "身份证号" in demonstration.printed
    assert re.search(r"人工核对.*“云岫煤业公司”就是云岫煤业集团", demonstration.printed)
    assert "驿南公交2024年报表（更正）.xlsx  已收入" in demonstration.printed


def test_the_half_year_that_came_in_summer_is_told_once_and_stands_for_itself(demonstration):
    enterprise_facts = demonstration.facts.for_enterprise("luyu_port")
    half = enterprise_facts.in_period(parse("2024H1"))
    (truth,) = [truth for truth in demonstration.truths if truth.enterprise.id == "luyu_port"]
    early = [row for row in wholes(truth.year.items) if row["opened"] <= "2024-06-30"]

    assert "鹭屿港务2024年上半年报表.xlsx  已收入" in demonstration.printed
    assert list(half.superseded.id) == []
    assert {row.id[:19] for row in enterprise_facts.superseded.itertuples()} == {"luyu_port-2024h1-a0"}
    assert len(progress.by_list(enterprise_facts)) == len(progress.by_list(half)) == 3
    assert sum(progress.by_list(half).total) == len(early)
    assert 0 < aid.funds(half).value.value < aid.funds(enterprise_facts).value.value


def test_the_page_tells_who_did_not_report_and_who_had_to_correct(demonstration):
    words = page(demonstration.briefing)

    assert "应报送单位12家，实际报送11家；1家未报送。" in words
    assert "曦湾化工尚未报送本期数据" in words
    assert re.search(r"驿南公交\n已报送\n2025年1月14日\n2份\n0处", words)


def test_each_number_is_reckoned_again_from_the_figures_workbook_alone(demonstration):
    numbers = list(numbers_again((demonstration.briefing.parent / "figures-2024.xlsx").read_bytes()))

    assert True in {number.has_formula for number in numbers}
    assert {number.name: number.reckoned for number in numbers} == pytest.approx(
        {number.name: number.exact for number in numbers}, abs=1e-6
    )


def test_every_page_says_that_the_figures_are_made_up(demonstration):
    files = sorted(demonstration.briefing.parent.glob("*.docx"))

    assert len(files) == 2
    for path in files:
        assert {MADE_UP["zh"] in words for words in headers(path)} == {True}


def headers(path):
    """The words on top of the first page, of even pages and of the others, of each section."""
    for section in Document(str(path)).sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            yield "".join(paragraph.text for paragraph in header.paragraphs)


def test_the_page_compares_with_the_year_before(demonstration):
    words = page(demonstration.briefing)

    assert len(re.findall("同比(?:增长|下降)[0-9.]+%|同比(?:提高|下降)[0-9.]+个百分点", words)) >= 5


def test_what_was_restated_after_the_first_briefing_is_told(demonstration):
    assert "来函更正2023年困难帮扶资金：澄溪电力改为" in demonstration.printed
    assert re.search(r"印发后的更正：\n +资金\n", demonstration.printed)


def test_no_personal_data_lies_anywhere_but_in_the_inbox(demonstration):
    """The identity numbers, and the telephone, as they stand in the workbook that came in."""
    files = [
        path
        for folder in (demonstration.demo.data, demonstration.demo.folder)
        for path in folder.rglob("*")
        if path.is_file()
    ]
    folders = {path.parent.name for path in files if re.search(rb"00000019700101|13800000000", content_of(path))}

    assert folders == {"inbox"}


def content_of(path):
    if path.suffix not in {".docx", ".xlsx"}:
        return path.read_bytes()
    with ZipFile(path) as parts:
        return b"\n".join(parts.read(name) for name in parts.namelist())
