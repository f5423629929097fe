"""SEQ fields as Word would count them: in repeated rows, with switches, in text boxes with a double."""

import pytest
from shown_templates import both, field, filled_package, package, page, paragraph, row, run, shape, table_of, vml_box


def seq(switches="", shown="1", name="表"):
    return field(f" SEQ {name} {switches} ", run(shown))


def lines(*bodies, styles=""):
    return page(filled_package(package("".join(bodies), styles=styles)))


NUMBERED_ROW = table_of(row(paragraph(seq(r"\* ARABIC")), paragraph(run("【表:各单位.单位】"))), columns=2)
HEADING = '<w:pStyle w:val="Heading{}"/>'


def heading(level, words):
    return paragraph(run(words), properties=HEADING.format(level))


def test_the_rows_of_a_table_are_numbered():
    assert lines(NUMBERED_ROW) == ["1", "甲", "2", "乙", "3", "丙"]


def test_a_number_may_stand_beside_a_token_in_its_paragraph():
    assert lines(table_of(row(paragraph(seq(), run("．【表:各单位.单位】"))))) == ["1．甲", "2．乙", "3．丙"]


def test_what_follows_the_rows_counts_on_and_so_do_references_to_it():
    marked = f'<w:bookmarkStart w:id="9" w:name="a"/>{seq()}<w:bookmarkEnd w:id="9"/>'

    assert lines(paragraph(field("REF a", run("1"))), NUMBERED_ROW, paragraph(marked))[-1] == "4"
    assert lines(paragraph(field("REF a", run("1"))), NUMBERED_ROW, paragraph(marked))[0] == "4"


def test_several_sequences_count_apart():
    made = table_of(
        row(paragraph(seq(name="甲"), run("-"), seq(name="乙"), run("-"), seq(name="甲"), run("【表:各单位.总数】")))
    )

    assert lines(made) == ["1-1-214", "3-2-43", "5-3-65"]


@pytest.mark.parametrize(
    "switches,expected",
    [
        (("", "", ""), ["1", "2", "3"]),
        ((r"\r 5", "", ""), ["5", "6", "7"]),
        (("", r"\c", ""), ["1", "1", "2"]),
        (("", r"\n", r"\* MERGEFORMAT"), ["1", "2", "3"]),
        ((r"\* ROMAN", r"\* roman", r"\* ROMAN"), ["I", "ii", "III"]),
        ((r"\* ALPHABETIC", r"\* alphabetic", ""), ["A", "b", "3"]),
        ((r"\* CHINESENUM3", r"\r 12 \* CHINESENUM3", ""), ["一", "十二", "13"]),
        ((r"\# 00", r'\# "00"', r"\*arabic"), ["01", "02", "3"]),
        ((r"\* GB3", r"\r3 \* CIRCLENUM", ""), ["①", "③", "4"]),
    ],
)
def test_switches_count_and_write_as_word_does(switches, expected):
    assert lines(*(paragraph(seq(each, "9")) for each in switches)) == expected


def test_a_hidden_number_counts_and_stays_hidden():
    assert lines(paragraph(field(r"SEQ 表 \h"), run("甲")), paragraph(seq(shown="9"))) == ["甲", "2"]


def test_what_word_will_hide_is_not_written_anew_unless_a_format_shows_it():
    assert lines(paragraph(seq(r"\h", "9")), paragraph(seq(r"\h \* ARABIC", "9"))) == ["9", "2"]


def test_a_sequence_starts_again_under_a_heading_of_its_level():
    made = [heading(1, "一"), paragraph(seq(r"\s 1")), paragraph(seq(r"\s 1")), heading(2, "一.1"),
            paragraph(seq(r"\s 1")), heading(1, "二"), paragraph(seq(r"\s 1"))]  # fmt: skip

    assert lines(*made) == ["一", "1", "2", "一.1", "3", "二", "1"]


def test_a_caption_in_a_text_box_counts_once():
    box = paragraph(run("图"), seq(name="图"))
    made = [paragraph(both(shape(box), vml_box(box))), paragraph(run("图"), seq(name="图"))]
    parts = filled_package(package("".join(made)))

    assert page(parts) == ["图1", "图2"]
    assert parts["word/document.xml"].decode().count(">2</w:t>") == 1


def test_a_number_asked_for_at_a_bookmark_is_left_alone():
    assert lines(paragraph(seq()), paragraph(field("SEQ 表 a", run("7"))), paragraph(seq())) == ["1", "7", "2"]


def test_simple_fields_and_fields_over_several_runs_count_together():
    simple = f'<w:fldSimple w:instr="SEQ 表">{run("9")}</w:fldSimple>'

    assert lines(paragraph(seq()), paragraph(simple), paragraph(field("SEQ 表", run("9"), split=True))) == [
        "1",
        "2",
        "3",
    ]


def test_rows_that_fall_away_count_for_nothing():
    gone = NUMBERED_ROW.replace("【表:各单位.单位】", "【如有:没有的】【表:各单位.单位】")

    assert lines(gone, paragraph(seq())) == ["1"]
