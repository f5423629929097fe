"""The small pieces of the benchmarks: the made-up ledger, the arithmetic of pairs, the table. Nothing is timed here."""

import csv
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from ledgers import ledger_folder

from benchmarks import chart, table
from benchmarks.job import items_kit, items_pandas
from benchmarks.job.contents import make_templates
from benchmarks.made_items import make_large_ledger
from benchmarks.made_ledger import make_ledger
from benchmarks.measured import Row, absent, compared, with_ratio
from benchmarks.pairing import Cost, MeasuringError, Method, cost_of, ratio
from reporting.analysis.facts import within
from reporting.checks.gate import doubts_of
from reporting.core.period import parse
from reporting.documents.door.opening import open_template
from reporting.ledger.reading import read_ledger

ROOT = Path(__file__).parents[1]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are told by /proc")
ASKED = Row("Word file", "rows", "docxtpl", bar=0.5)


def rows_in(path):
    with path.open(encoding="utf-8") as file:
        return sum(1 for _ in csv.DictReader(file))


def test_the_made_up_ledger_has_the_rows_it_was_asked_for_and_passes_the_door(tmp_path):
    ids = make_ledger(tmp_path / "made", 2, 400, ROOT / "data")
    ledger = read_ledger(tmp_path / "made")

    assert ids == ["e001", "e002"]
    # 400 rows of 2 enterprises and 2 years: 60 items and 40 achievements for each of the four.
    assert (rows_in(tmp_path / "made" / "items.csv"), rows_in(tmp_path / "made" / "achievements.csv")) == (240, 160)
    assert len(ledger["items"]) == 240


def test_no_figure_of_the_made_up_ledger_is_in_doubt(tmp_path):
    make_ledger(tmp_path / "made", 5, 2_000, ROOT / "data")

    assert doubts_of(within(read_ledger(tmp_path / "made"), parse("2023"))) == []


def test_an_item_is_counted_for_itself_by_the_kit_as_by_its_peer(tmp_path):
    """The one of the group is done, the one that was handed down from it is not."""
    items = [
        {"id": "whole", "list": "of_a", "deadline": "2023-06-30", "status": "done", "done_on": "2023-05-01"},
        {"enterprise": "b", "list": "of_b", "parent_item": "whole"},
    ]
    lists = [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}]
    folder = ledger_folder(tmp_path / "made", lists=lists, items=items)
    of_kit = items_kit.count(items_kit.door(folder), date(2023, 12, 31))
    of_pandas = items_pandas.count(folder / "items.csv", "2023-12-31")

    assert of_kit.done.tolist() == of_pandas.done.tolist() == [1, 0]


def test_the_same_ledger_is_made_again(tmp_path):
    for name in ("one", "other"):
        make_ledger(tmp_path / name, 2, 80, ROOT / "data")

    assert [path.read_bytes() for path in sorted((tmp_path / "one").iterdir())] == [
        path.read_bytes() for path in sorted((tmp_path / "other").iterdir())
    ]


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_the_ledger_of_very_many_items_has_the_rows_it_was_asked_for_and_passes_the_door(tmp_path, kind):
    make_large_ledger(tmp_path / "made", 1_000, kind, ROOT / "data")
    ledger = read_ledger(tmp_path / "made")

    # 1,000 rows for 200 enterprises and two years: the 400 lists have two or three each.
    assert len(ledger["items"]) == 1_000
    assert set(ledger["items"].groupby("list").size()) == {2, 3}
    assert len(ledger["lists"]) == 400


def test_the_template_of_the_kit_can_be_opened(tmp_path):
    make_templates(tmp_path / "kit.docx", tmp_path / "peer.docx")
    document = open_template((tmp_path / "kit.docx").read_bytes(), "zh")

    assert [len(document_table.columns) for document_table in document.tables] == [4, 4, 3]


def test_a_ratio_pairs_the_rounds_and_takes_the_median():
    # 1/2, 6/3 and 4/4: the median is 1, where the ratio of the medians 4/3 would be another.
    result = ratio([1.0, 6.0, 4.0], [2.0, 3.0, 4.0])

    assert (result.median, result.low, result.high, result.rounds) == (1.0, 0.5, 2.0, 3)


def test_ways_are_compared_by_the_clock_or_by_the_processor():
    costs = {"kit": [Cost(wall=1.0, cpu=3.0)], "peer": [Cost(wall=4.0, cpu=2.0)]}

    assert compared(costs, "kit", "peer", "wall").median == 0.25
    assert compared(costs, "kit", "peer", "cpu").median == 1.5


@pytest.mark.parametrize("value, met", [(0.5, True), (0.51, False), (None, None)])
def test_a_bar_is_met_up_to_itself_and_nothing_is_said_of_what_was_not_measured(value, met):
    assert Row("a", "b", "c", value=value, bar=0.5).is_met is met


def test_the_table_tells_what_is_met_what_is_not_and_what_is_absent():
    near, far = with_ratio(ASKED, ratio([1.0], [4.0])), with_ratio(ASKED, ratio([3.0], [4.0]))

    assert table.line(near) == "| Word file | rows | docxtpl | 0.25x | 0.25x–0.25x | 1 | 0.50x | met |  |\n"
    assert "| 0.75x | 0.75x–0.75x | 1 | 0.50x | **not met** |" in table.line(far)
    assert "| — |  |  | 0.50x |  | not measured: docxtpl is not here |" in table.line(absent(ASKED))


def test_results_are_kept_and_read_again():
    results = {"word": [with_ratio(ASKED, ratio([1.0], [4.0])), absent(ASKED)]}

    assert table.from_json(table.as_json(results, {"run": "small"})) == (results, {"run": "small"})


def test_the_readme_shows_the_results_that_lie_beside_the_benchmarks():
    results, about = table.from_json((ROOT / "benchmarks" / "results.json").read_text("utf-8"))
    rows = [row for each in results.values() for row in each]
    readme = (ROOT / "benchmarks" / "README.md").read_text("utf-8")

    assert table.in_readme(readme, rows, about) == readme


def test_a_line_of_the_readme_tells_what_was_measured_and_whether_that_is_enough():
    """0.25x of at most 0.5x; what has no bar is left out."""
    readme = "above\n<!-- from the full run of the benchmarks -->\nold\n<!-- to here -->\nbelow\n"
    rows = [with_ratio(ASKED, ratio([1.0], [4.0])), Row("Word file", "rows", "python-docx", value=0.1)]

    text = table.in_readme(readme, rows, {"measured on": "a day", "machine": "a machine"})

    assert text.splitlines()[-3:] == [
        "| Word file: rows | docxtpl | 0.25x | 0.50x | met |",
        "<!-- to here -->",
        "below",
    ]
    assert text.startswith("above\n")
    assert "old" not in text


def test_the_chart_is_drawn_the_same_again(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        chart.draw([with_ratio(ASKED, ratio([1.0], [4.0]))], tmp_path / name)

    assert (tmp_path / "one" / "results.png").read_bytes() == (tmp_path / "other" / "results.png").read_bytes()


@LINUX
def test_a_command_that_fails_is_told_with_what_it_said(tmp_path):
    method = Method("falls", [[sys.executable, "-c", "raise SystemExit('no ledger here')"]], tmp_path)

    with pytest.raises(MeasuringError, match="no ledger here"):
        cost_of(method)


@LINUX
def test_processes_that_nobody_waits_for_are_counted_and_ended(tmp_path):
    """In a process of its own: whoever measures becomes the parent of all that is left running."""
    measuring = (
        "import sys; from pathlib import Path; from benchmarks.pairing import Method, adopt_orphans, cost_of\n"
        "adopt_orphans()\n"
        'left = \'import os, time\\nif os.fork() == 0:\\n    open("left", "w").close()\'\n'
        f"cost_of(Method('leaves', [[sys.executable, '-c', left]], Path({str(tmp_path)!r})))\n"
        "print(Path('/proc/self/task', str(__import__('os').getpid()), 'children').read_text().split())"
    )
    done = subprocess.run(
        [sys.executable, "-c", measuring], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout == "[]\n"
    assert (tmp_path / "left").exists()
