"""All that a report may read, to be changed by chance: ledger, notebooks, templates, options and environment.

Every text that changes is numbered, so that no two changes are the same.
"""

import csv
import shutil
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import nbformat
from jobs import NOTEBOOKS, template
from ledgers import SPAN, ledger_folder, paid
from nbformat.v4 import new_code_cell, new_notebook

from reporting.core.period import parse
from reporting.core.project import ROOT
from reporting.job import Job

LISTS = [{"id": f"list-{id_}", "enterprise": id_, "name": f"清单{id_}", "name_en": f"List {id_}"} for id_ in "ab"]
DONE = {"status": "done", "done_on": "2023-06-01"}
ITEMS = [
    {"enterprise": id_, "list": f"list-{id_}", "title": f"事项{id_}{place}", "deadline": "2023-09-01", **state}
    for id_ in "ab"
    for place, state in enumerate(({}, DONE, {"money": "9"}, {**DONE, "beneficiaries": "30"}))
]
NEXT_YEAR = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
TABLES = {
    "lists": LISTS,
    "items": ITEMS,
    "achievements": [paid(100), paid(200, enterprise="b"), paid(40, measure="education_aid_funds")],
    "practices": [{}, {"enterprise": "b", "text": "公开进度", "text_en": "published progress", "kind": "publicity"}],
    "next_steps": [{**NEXT_YEAR, "order": 1, "text": "继续", "text_en": "go on"}],
    "office": [{"id": "issuer", "text": "办公室", "text_en": "Office"}],
    "issues": [{**SPAN, "number": 1, "issued_on": "2024-01-10"}],
}
# Reads what is not of the ledger: a file, a module beside the notebooks, the process it runs in.
WANDERER = """import os

import beside

from reporting import publish, read, read_file

print(read_file("words.txt"), beside.WORD, os.environ.get("TZ"), os.environ.get("KIT_WORD"))
facts = read("2023")
facts.enterprises"""
FAITHFUL = """from reporting import publish, read, read_file

facts = read(period)
publish.text("greeting", read_file("words.txt").strip(), label="问候")"""


@dataclass
class World:
    """The inputs below one folder; `numbers` gives each change a number of its own."""

    folder: Path
    shipped: bool = False
    options: dict = field(default_factory=lambda: {"html": False, "each": False, "editions": 3})
    environment: dict = field(default_factory=dict)
    numbers: count = field(default_factory=lambda: count(1))

    def __post_init__(self):
        ledger_folder(self.folder / "data", **TABLES)
        self.each.mkdir(parents=True)
        (self.notebooks / "words.txt").write_text("大家好", "utf-8")
        (self.notebooks / "beside.py").write_text("WORD = '词'\n", "utf-8")
        shutil.copy(NOTEBOOKS / "sums the money of one.ipynb", self.each)
        notebook(self.notebooks / "faithful.ipynb", 'period = "2023"', FAITHFUL)
        notebook(self.notebooks / "wanderer.ipynb", 'period = "2023"', WANDERER)
        self._small_page() if not self.shipped else self._shipped_page()

    def _small_page(self):
        shutil.copy(NOTEBOOKS / "sums the money of all.ipynb", self.notebooks)
        template(self.folder / "template.docx", "【文:问候】", "【数:帮扶资金】")
        template(self.folder / "enterprise.docx", "【文:标题】", "【数:帮扶资金】")

    def _shipped_page(self):
        for name in ("summary.ipynb", "enterprise.ipynb"):
            shutil.copy(ROOT / "notebooks" / name, self.notebooks)
        for name, place in (("briefing", "template"), ("enterprise", "enterprise")):
            shutil.copy(ROOT / "templates" / f"{name}.zh.docx", self.folder / f"{place}.docx")
        shutil.copy(ROOT / "notebooks" / "each" / "briefing.ipynb", self.each)
        (self.each / "sums the money of one.ipynb").unlink()

    @property
    def notebooks(self):
        return self.folder / "notebooks"

    @property
    def each(self):
        return self.notebooks / "each"

    @property
    def output(self):
        return self.folder / "output"

    def table(self, name):
        return self.folder / "data" / f"{name}.csv"

    def rows(self, name):
        with self.table(name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def write(self, name, rows):
        """The rows into a table whose columns stay."""
        with self.table(name).open(encoding="utf-8-sig", newline="") as file:
            columns = next(csv.reader(file))
        with self.table(name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
            writer.writeheader()
            writer.writerows(rows)

    def job(self, **changes):
        places = {"data": self.folder / "data", "output": self.output, "notebooks": self.notebooks}
        job = Job(parse("2023"), template=self.folder / "template.docx", **places)
        job = replace(job, each_template=self.folder / "enterprise.docx") if self.options["each"] else job
        return replace(job, **{**self.options, **changes})

    def state(self):
        """Where the inputs were put aside, with the options; `back` brings them back."""
        aside = self.folder / "aside"
        shutil.rmtree(aside, ignore_errors=True)
        for name in ("data", "notebooks"):
            shutil.copytree(self.folder / name, aside / name)
        for name in ("template.docx", "enterprise.docx"):
            shutil.copy(self.folder / name, aside)
        return dict(self.options), dict(self.environment)

    def back(self, state):
        """Everything as it was put aside."""
        self.options, self.environment = map(dict, state)
        for name in ("data", "notebooks"):
            shutil.rmtree(self.folder / name)
            shutil.copytree(self.folder / "aside" / name, self.folder / name)
        for name in ("template.docx", "enterprise.docx"):
            shutil.copy(self.folder / "aside" / name, self.folder)


def notebook(path, parameters, *cells):
    tagged = new_code_cell(parameters, id="parameters", metadata={"tags": ["parameters"]})
    made = [new_code_cell(source, id=f"cell-{place}") for place, source in enumerate(cells)]
    nbformat.write(new_notebook(cells=[tagged, *made]), path)
