"""The small ledgers that messy workbooks meet, and what the intake makes of a workbook."""

import csv
import io
import re
import shutil
import zipfile
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from ledgers import CATALOGUE, DATA, ENTERPRISES, ledger_folder
from lxml import etree
from python_calamine import CalamineWorkbook

from reporting.core.period import parse
from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder

DAY = date(2025, 1, 6)
MEASURES = {"aid_funds_hardship", "people_helped_hardship", "education_aid_funds", "mutual_aid_payouts"}
MEASURES |= {"mutual_aid_claims", "mutual_aid_serious_illness", "lamps_repaired", "canteen_area", "vehicle_cost_change"}
PLANT = {"id": "a_plant", "name": "甲二厂", "short_name": "二厂", "english_name": "Plant Two", "parent": "a"}
B_MINE = {"id": "b_mine", "name": "乙三矿", "short_name": "三矿", "english_name": "Mine Three", "parent": "b"}
OLD_LISTS = [
    {"id": "a-2023-project", "name": "2023年民生实事项目清单", "source": "report"},
    {"id": "b-2023-project", "enterprise": "b", "name": "2023年民生实事项目清单", "source": "report"},
]
OTHERS = {"id": "b-2023-i001", "enterprise": "b", "list": "b-2023-project", "title": "乙公司修路"}
CARRIED = [
    {"id": "a-2023-i001", "list": "a-2023-project", "title": "整修职工浴室", "status": "in_progress"},
    {"id": "a-2023-i002", "list": "a-2023-project", "title": "增设停车位", "status": "planned"},
]


def make_ledgers(folder):
    """plain: nothing of 甲公司 is open; carried: two of its items of last year are."""
    common = {**_catalogue(), "enterprises": [*ENTERPRISES, PLANT, B_MINE], "lists": OLD_LISTS}
    ledger_folder(folder / "plain", **common, items=[OTHERS])
    ledger_folder(folder / "carried", **common, items=[OTHERS, *CARRIED])
    return folder


def _catalogue():
    """The entries of the project's catalogue that the cases need: the door looks at each, each time."""
    tables = {table: rows_of((DATA / f"{table}.csv").read_bytes()) for table in CATALOGUE}
    measures = [row for row in tables["measures"] if row["id"] in MEASURES]
    kept = {row[column] for row in measures for column in ("unit", "category", "programme")}
    return {"measures": measures} | {
        table: [row for row in tables[table] if row["id"] in kept] for table in CATALOGUE if table != "measures"
    }


def rows_of(content):
    """The rows of a table of the ledger."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@dataclass(frozen=True)
class Outcome:
    """What became of a workbook: all that was told, the ledger before and after."""

    printed: str
    raw: bytes
    before: dict[str, bytes]
    after: dict[str, bytes]

    @property
    def verdict(self):
        first = self.printed.splitlines()[0].split("  ", 1)[1]
        return re.sub(r"（.*|(?<=退回)：.*", "", first)

    @cached_property
    def slip(self):
        """The file that goes back to the sender."""
        found = re.search("^  回执：(.*)$", self.printed, re.MULTILINE)
        return Path(found[1]) if found else None

    def rows(self, table):
        return [row for row in rows_of(self.after[table]) if row["source"] == "a-2024"]

    def changed(self, table):
        """The rows of others that are no more what they were."""
        after = rows_of(self.after[table])
        return [row["id"] for row in rows_of(self.before[table]) if row["source"] != "a-2024" and row not in after]

    @cached_property
    def sheets(self):
        """The values of each sheet of the slip."""
        return values(self.slip.read_bytes())

    @cached_property
    def lines(self):
        """What the slip or the receipt lists: sort, place, and all that is said."""
        if self.slip is None:
            return []
        if self.slip.suffix == ".txt":
            found = [line.split("：", 2) for line in self.slip.read_text("utf-8").splitlines()[1:]]
            return [(sort, place.removeprefix("整个文件").strip(), "".join(said)) for sort, place, *said in found]
        rows = next(iter(self.sheets.values()))
        start = [row[0] for row in rows].index("序号") + 1
        return [
            (sort, f"{'' if name == '整个文件' else name} {cell}".strip(), "；".join(said))
            for _, name, cell, sort, *said in rows[start:]
        ]

    @cached_property
    def comments(self):
        """The places of comments, each with its words."""
        found = {}
        for name, part in _parts(self.slip.read_bytes()).items():
            for each in part.get("comments", ()):
                found[f"{name} {each.get('ref')}"] = "".join(each.itertext())
        return found


class Intakes:
    """Cases through the intake, each once, each with a ledger of its own."""

    def __init__(self, folder):
        self._folder, self._ledgers = folder, make_ledgers(folder / "ledgers")
        self._known = {}

    def outcome(self, case):
        if case.name not in self._known:
            self._known[case.name] = self._run(case)
        return self._known[case.name]

    def _run(self, case):
        folder = self._folder / str(len(self._known))
        data, inbox = folder / "data", folder / "inbox"
        shutil.copytree(self._ledgers / case.ledger, data)
        inbox.mkdir()
        for number, raw in enumerate(case.before):
            (inbox / f"{number}-甲公司.xlsx").write_bytes(raw)
            take(data, folder / "outputs", inbox / f"{number}-甲公司.xlsx")
        path = inbox / case.file
        path.write_bytes(case.raw)
        if case.checked:
            take(data, folder / "outputs", path)
            for file in ("names.csv", "layouts.csv"):
                rows = (data / file).read_text("utf-8")
                (data / file).write_text(rows.replace(",no", ",yes"), "utf-8")
        before = contents(data)
        printed = take(data, folder / "outputs", path, case.period)
        return Outcome(printed, path.read_bytes(), before, contents(data))


def take(data, output, path, period=""):
    """What was told of a file or a folder."""
    lines = []
    intake = Intake(data, SlipFolder(output), DAY, parse(period) if period else None, is_trial=False)
    take_in(intake, [path], lines.append)
    return "\n".join(lines)


def contents(data):
    return {path.stem: path.read_bytes() for path in data.glob("*.csv")}


def values(raw):
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def _parts(raw):
    """Each sheet by name with the comments on it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        main = etree.fromstring(archive.read("xl/workbook.xml"))
        targets = _targets(archive, "xl/_rels/workbook.xml.rels")
        found = {}
        for each in main.iterfind("{*}sheets/{*}sheet"):
            key = next(value for name, value in each.items() if name.endswith("}id"))
            part = "xl/" + targets[key][1].removeprefix("/xl/")
            rels = f"xl/worksheets/_rels/{part.rpartition('/')[2]}.rels"
            related = _targets(archive, rels) if rels in archive.namelist() else {}
            comments = [target for kind, target in related.values() if kind.endswith("/comments")]
            parts = [f"xl/{target.removeprefix('../').removeprefix('/xl/')}" for target in comments]
            listed = [etree.fromstring(archive.read(name)).iterfind("{*}commentList/{*}comment") for name in parts]
            found[each.get("name")] = {"comments": [one for several in listed for one in several]}
        return found


def _targets(archive, name):
    return {each.get("Id"): (each.get("Type"), each.get("Target")) for each in etree.fromstring(archive.read(name))}
