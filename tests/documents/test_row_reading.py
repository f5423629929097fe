from collections import Counter

import pytest
from document_builders import PROPERTIES, number, published, slot, table, template
from each_row import each_row
from lxml import etree

from reporting.core.office_package import pack, unpack
from reporting.documents import readback
from reporting.documents.filling import fill
from reporting.documents.row_reading import without_rows
from reporting.documents.wordml import P, W, text_of

BEGINNING = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"


def part(*rows, beginning=BEGINNING):
    held = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f'{beginning}\n<w:body xmlns:w="{W}"><w:p/><w:tbl>{held}</w:tbl></w:body>'.encode()


def cell(words, before="", after=""):
    return f"<w:tc><w:p>{before}<w:r><w:t>{words}</w:t></w:r>{after}</w:p></w:tc>"


def parsed(xml):
    return Counter(text_of(paragraph) for paragraph in etree.fromstring(xml).iter(P))


def left_in(xml):
    """How many rows the parser still has to read."""
    return without_rows(xml)[0].count(b"<w:tr>")


@each_row(
    "rows",
    [
        [cell("甲") + cell("1"), cell("乙") + cell("2"), cell("甲") + cell("1")],
        [cell("甲"), cell("甲") + cell("乙"), cell("丙"), cell("丁") + cell("戊")],
        [cell("a &amp; b"), cell("c"), cell("&lt;w:p&gt;"), cell("d")],
        [cell("甲", before="<w:r><w:t>共</w:t><w:tab/></w:r>", after="<w:r><w:t>项</w:t></w:r>")] * 3,
        [cell(""), cell("甲"), "<w:tc><w:p/></w:tc>", "<w:tc><w:p/></w:tc>"],
        [cell("甲", after="<!-- <x>乙--><x>丙</x>"), cell("甲", after="<!-- <x>丁--><x>戊</x>")],
        [cell(' xmlns:w="x"'), cell(' xmlns:w="y"'), cell(' xmlns:w="z"')],
        [cell("甲", after='<x:a xmlns:x="x"/>'), cell("乙", after='<x:a xmlns:x="x"/>')],
        [cell("甲", after="<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"), cell("丙"), cell("丁")],
        [
            cell("甲"),
            f"<w:tc><w:tbl><w:tr>{cell('乙')}</w:tr><w:tr>{cell('丙')}</w:tr></w:tbl><w:p/></w:tc>",
            cell("丁"),
        ],
    ],
)
def test_what_is_read_from_the_markup_and_what_is_left_are_all_that_a_parser_finds(rows):
    xml = part(*rows)
    rest, counted = without_rows(xml)

    assert counted + parsed(rest) == parsed(xml)


def test_the_rows_that_follow_others_need_no_parser():
    assert left_in(part(*[cell(f"{number}") for number in range(9)])) == 1


def test_a_row_with_a_bookmark_is_left_to_the_parser():
    marked = cell("2", before='<w:bookmarkStart w:id="1" w:name="v"/>', after='<w:bookmarkEnd w:id="1"/>')

    assert left_in(part(cell("1"), marked, cell("3"))) == 2


def test_rows_in_a_namespace_that_is_declared_further_inside_are_left_to_the_parser():
    xml = part(*[cell("甲", after="<x:a/>")] * 3).replace(b"<w:tbl>", b'<w:tbl xmlns:x="x">')

    assert without_rows(xml) == (xml, Counter())


def test_a_part_that_another_program_wrote_is_left_to_the_parser():
    foreign = part(cell("1"), cell("2"), beginning='<?xml version="1.0" encoding="UTF-8"?>')

    assert without_rows(foreign) == (foreign, Counter())


@pytest.mark.parametrize("words, others", [("乙", "丁"), (">2<", ">3<"), ("w:t>", "w:delText>")])
def test_one_cell_that_did_not_reach_the_page_crashes_loudly(words, others):
    rows = table(("enterprise 单位", "total 总数"), ("甲", number("1")), ("乙", number("2")), ("丙", "—"))
    slots = published(slot("table", "t", "表", rows))
    made = fill(template([["【表:表.单位】", "【表:表.总数】"]]), slots, "zh", PROPERTIES).briefing
    expected = readback.Expected({"t_r2_total": "2"}, Counter("甲乙丙—12"))
    readback.check(made, expected)
    parts = unpack(made)
    page = parts["word/document.xml"].decode().replace(' xml:space="preserve"', "")
    broken = parts | {"word/document.xml": page.replace(words, others).encode()}

    with pytest.raises(readback.LostWordsError):
        readback.check(pack(broken), expected)
