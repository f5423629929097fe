"""A workbook that was read goes into the ledger, a corrected one in the place of the earlier."""

import pytest
from hand_made import (
    DAY,
    FAULT,
    aid,
    bytes_of,
    changes,
    column,
    item,
    listed,
    practice,
    rows,
    small_ledger,
    take,
    workbook,
)
from ledgers import ENTERPRISES

from reporting.ledger.reading import read_ledger
from reporting.ledger.schema import TABLES
from reporting.returns.taking.column_words import column_word
from reporting.returns.taking.merge_rows import ROW_TABLES


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


def test_a_workbook_brings_its_rows_each_with_its_origin(data):
    taken = take(data, workbook(listed(), item(1, "修食堂"), aid(1, 3140000), practice(1, "走访班组")))
    (row,) = rows(data, "items")

    assert taken.outcome == "accepted"
    assert (row["id"], row["source"], row["locator"]) == ("a-2024-i001", "a-2024", "甲.xlsx 事项 第6行")
    assert [len(rows(data, table)) for table in ("lists", "achievements", "practices")] == [1, 1, 1]
    assert [kind for kind, *_ in changes(taken)] == ["新增"] * 4
    read_ledger(data)


def test_its_source_is_the_return_of_the_enterprise(data):
    take(data, workbook(aid(1, 1)))

    assert rows(data, "sources")[-1] == {
        "id": "a-2024",
        "title": "甲公司2024年为职工办实事报表",
        "title_en": "Return of A Works for 2024",
        "publisher": "甲公司",
        "publisher_en": "A Works",
        "published_on": "2024-12-20",
        "certainty": "reported",
        "note": "",
        "note_en": "",
    }


def test_it_stands_in_the_register_with_its_digest(data):
    book = workbook(aid(1, 1))
    take(data, book)

    assert rows(data, "returns") == [
        {
            "id": "a-2024-1",
            "enterprise": "a",
            "period_start": "2024-01-01",
            "period_end": "2024-12-31",
            "file": "甲.xlsx",
            "digest": book.digest,
            "received_on": "2024-12-20",
            "faults": "0",
            "outcome": "accepted",
            "source": "a-2024",
        }
    ]


def test_in_a_made_up_ledger_the_source_is_made_up(tmp_path):
    source = {"id": "report", "title": "报表", "title_en": "R", "publisher": "办公室", "publisher_en": "Office"}
    data = small_ledger(tmp_path / "data", sources=[{**source, "certainty": "made_up"}])
    take(data, workbook(aid(1, 1)), ledger=read_ledger(data))

    assert column(data, "sources", "certainty") == {"report": "made_up", "a-2024": "made_up"}
    assert column(data, "sources", "note")["a-2024"] == "单位报送，日期为收到之日"


def test_a_corrected_workbook_takes_the_place_of_the_earlier_one_and_the_change_is_told(data):
    take(data, workbook(listed(), item(1, "修食堂"), item(2, "装路灯"), aid(1, 100)))
    corrected = [listed(), item(1, "修食堂", status="in_progress"), item(2, "建澡堂"), item(3, "通班车")]
    taken = take(data, workbook(*corrected, file="甲（更正）.xlsx"))

    assert changes(taken) == [
        ("改动", "修食堂", ("办理状态", "未开始", "办理中")),
        ("新增", "建澡堂"),
        ("新增", "通班车"),
        ("删去", "装路灯"),
        ("删去", "困难帮扶资金（100元）"),
    ]
    assert list(column(data, "items", "title").values()) == ["修食堂", "建澡堂", "通班车"]
    assert column(data, "returns", "outcome") == {"a-2024-1": "accepted", "a-2024-2": "accepted"}


def test_an_item_keeps_its_number_when_another_comes_before_it(data):
    take(data, workbook(listed(), item(1, "修食堂"), item(2, "装路灯", parent_item="a-2024-i001")))
    later = [listed(), item(1, "通班车"), item(2, "修食堂"), item(3, "装路灯", parent_item="a-2024-i002")]
    taken = take(data, workbook(*later, file="甲2.xlsx"))

    assert column(data, "items", "title") == {"a-2024-i001": "修食堂", "a-2024-i002": "装路灯", "a-2024-i004": "通班车"}
    assert column(data, "items", "parent_item")["a-2024-i002"] == "a-2024-i001"
    assert changes(taken) == [("新增", "通班车")]


def test_a_part_follows_the_number_of_its_whole(data):
    take(data, workbook(aid(1, 100)))
    part = aid(3, 30, measure="education_aid_funds", part_of="a-2024-a002")
    take(data, workbook(aid(1, 50, status="allocated"), aid(2, 100), part, file="甲2.xlsx"))

    assert column(data, "achievements", "value") == {"a-2024-a001": "100", "a-2024-a004": "50", "a-2024-a003": "30"}
    assert column(data, "achievements", "part_of")["a-2024-a003"] == "a-2024-a001"


def test_the_number_of_a_figure_never_passes_to_another_measure(data):
    students = aid(1, 300, measure="education_aid_funds")
    take(data, workbook(students, aid(2, 120)))
    taken = take(data, workbook(aid(1, 120, status="planned"), file="甲2.xlsx"))

    assert column(data, "achievements", "measure") == {"a-2024-a002": "aid_funds_hardship"}
    assert changes(taken) == [
        ("改动", "困难帮扶资金（120元）", ("状态", "已发放", "计划")),
        ("删去", "助学资金（300元）"),
    ]


def test_of_two_figures_of_a_measure_each_keeps_its_number_by_what_else_it_says(data):
    half = {"period_end": "2024-06-30", "part_of": "a-2024-a001"}
    take(data, workbook(aid(1, 100), aid(2, 40, **half)))
    swapped = aid(1, 45, **{**half, "part_of": "a-2024-a002"}), aid(2, 100)
    taken = take(data, workbook(*swapped, file="甲2.xlsx"))

    assert column(data, "achievements", "value") == {"a-2024-a001": "100", "a-2024-a002": "45"}
    assert changes(taken) == [("更正", "2024-01-01至2024-06-30 困难帮扶资金", ("", "40元", "45元"))]


def test_a_number_that_the_workbook_gives_an_item_counts_more_than_its_title(data):
    take(data, workbook(listed(), item(1, "修食堂"), item(2, "装路灯")))
    first, second = item(1, "装路灯"), item(2, "修食堂")
    take(data, workbook(listed(), first, second, file="甲2.xlsx", numbered={"a-2024-i001"}))

    assert column(data, "items", "title") == {"a-2024-i001": "装路灯", "a-2024-i003": "修食堂"}


def test_an_item_of_another_title_has_another_number_unless_the_workbook_gives_it(data):
    take(data, workbook(listed(), item(1, "修一号楼")))
    take(data, workbook(listed(), item(1, "修二号楼"), file="甲2.xlsx"))
    take(data, workbook(listed(), item(2, "整修二号楼"), file="甲3.xlsx", numbered={"a-2024-i002"}))

    assert column(data, "items", "title") == {"a-2024-i002": "整修二号楼"}


def test_a_practice_that_was_written_anew_keeps_its_number_among_those_of_its_kind(data):
    supervised = practice(1, "每月督办")
    supervised[1]["kind"] = "supervision"
    take(data, workbook(supervised, practice(2, "走访班组")))
    taken = take(data, workbook(practice(1, "走访百个班组"), file="甲2.xlsx"))

    assert column(data, "practices", "text") == {"a-2024-p002": "走访百个班组"}
    assert changes(taken)[0] == ("改动", "征集：走访班组", ("内容", "走访班组", "走访百个班组"))


def test_a_figure_of_an_earlier_period_that_is_reported_otherwise_is_told_as_restated(tmp_path):
    plant = {"id": "a_plant", "name": "甲二厂", "short_name": "二厂", "english_name": "P", "parent": "a"}
    data = small_ledger(tmp_path / "data", enterprises=[*ENTERPRISES, plant])
    span = {"period_start": "2023-01-01", "period_end": "2023-12-31", "as_of": "2023-12-31"}

    def of_2023(yuan, typed, unit):
        return aid(1, yuan, id="a-2023-a001", printed=typed, unit=unit, **span)

    take(data, workbook(of_2023(270000, "27万元", ""), period="2023"), workbook(aid(1, 100), file="甲2024.xlsx"))
    taken = take(
        data,
        workbook(of_2023(35000, "3.5万元", "a_plant"), period="2023", file="甲2023更正.xlsx"),
        ledger=read_ledger(data),
    )

    assert changes(taken) == [
        ("更正", "2023年 困难帮扶资金", ("", "27万元", "3.5万元"), ("所属单位", "（空）", "甲二厂"))
    ]


def test_every_change_is_told_by_headings_that_people_know(tmp_path):
    old = {"id": "old-7", "list": "old", "title": "修食堂", "opened": "2023-02-01", "deadline_note": "长期坚持"}
    data = small_ledger(tmp_path / "data", lists=[{"id": "old"}], items=[old])
    taken = take(data, workbook(item(1, "修食堂", id="old-7", list="old", opened="2023-02-01", deadline="2024-12-31")))
    words = [column_word(table, name) for table in ROW_TABLES for name in TABLES[table].names]

    assert changes(taken) == [
        ("改动", "修食堂", ("完成时限", "（空）", "2024-12-31"), ("时限说明", "长期坚持", "（空）"))
    ]
    assert [word for word in words if word.isascii()] == []


def test_rows_of_a_return_with_a_longer_name_stay(data):
    """2024-01 is another return than 2024."""
    january = {"id": "a-2024-01-a001", "period_end": "2024-01-31", "as_of": "2024-01-31", "status": "planned"}
    take(data, workbook(aid(1, 1, **january), period="2024-01"), workbook(aid(1, 100)))
    take(data, workbook(aid(1, 200), file="甲2.xlsx"))

    assert column(data, "achievements", "value") == {"a-2024-01-a001": "1", "a-2024-a001": "200"}


def test_rows_typed_by_hand_stay_whatever_their_id_looks_like(tmp_path):
    typed = {"id": "a-2024-a001", "measure": "artworks", "value": 5}
    data = small_ledger(tmp_path / "data", achievements=[typed])
    taken = take(data, workbook(aid(1, 100)))

    assert taken.outcome == "accepted"
    assert column(data, "achievements", "value") == {"a-2024-a001": "5", "a-2024-a002": "100"}


def test_a_carried_over_item_is_renewed_on_its_old_list(tmp_path):
    old = {"id": "old-7", "list": "old", "title": "修食堂", "opened": "2023-02-01"}
    data = small_ledger(tmp_path / "data", lists=[{"id": "old"}], items=[old])
    done = item(1, "修食堂", id="old-7", list="old", opened="2023-02-01", status="done", done_on="2024-05-06")
    taken = take(data, workbook(done))
    (row,) = rows(data, "items")

    assert (row["list"], row["source"], row["done_on"]) == ("old", "a-2024", "2024-05-06")
    assert changes(taken) == [
        ("改动", "修食堂", ("办理状态", "未开始", "已办结"), ("办结日期", "（空）", "2024-05-06"))
    ]


def test_a_late_correction_of_an_earlier_period_leaves_what_a_later_return_told(data):
    take(data, workbook(listed(), item(1, "修食堂"), item(2, "装路灯")))
    done = item(1, "修食堂", status="done", done_on="2025-03-01")
    take(data, workbook(done, file="甲2025.xlsx", period="2025"))
    taken = take(data, workbook(listed(), item(1, "建澡堂"), item(2, "修食堂"), file="甲更正.xlsx"))

    assert column(data, "items", "title") == {"a-2024-i001": "修食堂", "a-2024-i003": "建澡堂"}
    assert column(data, "items", "status") == {"a-2024-i001": "done", "a-2024-i003": "planned"}
    assert [note.found for note in taken.notes] == ["“修食堂”之后已由报表 a-2025 更新"]


def test_the_same_file_again_changes_nothing(data):
    book = workbook(aid(1, 100))
    take(data, book)
    before = bytes_of(data)
    taken = take(data, book)

    assert taken.outcome == "unchanged"
    assert bytes_of(data) == before


def test_an_older_file_that_was_replaced_is_left_out(data):
    old, new = workbook(aid(1, 100)), workbook(aid(1, 200), file="甲2.xlsx")
    take(data, old, new)
    before = bytes_of(data)
    taken = take(data, old)

    assert taken.outcome == "outdated"
    assert taken.notes[0].found == "2024-12-20 收到的“甲2.xlsx”已取代这份报表"
    assert bytes_of(data) == before


def test_a_workbook_with_faults_leaves_a_line_in_the_register_and_nothing_else(data):
    take(data, workbook(aid(1, 100)))
    before = bytes_of(data)
    taken = take(data, workbook(aid(1, 200), file="甲2.xlsx", notes=(FAULT,)))

    assert taken.outcome == "sent_back"
    assert {file for file, content in bytes_of(data).items() if content != before[file]} == {"returns.csv"}
    assert [(row["outcome"], row["faults"], row["source"]) for row in rows(data, "returns")] == [
        ("accepted", "0", "a-2024"),
        ("sent_back", "1", ""),
    ]


def test_a_file_sent_back_is_read_anew_when_it_comes_again_and_keeps_its_line_and_day(data):
    take(data, workbook(aid(1, 200), notes=(FAULT,)))
    taken = take(data, workbook(aid(1, 200)), received_on=DAY.replace(day=28))

    assert taken.outcome == "accepted"
    assert [(row["id"], row["outcome"], row["received_on"]) for row in rows(data, "returns")] == [
        ("a-2024-1", "accepted", "2024-12-20")
    ]


def test_a_file_of_nobody_leaves_no_line(data):
    before = bytes_of(data)
    taken = take(data, workbook(enterprise=None, notes=(FAULT,)), workbook(period=None, notes=(FAULT,)))

    assert taken.outcome == "sent_back"
    assert bytes_of(data) == before


def test_names_to_be_checked_are_written_down_once(data):
    asked = [("names", {"kind": "enterprise", "name": name, "means": "a"}) for name in ("甲厂", "甲厂", "=甲")]
    book = workbook(*asked, enterprise=None, notes=(FAULT,))
    take(data, book, book)

    assert rows(data, "names") == [
        {"id": "enterprise-1", "kind": "enterprise", "name": "甲厂", "means": "a", "checked": "no"}
    ]


def test_text_that_a_spreadsheet_takes_for_a_formula_is_written_harmlessly_and_told(data):
    taken = take(data, workbook(practice(1, "=1+1"), file="-甲.xlsx"))

    assert rows(data, "practices")[0]["text"] == "＝1+1"
    assert rows(data, "returns")[0]["file"] == "－甲.xlsx"
    assert [(note.kind, note.found, note.expected) for note in taken.notes] == [("converted", "=1+1", "＝1+1")]


def test_a_source_typed_by_hand_is_not_taken_over(tmp_path):
    source = {"id": "a-2024", "title": "甲", "title_en": "A", "publisher": "甲", "publisher_en": "A"}
    data = small_ledger(tmp_path / "data", sources=[{**source, "certainty": "explicit"}])
    taken = take(data, workbook(aid(1, 1)))

    assert taken.outcome == "sent_back"
    assert column(data, "sources", "title") == {"a-2024": "甲"}


CHECKED = {"kind": "heading", "name": "资金总额", "means": "items.money", "checked": "yes"}


def test_the_same_file_fills_the_cells_of_a_heading_that_a_person_said_yes_to_since(tmp_path):
    data = small_ledger(tmp_path / "data", names=[CHECKED])
    take(data, workbook(listed(), item(1, "修食堂")))
    taken = take(data, workbook(listed(), item(1, "修食堂", money="30000")))

    assert (taken.outcome, changes(taken)) == ("accepted", [("改动", "修食堂", ("投入资金", "（空）", "30000"))])
    assert [(row["id"], row["faults"]) for row in rows(data, "returns")] == [("a-2024-1", "0")]


@pytest.mark.parametrize("names", [[], [CHECKED]])
@pytest.mark.parametrize("now", [{"money": "30000", "title": "修浴室"}, {"money": ""}, {"category": "后勤"}])
def test_the_same_file_is_left_alone_where_anything_else_differs(tmp_path, names, now):
    data = small_ledger(tmp_path / "data", names=names)
    take(data, workbook(listed(), item(1, "修食堂")))
    before = bytes_of(data)
    taken = take(data, workbook(listed(), item(1, **{"title": "修食堂", **now})))

    assert (taken.outcome, bytes_of(data)) == ("unchanged", before)
