"""The whole round: an article in prose, its drafts, a person who confirms them, the intake, the briefing."""

import csv
import shutil

import docx
import pytest
from click.testing import CliRunner
from ledgers import DATA

from reporting.__main__ import app
from reporting.core.errors import ReportingError
from reporting.demo.filled_form import sheets_of, typed_into

# Figures and facts of one of the shipped sources, in words of our own.
ARTICLE = """邯矿集团办实事小结
2021年12月20日
2021年，集团发放助学金25.6万元，资助学生107名；增设职工停车位75个，扩建食堂面积100多平方米；招待费同比下降18.5%。
另评选技术能手6名，为他们每人每月发放津贴600元。
"""
KNOWN = ("助学资金", "资助学生", "建设停车位", "扩建食堂面积", "评选技术能手", "招待费")
EMPTIED = ("achievements", "lists", "items", "practices", "sources", "returns", "confirmations")


@pytest.fixture
def office(tmp_path):
    """The shipped catalogue without any figures, and the article."""
    shutil.copytree(DATA, tmp_path / "data")
    for table in EMPTIED:
        path = tmp_path / "data" / f"{table}.csv"
        path.write_text(path.read_text("utf-8").split("\n", 1)[0] + "\n", "utf-8")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "小结.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


def run(office, *command):
    folders = ("--data", str(office / "data"), "--output", str(office / "outputs"))
    made = CliRunner().invoke(app, [*map(str, command), *folders])
    told = str(made.exception) if isinstance(made.exception, ReportingError) else made.output
    return made.exit_code, told.splitlines()


def confirm(workbook):
    """The clerk says yes to what is known, and no to the rest."""
    rows = sheets_of(workbook.read_bytes())["成果"]
    top = next(number for number, row in enumerate(rows) if "确认" in row)
    head = rows[top]
    answers = {}
    for number, row in enumerate(rows[top + 1 :], top + 2):
        if not any(row):
            continue
        known = str(row[head.index("指标")]) in KNOWN
        answers[number, head.index("确认") + 1] = "是" if known else "否"
    workbook.write_bytes(typed_into(workbook.read_bytes(), {"成果": answers}))


def test_what_an_article_tells_stands_in_the_briefing_with_its_very_words_behind_it(office):
    assert run(office, "extract", office / "reports")[0] == 0
    workbook = office / "outputs" / "extracted" / "小结.xlsx"
    confirm(workbook)
    code, said = run(office, "intake", workbook, "--received", "2022-01-05")
    assert code == 0, said
    code, said = run(office, "report", "2021", "--no-html")
    assert code == 0, said

    words = "\n".join(paragraph.text for paragraph in docx.Document(said[-1]).paragraphs)
    assert "发放助学金25.6万元" in words or "助学资金25.6万元" in words
    with (office / "data" / "achievements.csv").open(encoding="utf-8") as file:
        rows = {row["measure"]: row for row in csv.DictReader(file)}
    assert rows["parking_spaces"]["value"] == "75"
    assert rows["hospitality_cost_change"]["value"] == "-18.5"
    assert "下降18.5%" in words
    assert rows["canteen_area"]["bound"] == "at_least"
    assert "小结.txt 第3行" in rows["education_aid_funds"]["locator"]
    traced = run(office, "trace", "2021", "25.6万元")[1]
    assert [line for line in traced if "集团发放助学金25.6万元" in line]
