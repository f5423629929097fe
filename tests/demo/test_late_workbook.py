"""The office's loop, once: a briefing that was edited in Word, a late workbook, the refresh, and a look by verify."""

import shutil
from decimal import Decimal

import docx
import pytest
from accepting import accepted
from click.testing import CliRunner

from reporting.__main__ import app
from reporting.demo.filled_form import sheets_of, typed_into

pytestmark = pytest.mark.xdist_group("demo")
ADDED = "集团党委要求，年底前未办结的事项逐项说明原因。"


@pytest.fixture
def office(demonstration, tmp_path):
    """The folders of the office: its ledger, its results, and an inbox."""
    shutil.copytree(demonstration.demo.data, tmp_path / "data")
    shutil.copytree(demonstration.demo.folder, tmp_path / "outputs")
    (tmp_path / "inbox").mkdir()
    return tmp_path


def run(office, *command):
    folders = ("--data", str(office / "data"), "--output", str(office / "outputs"))
    made = CliRunner().invoke(app, [*map(str, command), *folders])
    return made.exit_code, made.output.splitlines()


def edit(file):
    """The clerk rewrites the lead, adds a sentence, and deletes a line."""
    document = docx.Document(file)
    lead = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("应报送单位"))
    lead.runs[0].text = "据统计，应报送单位"
    lead.insert_paragraph_before(ADDED)
    gone = next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("澄溪电力利用"))
    gone._p.getparent().remove(gone._p)  # noqa: SLF001 - python-docx deletes no paragraph
    document.save(file)


def late_workbook(office):
    """The enterprise that had not reported gives 20万元 to people in need."""
    form = (office / "outputs" / "forms" / "2024" / "曦湾化工.xlsx").read_bytes()
    rows = sheets_of(form)["成果"]
    line = next(number for number, row in enumerate(rows, 1) if row[1] == "困难帮扶资金")
    head = next(row for row in rows if row[0] == "类别")
    cells = {(line, head.index("数值") + 1): Decimal(20), (line, head.index("状态") + 1): "已发放"}
    (office / "inbox" / "曦湾化工.xlsx").write_bytes(typed_into(form, {"成果": cells}))


def test_late_figures_come_into_the_text_that_the_office_edited(office):
    briefing = office / "outputs" / "2024" / "briefing-2024.docx"
    edit(briefing)
    late_workbook(office)
    taken = run(office, "intake", office / "inbox", "--received", "2025-01-20")
    code, said = run(office, "refresh", briefing)

    assert taken[0] == 0
    assert code == 0
    assert said[-1] == str(briefing.with_name("briefing-2024.refreshed.docx"))
    document = accepted(docx.Document(said[-1]))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert [line for line in lines if line.startswith("据统计，12家单位全部报送。")]
    assert ADDED in lines
    assert not [line for line in lines if line.startswith("澄溪电力利用")]
    document.save(said[-1])
    code, found = run(office, "verify", said[-1])
    assert (code, found[0]) == (0, "briefing-2024.refreshed.docx：没有发现问题")
