"""A layout is taught once: the intake proposes it, a person says yes, and every file like it goes in."""

from datetime import date

import pytest
from hand_made import FAULT, bytes_of, column, item, listed, rows, small_ledger, take, workbook

from reporting.ledger.reading import read_ledger
from reporting.returns.intake import Intake, take_in
from reporting.returns.taking.slip_files import SlipFolder

HEADINGS = "帮办事由,办得咋样,哪天办完,花了多少（万元）"
TODO = "请改用报表上的表头；或请汇总单位在台账的 layouts.csv 里核对这张表的各行，把 no 改成 yes，再收一次"


def returned_file(*lines, name="甲公司", headings=HEADINGS):
    titles = [f"{name}2024年民生实事项目清单,,,", f"填报单位：{name},报告期：2024年,,"]
    return "\n".join([*titles, headings, *lines, ""]).encode()


@pytest.fixture
def data(tmp_path):
    folder = small_ledger(tmp_path / "data")
    (folder / "layouts.csv").unlink()
    return folder


@pytest.fixture
def intake(data, tmp_path):
    """Whether a file of this content went in, and what was told."""

    def intake(content, file="甲.csv"):
        (tmp_path / file).write_bytes(content)
        lines = []
        asked = Intake(data, SlipFolder(tmp_path / "outputs"), date(2025, 1, 10), None, is_trial=False)
        return take_in(asked, [tmp_path / file], lines.append), "\n".join(lines)

    return intake


def answer(data, **means):
    """Say yes to all that was proposed, and correct what these headings mean."""
    lines = (data / "layouts.csv").read_text("utf-8").splitlines()
    corrected = [_corrected(line.split(","), means) for line in lines]
    (data / "layouts.csv").write_text("\n".join([*corrected, ""]), "utf-8")


def _corrected(cells, means):
    cells[-2] = means.get(cells[-3], cells[-2])
    return ",".join([*cells[:-1], "yes" if cells[-1] == "no" else cells[-1]])


def test_a_layout_is_asked_corrected_and_read_ever_after(data, intake):
    went_in, told = intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2"))

    assert (went_in, told.count("需修改 甲 第3行"), TODO in told) == (False, 1, True)
    assert (data / "layouts.csv").read_text("utf-8").splitlines() == [
        "id,layout,enterprise,table,heading,means,checked",
        "layout-1-01,layout-1,a,事项,帮办事由,事项名称,no",
        "layout-1-02,layout-1,a,事项,办得咋样,办理状态,no",
        "layout-1-03,layout-1,a,事项,哪天办完,办结日期,no",
        "layout-1-04,layout-1,a,事项,花了多少（万元）,不读,no",
    ]

    answer(data, **{"花了多少（万元）": "投入资金"})

    assert intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2"))[0]
    assert sorted(column(data, "items", "money").values()) == ["20000", "30000"]
    assert intake(returned_file("修浴室,已办结,2024-07-08,4"), file="甲（改）.csv")[0]
    assert list(column(data, "items", "title").values()) == ["修浴室"]


def test_the_layout_of_one_sender_is_asked_of_another_and_one_for_all_is_not(data, intake):
    lines = "修食堂,已办结,2024-05-06,3", "修路,办理中,,2"
    intake(returned_file(*lines))
    answer(data, **{"花了多少（万元）": "投入资金"})

    assert not intake(returned_file(*lines, name="乙公司"), file="乙.csv")[0]
    proposed = [row for row in rows(data, "layouts") if row["enterprise"] == "b"]
    assert [(row["layout"], row["means"], row["checked"]) for row in proposed] == [
        ("layout-2", means, "no") for means in ("事项名称", "办理状态", "办结日期", "投入资金")
    ]

    for_all = [line.replace(",a,", ",,") for line in (data / "layouts.csv").read_text("utf-8").splitlines()[:5]]
    (data / "layouts.csv").write_text("\n".join([*for_all, ""]), "utf-8")

    assert intake(returned_file(*lines, name="乙公司"), file="乙.csv")[0]


def test_what_is_waiting_for_an_answer_is_proposed_once_and_nothing_is_read_by_half_an_answer(data, intake):
    for _ in range(2):
        assert not intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2"))[0]
    text = (data / "layouts.csv").read_text("utf-8")

    (data / "layouts.csv").write_text(text.replace("no", "yes", 3), "utf-8")

    assert not intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2"))[0]
    assert len(rows(data, "layouts")) == 4


def test_rows_that_a_spreadsheet_has_sorted_are_still_in_the_order_of_the_columns(data, intake):
    intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2"))
    answer(data)
    first, *others = (data / "layouts.csv").read_text("utf-8").splitlines()
    (data / "layouts.csv").write_text("\n".join([first, *reversed(others), ""]), "utf-8")

    assert intake(returned_file("修食堂,已办结,2024-05-06,3"))[0]


def test_a_ledger_without_layouts_gets_none_from_a_file_that_needs_none(data, intake):
    assert intake(returned_file("修食堂,已办结,2024-05-06", headings="事项名称,办理状态,办结日期"))[0]
    assert not (data / "layouts.csv").exists()


def test_headings_that_the_door_would_refuse_are_proposed_so_that_it_takes_them(data, intake):
    headings = "【帮办】事由,=办得咋样,{{哪天办完}},找13800000000"

    intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2", headings=headings))

    read_ledger(data)
    assert list(column(data, "layouts", "heading").values()) == ["帮办事由", "办得咋样", "哪天办完", "（个人信息）"]
    answer(data)
    assert intake(returned_file("修食堂,已办结,2024-05-06,3", "修路,办理中,,2", headings=headings))[0]


CHECKED = {"id": "layout-1-01", "layout": "layout-1", "table": "事项", "checked": "yes"}
LAYOUT = [
    {**CHECKED, "heading": "事项", "means": "事项名称"},
    {**CHECKED, "id": "layout-1-02", "heading": "花了多少", "means": "投入资金"},
]


def test_the_same_file_fills_the_cells_of_a_column_that_a_person_said_yes_to_since(tmp_path):
    data = small_ledger(tmp_path / "data", layouts=LAYOUT)
    take(data, workbook(listed(), item(1, "修食堂")))

    assert take(data, workbook(listed(), item(1, "修食堂", money="30000"))).outcome == "accepted"
    assert take(data, workbook(listed(), item(1, "修食堂", money="30000", category="后勤"))).outcome == "unchanged"


def test_a_column_that_nobody_has_said_yes_to_fills_nothing(tmp_path):
    data = small_ledger(tmp_path / "data", layouts=[{**row, "checked": "no"} for row in LAYOUT])
    take(data, workbook(listed(), item(1, "修食堂")))

    assert take(data, workbook(listed(), item(1, "修食堂", money="30000"))).outcome == "unchanged"


def test_a_layout_is_asked_of_a_sender_but_not_where_the_same_one_waits_for_all(tmp_path):
    waiting = [{**row, "checked": "no"} for row in LAYOUT]
    data = small_ledger(tmp_path / "data", layouts=waiting)
    asked = [
        ("layouts", {"layout": "表 1", "enterprise": "a", "table": "事项", "heading": row["heading"], "means": "不读"})
        for row in LAYOUT
    ]
    before = bytes_of(data)["layouts.csv"]

    take(data, workbook(*asked, notes=(FAULT,)))

    assert bytes_of(data)["layouts.csv"] == before
