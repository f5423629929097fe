"""Tables whose columns people moved, took away or added; and what is new today where people deleted."""

from copy import deepcopy

import pytest
from accepting import accepted
from docx.oxml.ns import qn
from edits_in_word import Hands, editions, refreshed
from ledger_changes import closed, leaver, newcomer

pytestmark = pytest.mark.xdist_group("refresh")
TR, TC = qn("w:tr"), qn("w:tc")


def after(hands, change, **options):
    return refreshed(editions(change), hands.saved(), **options)


def hands_on(change):
    return Hands(editions(change)[0].briefing)


def rows_with(made, *heads):
    """The words of the rows of the table with this head, all changes accepted."""
    for table in accepted(made.document).tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if rows and set(heads) <= set(rows[0]):
            return rows
    return []


def columns_of(hands, head):
    """The cells of each row of the table with this head, row by row."""
    return [row.findall(TC) for row in hands.row("单位", head).getparent().findall(TR)]


def test_a_new_row_has_its_cells_where_a_person_moved_the_columns():
    hands = hands_on(newcomer)
    for cells in columns_of(hands, "数据截至"):
        cells[1].addprevious(cells[-1])
    made = after(hands, newcomer)

    head, *rows = rows_with(made, "单位", "数据截至")
    fresh = next(row for row in rows if row[0] == "新来煤矿")
    assert head[1] == "帮扶资金"
    assert fresh[head.index("帮扶资金")].endswith("万元")
    assert fresh[head.index("数据截至")] == "2021年10月31日"


def test_a_new_row_lacks_the_column_that_a_person_deleted_and_that_is_told_once():
    hands = hands_on(newcomer)
    for cells in columns_of(hands, "数据截至"):
        cells[3].getparent().remove(cells[3])
    made = after(hands, newcomer)

    head, *rows = rows_with(made, "单位", "数据截至")
    assert "已办结" not in head
    assert {len(row) for row in rows} == {len(head)}
    assert made.deleted == ["已删去的一列“已办结”"]
    assert made.notes == []


def test_a_new_row_is_empty_in_a_column_of_ones_own():
    hands = hands_on(newcomer)
    for number, cells in enumerate(columns_of(hands, "数据截至")):
        own = deepcopy(cells[0])
        next(own.iter(qn("w:t"))).text = "联系人" if number == 0 else "工会"
        for mark in list(own.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
        cells[0].addnext(own)
    made = after(hands, newcomer)

    head, *rows = rows_with(made, "单位", "数据截至")
    fresh = next(row for row in rows if row[0] == "新来煤矿")
    assert head[:2] == ["单位", "联系人"]
    assert (fresh[1], fresh[2]) == ("", "2021年10月31日")
    assert {row[1] for row in rows if row[0] != "新来煤矿"} == {"工会"}


def test_numbers_of_a_table_with_moved_columns_are_brought_up_to_date():
    hands = hands_on(closed)
    for cells in columns_of(hands, "数据截至"):
        cells[1].addprevious(cells[-1])
    made = after(hands, closed)

    head, *rows = rows_with(made, "单位", "数据截至")
    assert next(row for row in rows if row[0] == "黔江卷烟厂")[head.index("已办结")] == "20项"
    assert made.notes == []


def test_rows_that_are_new_in_a_table_that_a_person_deleted_are_listed():
    hands = hands_on(newcomer)
    table = hands.row("单位", "数据截至").getparent()
    table.getparent().remove(table)
    made = after(hands, newcomer)

    assert [line for line in made.deleted if "新来煤矿" in line and line.startswith("已删去的一行")]


def test_what_is_new_in_a_section_that_a_person_deleted_is_listed_and_stands_nowhere():
    hands = hands_on(leaver)
    section = False
    for block in list(hands.body):
        words = "".join(text.text or "" for text in block.iter(qn("w:t")))
        section = words == "资金帮扶" or (section and words not in ("各单位进展", "主要做法", "存在问题"))
        if section and block.tag != qn("w:sectPr"):
            hands.body.remove(block)
    before = len(hands.document.tables)
    made = after(hands, leaver)

    assert len(made.document.tables) == before
    assert "资金帮扶" not in made.lines


def test_a_heading_in_other_words_is_still_the_heading_of_what_comes_below():
    hands = hands_on(newcomer)
    hands.write("资金帮扶", "帮困钱款使用", among=hands.paragraph("资金帮扶"))
    made = after(hands, newcomer)

    fresh = [line for line in made.lines if line.startswith("表1")]
    assert made.lines.index("帮困钱款使用") < made.lines.index(fresh[0])


def test_words_of_a_person_that_are_left_alone_are_told():
    hands = hands_on(leaver)
    paragraph = hands.paragraph("黔江卷烟厂由班子成员")
    hands.write("黔江卷烟厂由班子成员", "据来函，黔江卷烟厂由班子成员", among=paragraph)
    made = after(hands, leaver)

    assert "据来函，" in made.lines
    assert [note for note in made.notes if note.startswith("原句今天没有了，这里只剩您写的字")]


def test_a_number_that_a_person_changed_alone_is_listed_as_it_stays():
    hands = hands_on(closed)
    hands.write("40项", "41项", among=hands.paragraph("应报送单位"))
    made = after(hands, closed)

    assert [note.message for note in made.summary.kept] == ["现为“41项”，台账是“40项”（导语）"]


def test_changes_that_were_rejected_are_listed_when_the_file_is_refreshed_again():
    was, now = editions(closed)
    made = refreshed((now, now), was.briefing)

    assert "办结34项，未办结6项" in next(line for line in made.lines if line.startswith("应报送单位"))
    assert "现为“34项”，台账是“35项”（导语）" in [note.message for note in made.summary.kept]


@pytest.mark.parametrize("words", ["今年办结率达到85.0%（34/40），位居前列。", "截至目前办结率85.0%（34/40）。"])
def test_an_old_number_in_a_sentence_of_ones_own_is_told(words):
    hands = hands_on(closed)
    hands.add(words, behind="应报送单位")
    made = after(hands, closed)

    assert words in made.lines
    assert [
        note for note in made.notes if note.startswith("这里的“85.0%（34/40）”是手写的") and "87.5%（35/40）" in note
    ]
