"""Items of earlier lists that come back with a new status."""

from hand_made_books import ITEMS, faults, items, read, read_as, read_bare, rows, sheet, warnings, with_items

HEAD = ["编号", *ITEMS]
OLD = ("a-2023-i001", "旧路改造", {"leader": "某甲", "opened": "2023-02-01", "deadline_note": "长期坚持"})
DONE_BEFORE = {"status": "done", "done_on": "2023-05-01"}
KNOWN = with_items(OLD)


def row(number="a-2023-i001", title="旧路改造", status="已办结", day="2024-05-06"):
    return [number, "项目清单", title, status, day]


def test_an_item_that_came_back_keeps_its_id_its_list_and_what_the_workbook_does_not_ask():
    returned = read(items(row(), head=HEAD), known=KNOWN)

    assert rows(returned, "items", "id", "list", "status", "done_on") == [("a-2023-i001", "old", "done", "2024-05-06")]
    assert rows(returned, "items", "leader", "opened", "deadline_note") == [("某甲", "2023-02-01", "长期坚持")]
    assert (rows(returned, "lists", "id"), faults(returned), warnings(returned)) == ([], [], [])


def test_what_the_workbook_says_counts_where_it_has_the_column():
    returned = read(items([*row(), "某乙", "2024-12-01"], head=[*HEAD, "责任领导", "完成时限"]), known=KNOWN)

    assert rows(returned, "items", "leader", "deadline", "deadline_note") == [("某乙", "2024-12-01", "")]


def test_without_its_number_an_open_item_is_known_by_its_title():
    returned = read(items(row("", "旧路 改造")[1:], head=ITEMS), known=KNOWN)

    assert rows(returned, "items", "id") == ["a-2023-i001"]
    assert ("旧路 改造", "编号a-2023-i001") in read_as(returned)


def test_a_title_that_two_open_items_have_needs_a_number():
    known = with_items(OLD, ("a-2023-i002", "旧路改造", {}))

    assert faults(read(items(row(""), head=HEAD), known=known)) == [("C2", "“旧路改造”")]


def test_an_item_that_was_done_last_year_is_new_when_its_title_comes_again():
    known = with_items(("a-2023-i001", "金秋助学", {"status": "done", "done_on": "2023-09-01"}))

    assert rows(read(items(row("", "金秋助学"), head=HEAD), known=known), "items", "id") == ["a-2024-i001"]


def test_an_item_that_was_done_keeps_its_day_where_the_workbook_has_no_column_for_it():
    known = with_items(("a-2023-i001", "旧路改造", DONE_BEFORE))

    returned = read(items(row()[:-1], head=HEAD[:-1]), known=known)

    assert (rows(returned, "items", "done_on"), warnings(returned)) == (["2023-05-01"], [])


def test_a_number_of_their_own_is_not_ours():
    returned = read(items(row("MS-07", "新事"), row("MS-08", "另一事"), head=HEAD))

    assert rows(returned, "items", "id") == ["a-2024-i001", "a-2024-i002"]
    assert warnings(returned) == [("A2", "“MS-07”")]


def test_the_number_of_another_enterprise_is_a_fault():
    known = with_items(OLD)
    known.items["b-1"] = type(known.items["a-2023-i001"])("b-1", "b", known.items["a-2023-i001"].cells)

    assert faults(read(items(row("b-1"), head=HEAD), known=known)) == [("A2", "“b-1”")]


def test_of_an_unknown_sender_nothing_is_said_of_items_carried_over():
    cover = sheet("封面", ["填报单位：某厂　报告期：2024年"])
    lists = sheet("清单合计", ["清单", "事项总数", "已办结"], ["项目清单", 1, 1])

    returned = read_bare(cover, items(row(), row("", "新事"), head=HEAD), lists, known=KNOWN)

    assert faults(returned) == [("A1", "“某厂”")]
    assert warnings(returned) == []


def test_an_item_carried_over_twice_is_a_fault():
    assert faults(read(items(row(), row(), head=HEAD), known=KNOWN)) == [("A3", "“a-2023-i001”")]


def test_an_open_item_that_did_not_come_back_is_told():
    returned = read(items(row("", "新事"), head=HEAD), known=KNOWN)

    assert warnings(returned) == [("", "上期结转的1个未办结事项不在表中：“旧路改造”")]


def test_another_title_under_a_number_should_be_looked_at():
    returned = read(items(row(title="食堂添置空调"), head=HEAD), known=KNOWN)

    assert (faults(returned), warnings(returned)) == ([], [("C2", "“食堂添置空调”")])


def test_a_number_beside_the_title_of_another_open_item_is_a_fault():
    known = with_items(OLD, ("a-2023-i002", "旧路改造二期", {}), ("a-2023-i003", "食堂", DONE_BEFORE))

    swapped = read(items(row("a-2023-i002"), row(title="旧路改造二期"), head=HEAD), known=known)
    edited = read(items(row(title="旧路改造工程"), row("a-2023-i002", "食堂"), head=HEAD), known=known)

    assert faults(swapped) == [("A2", "“a-2023-i002”"), ("A3", "“a-2023-i001”")]
    assert [note.expected for note in swapped.faults] == [
        "编号与事项名称对不上：台账中这个编号是“旧路改造二期”，是不是a-2023-i001号？",
        "编号与事项名称对不上：台账中这个编号是“旧路改造”，是不是a-2023-i002号？",
    ]
    assert (faults(edited), warnings(edited)) == ([], [("C3", "“食堂”")])


def test_two_numbers_that_changed_places_are_a_fault_also_when_one_of_the_items_was_done_in_the_period():
    done = {"status": "done", "done_on": "2024-03-01"}
    known = with_items(OLD, ("a-2023-i002", "食堂添置空调", done))

    returned = read(items(row(title="食堂添置空调"), row("a-2023-i002"), head=HEAD), known=known)

    assert faults(returned) == [("A2", "“a-2023-i001”"), ("A3", "“a-2023-i002”")]


def test_what_was_told_open_on_its_day_was_not_done_before():
    known = with_items(OLD, states_resolved=True)

    assert faults(read(items(row(day="2023-11-05"), head=HEAD), known=known)) == [("E2", "2023-11-05")]


def test_an_item_of_this_very_return_keeps_the_id_it_got():
    known = with_items(("a-2024-i005", "修路", {"list": "now", "source": "a-2024"}))
    known.lists["now"] = type(known.lists["old"])(
        "now", "a", "project", "新", known.lists["old"].as_of, states_resolved=False, begun=known.lists["old"].begun
    )

    returned = read(items(row("", "装灯"), row("a-2024-i005", "修路"), head=HEAD), known=known)

    assert rows(returned, "items", "id", "list") == [
        ("a-2024-i001", "a-2024-project"),
        ("a-2024-i005", "a-2024-project"),
    ]


def test_an_item_that_is_on_a_list_of_this_day_is_not_carried_over_by_its_title():
    known = with_items(OLD, as_of="2024-12-31")

    assert rows(read(items(row(""), head=HEAD), known=known), "items", "id") == ["a-2024-i001"]


def test_an_id_typed_twice_is_that_of_the_first():
    returned = read(items(row("a-2024-i007", "修路"), row("a-2024-i007", "装灯"), head=HEAD))

    assert rows(returned, "items", "id") == ["a-2024-i007", "a-2024-i002"]


def test_a_corrected_workbook_finds_the_items_that_the_first_one_closed():
    closed = {"status": "done", "done_on": "2024-05-06", "source": "a-2024"}
    known = with_items(("a-2023-i001", "旧路改造", closed))

    returned = read(items(row("", day="2024-05-07")[1:], head=ITEMS), known=known)

    assert rows(returned, "items", "id", "done_on") == [("a-2023-i001", "2024-05-07")]


def test_an_item_that_is_no_longer_done_should_be_looked_at():
    known = with_items(("a-2023-i001", "旧路改造", DONE_BEFORE))

    assert warnings(read(items(row(status="办理中", day=""), head=HEAD), known=known)) == [("D2", "“办理中”")]


def test_a_deadline_that_was_moved_should_be_looked_at():
    known = with_items(("a-2023-i001", "旧路改造", {"deadline": "2024-05-30"}))
    returned = read(items([*row(status="办理中", day=""), "2024-06-30"], head=[*HEAD, "完成时限"]), known=known)

    assert warnings(returned) == [("F2", "2024-06-30")]
