"""The end of a document: the list of attachments, the last page without a number, the imprint at its foot."""

import io
import tomllib

import docx
import pytest
from document_builders import TEMPLATES, node
from docx.enum.section import WD_SECTION

from reporting.core.errors import TemplateError
from reporting.page_design.outline import lines_of
from reporting.page_design.outline_files import outline_lines
from reporting.page_design.template import new_template

PROFILE = tomllib.loads((TEMPLATES / "gbt9704.toml").read_text(encoding="utf-8"))
ENDING = "正文\n末页:\n附件: 口径说明\n报尾: 报：领导\n报尾: 【如有:送】送：【文:送】\n报尾: 办公室 ⇥ 日期"


def made(outline, locale="zh", profile=PROFILE):
    return docx.Document(io.BytesIO(new_template(lines_of(outline), profile, locale)))


def texts(paragraphs):
    return [paragraph.text for paragraph in paragraphs]


def listed(outline, locale="zh"):
    style = {"zh": "附件清单", "en": "Annex List"}[locale]
    return [paragraph.text for paragraph in made(outline, locale).paragraphs if paragraph.style.name == style]


def test_attachments_are_listed_in_their_order_wherever_the_list_stands():
    assert listed("附件清单:\n附件: 甲\n附件: 乙") == ["附件：1. 甲", "2. 乙"]
    assert listed("annexes:\nannex: One\nannex: Two", "en") == ["Annexes: 1. One", "2. Two"]


def test_the_only_attachment_has_no_number():
    assert listed("附件清单:\n附件: 甲") == ["附件：甲"]
    assert listed("annexes:\nannex: One", "en") == ["Annex: One"]
    assert texts(made("附件: 甲").paragraphs) == ["附件", "甲"]


def test_an_attachment_that_may_fall_away_takes_its_line_along():
    assert listed("附件清单:\n附件: 甲\n附件: 【如有:乙】乙\n附件: 丙") == ["附件：1. 甲", "【如有:乙】2. 乙", "3. 丙"]


def test_the_list_begins_with_the_first_attachment_that_is_there():
    """Whichever of them fall away, exactly one line begins with 附件：."""
    lines = listed("附件清单:\n附件: 【如有:甲】甲\n附件: 【如有:乙】乙\n附件: 丙\n附件: 丁")

    assert lines == [
        "【如有:甲】附件：1. 甲",
        "【如有:乙】【如无:甲】附件：2. 乙",
        "【如有:乙】【如有:甲】3. 乙",
        "【如无:甲/乙】附件：4. 丙",
        "【如有:甲/乙】5. 丙",
        "6. 丁",
    ]


def test_a_condition_that_cannot_be_turned_round_is_refused():
    with pytest.raises(TemplateError, match="list of attachments") as refused:
        made("附件清单:\n附件: 【如无:甲】乙\n附件: 丙")

    assert refused.value.faults == ("【如无:甲】乙",)


def test_the_last_page_begins_a_section_whose_pages_have_no_number():
    numbered, last = made(ENDING).sections

    assert last.start_type == WD_SECTION.NEW_PAGE
    assert ["PAGE" in node(section.footer).xml for section in (numbered, last)] == [True, False]
    assert texts(last.footer.paragraphs) == texts(last.even_page_footer.paragraphs)


def test_the_last_page_is_an_even_one_if_the_profile_asks_for_it():
    profile = {**PROFILE, "page": {**PROFILE["page"], "last_page_even": True}}

    assert made(ENDING, profile=profile).sections[-1].start_type == WD_SECTION.EVEN_PAGE


def test_the_imprint_stands_at_the_foot_of_the_last_page_down_to_the_edge_of_the_text():
    document = made(ENDING)

    last = document.sections[-1]
    assert texts(last.footer.paragraphs) == ["\t报：领导", "【如有:送】\t送：【文:送】", "\t办公室 \t 日期", ""]
    assert last.footer_distance == last.bottom_margin
    assert texts(document.paragraphs) == ["正文", "", "附件", "口径说明"]


def test_every_line_of_the_imprint_has_the_same_rules_so_that_any_may_be_the_first():
    *lines, _ = made(ENDING).sections[-1].footer.paragraphs
    rules = {node(line).xpath("string(./w:pPr/w:pBdr/w:top/@w:sz)") for line in lines}

    # 0.35 mm are 8 eighths of a point, 0.25 mm are 6.
    assert rules == {"8"}
    assert {node(line).xpath("string(./w:pPr/w:pBdr/w:between/@w:sz)") for line in lines} == {"6"}


def test_an_imprint_without_a_last_page_is_refused():
    with pytest.raises(TemplateError, match="cannot be laid out") as refused:
        made("正文\n报尾: 报：领导")

    assert refused.value.faults == ("the imprint has no last page to stand on",)


def test_a_last_page_may_hold_nothing_but_the_imprint():
    assert texts(made("正文\n末页:\n报尾: 报：领导").paragraphs) == ["正文", "", ""]


def test_a_document_without_a_last_page_has_one_section_and_no_footer_in_vain():
    document = made("正文")

    assert len(document.sections) == 1
    assert [part.partname for part in document.part.package.iter_parts() if "footer3" in part.partname] == []


def test_an_outline_takes_in_the_lines_of_another_one_beside_it(tmp_path):
    (tmp_path / "own.txt").write_text("标题: 甲\n引入: body.txt\n特此通报。", "utf-8")
    (tmp_path / "body.txt").write_text("// 共用\n正文", "utf-8")

    assert outline_lines(tmp_path / "own.txt") == [
        ("own.txt line 1", "标题: 甲"),
        ("body.txt line 2", "正文"),
        ("own.txt line 3", "特此通报。"),
    ]


def test_a_fault_in_included_lines_is_named_by_their_own_file(tmp_path):
    (tmp_path / "own.txt").write_text("include: body.txt", "utf-8")
    (tmp_path / "body.txt").write_text("\n表格: 甲", "utf-8")

    with pytest.raises(TemplateError) as refused:
        new_template(outline_lines(tmp_path / "own.txt"), PROFILE, "zh")
    assert refused.value.faults == ("body.txt line 2: the table has no columns or no rows",)


def test_an_outline_that_takes_in_itself_or_nothing_is_refused(tmp_path):
    (tmp_path / "own.txt").write_text("引入: body.txt", "utf-8")
    (tmp_path / "body.txt").write_text("引入: own.txt", "utf-8")
    (tmp_path / "lost.txt").write_text("引入: nowhere.txt", "utf-8")

    with pytest.raises(TemplateError) as refused:
        outline_lines(tmp_path / "own.txt")
    assert refused.value.faults == ("body.txt line 1: it includes itself",)
    with pytest.raises(TemplateError, match=r"nowhere\.txt cannot be read"):
        outline_lines(tmp_path / "lost.txt")


@pytest.mark.parametrize(
    "line, fault",
    [
        ("引入:", "it names no file; write one that lies beside this outline"),
        ("include: ", "it names no file; write one that lies beside this outline"),
        ("引入: ../body.txt", "../body.txt lies outside of the folder of this outline; put it beside the outline"),
        ("引入: /etc/hosts", "/etc/hosts lies outside of the folder of this outline; put it beside the outline"),
        ("【如有:甲】引入: body.txt", "【如有:甲】 has no place here; write it in the lines of body.txt"),
        ("引入: ./own.txt", "it includes itself"),
    ],
)
def test_an_outline_takes_in_a_named_file_of_its_own_folder_alone(tmp_path, line, fault):
    (tmp_path / "body.txt").write_text("正文", "utf-8")
    own = tmp_path / "outlines" / "own.txt"
    own.parent.mkdir()
    own.write_text(f"标题: 甲\n{line}", "utf-8")

    with pytest.raises(TemplateError) as refused:
        outline_lines(own)
    assert refused.value.faults == (f"own.txt line 2: {fault}",)


@pytest.mark.parametrize(
    "line, fault",
    [
        ("附件清单: 见下", "'见下' has no place here; write 附件清单: alone on its line"),
        ("【如有:甲】末页:", "'【如有:甲】' has no place here; write 末页: alone on its line"),
        ("last page: 【if:x】", "'【if:x】' has no place here; write last page: alone on its line"),
    ],
)
def test_a_line_that_is_a_keyword_alone_takes_nothing_beside_it(line, fault):
    with pytest.raises(TemplateError) as refused:
        made(f"正文\n{line}\n附件: 甲")
    assert refused.value.faults == (f"line 2: {fault}",)


def test_a_document_has_one_last_page():
    with pytest.raises(TemplateError) as refused:
        made("正文\n末页:\n附件: 甲\n末页:\n附件: 乙")
    assert refused.value.faults == ("line 4: there is a last page above; take out one of the two",)
