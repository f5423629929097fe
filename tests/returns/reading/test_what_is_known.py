"""What the reading takes from the ledger, and that the ledger takes what was read."""

import csv
from decimal import Decimal

import pytest
from hand_made_books import ITEMS, KNOWN, faults, items, read, read_bare, rows, sheet
from ledgers import ledger_folder

from reporting.ledger.reading import read_ledger
from reporting.ledger.schema import TABLES
from reporting.returns.reading import snapshot_of
from reporting.returns.reading.context.ledger_snapshot import KnownFigure, KnownName, LedgerSnapshot

RETURN = {
    "id": "a-2024",
    "title": "甲2024年报表",
    "title_en": "Return of A for 2024",
    "publisher": "甲公司",
    "publisher_en": "A Works",
    "published_on": "2025-01-10",
    "certainty": "made_up",
}


@pytest.fixture
def ledger(tmp_path):
    old = {"id": "old", "period_start": "2023-01-01", "period_end": "2023-12-31", "total": 1, "resolved": 0}
    item = {"id": "a-7", "list": "old", "title": "旧路改造", "money": "1000", "opened": "2023-02-01"}
    sources = [RETURN, {**RETURN, "id": "report", "certainty": "explicit"}]
    figures = [{"measure": "aid_funds_hardship", "value": "35000", "status": "paid", "source": "a-2024"}]
    return ledger_folder(tmp_path / "data", lists=[old], items=[item], achievements=figures, sources=sources)


def test_the_ledger_tells_units_measures_figures_and_open_items(ledger):
    known = snapshot_of(read_ledger(ledger).tables)

    mine = next(entry for entry in known.enterprises if entry.id == "a_mine")
    aid = next(entry for entry in known.measures if entry.id == "aid_funds_hardship")
    assert (mine.parent, mine.names) == ("a", ("甲一矿", "一矿", "Mine One", "a_mine"))
    assert (aid.name, aid.unit, aid.counted_in, aid.sort, aid.kind) == ("困难帮扶资金", "yuan", "元", "money", "flow")
    assert (known.items["a-7"].cells["money"], known.items["a-7"].cells["leader"]) == ("1000", "")
    assert known.figures == (KnownFigure("a", "aid_funds_hardship", Decimal(35000), "a-2024"),)
    assert known.lists["old"].states_resolved
    assert known.made_up


def test_what_was_read_passes_the_door_of_the_ledger(ledger):
    head = ["编号", *ITEMS, "所属单位", "完成时限", "投入资金（万元）", "上级事项编号"]
    known = snapshot_of(read_ledger(ledger).tables)

    returned = read_bare(
        sheet("封面", ["填报单位：甲公司　报告期：2024年"]),
        items(
            ["a-7", "项目清单", "旧路改造", "已完成", "2024.5.6", "", "", "3.5万元", ""],
            ["", "项目清单", "修食堂", "80%（滞后）", "", "一矿", "长期坚持", 2, "a-7"],
            head=head,
        ),
        sheet("清单合计", ["清单", "事项总数", "已办结", "办理中"], ["项目清单", 1, 0, 1]),
        sheet(
            "成果",
            ["指标", "计量单位", "数值", "其中"],
            ["医疗互助理赔", "人次", 3669, ""],
            ["重疾理赔职工", "人", 194, "医疗互助理赔"],
        ),
        sheet("做法", ["做法类别", "内容"], ["督导", "每月通报"]),
        known=known,
    )
    _put(ledger, returned)

    assert faults(returned) == []
    after = read_ledger(ledger)
    assert after["items"].id.tolist() == ["a-7", "a-2024-i001"]
    assert after["items"].parent_item.tolist() == [None, "a-7"]


def _put(folder, returned):
    """The rows in the place of those of the same id."""
    for table in {row.table for row in returned.rows}:
        path = folder / f"{table}.csv"
        kept = {row["id"]: row for row in csv.DictReader(path.read_text("utf-8").splitlines())}
        for row in returned.rows:
            if row.table == table:
                kept[row.cells["id"]] = {**row.cells, "source": "a-2024", "locator": f"第{row.place.row}行"}
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, TABLES[table].names)
            writer.writeheader()
            writer.writerows(kept.values())


def test_a_heading_and_a_measure_count_once_a_person_has_checked_them():
    names = (
        KnownName("heading", "主抓领导", "items.leader", checked=True),
        KnownName("measure", "修路灯", "lamps", checked=True),
    )
    known = LedgerSnapshot(KNOWN.enterprises, KNOWN.measures, names=names)

    returned = read(
        items(["项目清单", "修路", "办理中", "", "某甲"], head=[*ITEMS, "主抓领导"]),
        sheet("成果", ["指标", "数值"], ["修路灯", 12]),
        known=known,
    )

    assert (rows(returned, "items", "leader"), rows(returned, "achievements", "measure")) == (["某甲"], ["lamps"])
