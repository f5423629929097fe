"""A bulletin, a notice, a work report and a letter: one body, each with a head and a foot of its own."""

import docx
import pytest
from click.testing import CliRunner
from jobs import make
from ledgers import SPAN, ledger_folder, paid

from reporting.__main__ import app
from reporting.core.period import parse
from reporting.issued.ledger_of_today import ask_ledger
from reporting.issued.verify.verdict import Folders, verdict_on
from reporting.job import Job

ISSUE = {**SPAN, "number": 5, "total_number": 35, "issued_on": "2024-01-15", "copies": 30}
STEPS = [{**SPAN, "order": 1, "text": "督促办结"}, {**SPAN, "order": 2, "text": "补报台账"}]
OFFICE = [
    {"id": "issuer", "text": "集团工会", "text_en": "Group Union"},
    {"id": "equals", "text": "集团各部室", "text_en": "All departments"},
    {"id": "notice_to", "text": "各单位工会", "text_en": "All unions"},
]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The job of a paper that was made, by its name; `each` makes the letters beside the briefing."""
    folder = tmp_path_factory.mktemp("papers")
    data = ledger_folder(folder / "data", achievements=[paid(100)], issues=[ISSUE], next_steps=STEPS, office=OFFICE)
    jobs = {}

    def job(paper, *, each=False):
        if paper not in jobs:
            jobs[paper] = Job(parse("2023"), data=data, output=folder / "out", html=False, paper=paper, each=each)
            make(jobs[paper])
        return jobs[paper]

    return job


def page(file):
    """The paragraphs of the page in their order, and the lines of the imprint."""
    document = docx.Document(file)
    foot = [line.text.strip() for line in document.sections[-1].footer.paragraphs]
    return [line.text for line in document.paragraphs if line.text], [line for line in foot if line]


def in_order(words, lines):
    """Whether each of the words is a line, one after the other."""
    rest = iter(lines)
    return all(word in rest for word in words)


def test_a_bulletin_prints_its_number_who_issues_it_and_to_whom(made):
    lines, foot = page(made("briefing", each=True).briefing)

    assert lines[:5] == [
        "工作简报",
        "第5期（总第35期）",
        "集团工会 \t 2024年1月15日",
        "2023年为职工群众办实事情况",
        "（数据截至2023年12月31日）",
    ]
    assert foot == ["送：集团各部室。", "集团工会 \t 2024年1月15日印发（共印30份）"]


def test_attachments_that_are_there_are_listed_below_the_body_and_numbered_without_a_gap(made):
    lines, _ = page(made("briefing", each=True).briefing)

    listed = ["附件：1. 各单位情况表", "2. 资料来源", "3. 口径说明"]
    assert in_order(["一是督促办结；二是补报台账。", *listed, "附件1", "各单位情况表", "附件3", "口径说明"], lines)


def test_a_notice_has_an_addressee_closing_words_and_a_signature_and_the_body_of_the_bulletin(made):
    job = made("notice")
    lines, foot = page(job.briefing)

    assert job.briefing == job.output / "2023" / "notice" / "notice-2023.docx"
    assert lines[:2] == ["关于2023年为职工群众办实事情况的通报", "各单位工会："]
    signed = ["特此通报。", "附件：1. 各单位情况表", "集团工会", "2024年1月15日", "附件1"]
    assert in_order(["一是督促办结；二是补报台账。", *signed], lines)
    assert foot == ["集团工会 \t 2024年1月15日印发（共印30份）"]


def test_a_work_report_goes_up_and_an_office_that_names_nobody_has_no_empty_line(made):
    job = made("work_report")
    lines, foot = page(job.briefing)

    assert job.briefing.name == "work_report-2023.docx"
    assert lines[0] == "关于2023年为职工群众办实事情况的报告"
    # The table of the office has no report_to.
    assert lines[1] == "现将有关情况报告如下（数据截至2023年12月31日）。"
    assert in_order(["特此报告。", "附件：1. 各单位情况表", "集团工会", "2024年1月15日"], lines)
    assert foot[0] == "抄送：集团各部室。"


def test_papers_of_one_period_do_not_disturb_each_other(made):
    notice, briefing = made("notice"), made("briefing", each=True)
    folders = Folders(briefing.data, briefing.output)

    assert [file.name for file in (notice.figures, briefing.figures)] == ["figures-2023.xlsx"] * 2
    assert all(verdict_on(job.briefing, folders, ask_ledger).is_clean for job in (notice, briefing))


def test_a_document_of_one_enterprise_is_a_letter_to_it_and_no_bulletin(made):
    lines, foot = page(made("briefing", each=True).of("a").briefing)

    assert lines[:2] == ["关于2023年为职工群众办实事情况的函", "甲公司："]
    assert in_order(["附件：口径说明和资料来源", "集团工会", "2024年1月15日", "附件", "口径说明和资料来源"], lines)
    assert not {"工作简报", "简报"} & {*lines, *foot}


def test_without_an_issue_the_head_has_the_period_and_no_number_and_the_imprint_no_day(shipped):
    lines, foot = page(shipped("2023").briefing)

    assert lines[:3] == ["工作简报", "（2023年）", "集团办公室编 \t 数据截至2023年12月31日"]
    assert foot == ["报：集团领导。", "发：各单位。", "集团办公室编印"]


@pytest.mark.parametrize("name", ["notic", "Notice", "通报", "notice.docx", "notice.zh", "enterprises"])
def test_a_paper_that_there_is_not_is_answered_with_those_there_are(name):
    answered = CliRunner().invoke(app, ["report", "2023", "--template", name])

    assert answered.exit_code == 2
    assert f"There is no template {name}: use one of briefing, notice, work_report" in answered.output


def test_letters_go_with_the_bulletin_alone():
    answered = CliRunner().invoke(app, ["report", "2023", "--template", "notice", "--each"])

    assert answered.exit_code == 2
    assert "The enterprises' documents go with the briefing" in answered.output
