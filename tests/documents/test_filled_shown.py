"""Each construct of Word in which a token is filled: what is filled in is what the reader sees."""

import pytest
from shown_templates import (
    BOUND,
    FUNDS,
    OFFICE,
    SHARE,
    both,
    control,
    field,
    filled_package,
    package,
    page,
    paragraph,
    row,
    run,
    shape,
    table_of,
    vml_box,
)

BOUND_15 = BOUND.replace("w:dataBinding", "w15:dataBinding")
DATA = {"../customXml/item1.xml": ("<r>9999</r>", "application/xml", OFFICE + "customXml")}
BOX = paragraph(run(SHARE))
GROUP = "<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/><wps:wsp>"
one = paragraph


def cut(*pieces):
    """A token in several runs, with something between them."""
    return one(run("率【数:"), *pieces, run("办结率】。"))


# By name: the body, and the paragraphs that are seen.
FILLED = {
    # Content controls
    "bound inline control": (one(control(run(SHARE), BOUND)), ["88.9%"]),
    "control bound in the newer way": (one(control(run(SHARE), BOUND_15)), ["88.9%"]),
    "bound block control": (control(one(run(SHARE)), BOUND), ["88.9%"]),
    "bound control without a token": (one(control(run("工作简报"), BOUND)), ["工作简报"]),
    "control around half of a token": (one(run("【数:"), control(run("办结率】"), BOUND)), ["88.9%"]),
    "control around a row": (
        table_of(control(row(one(run("【表:各单位.单位】"))), "<w15:repeatingSection/>")), ["甲", "乙", "丙"],
    ),
    "control around a cell": (table_of(f"<w:tr>{control(row(one(run(SHARE)))[6:-7], BOUND)}</w:tr>"), ["88.9%"]),
    "placeholder text": (one(control(run(SHARE), "<w:showingPlcHdr/>")), ["88.9%"]),
    "drop-down list": (
        one(control(run(SHARE), '<w:dropDownList><w:listItem w:displayText="甲" w:value="甲"/></w:dropDownList>')),
        ["88.9%"],
    ),
    "combo box": (one(control(run(SHARE), "<w:comboBox/>")), ["88.9%"]),
    "date picker": (one(control(run("【文:期间】"), '<w:date w:fullDate="2020-01-01T00:00:00Z"/>')), ["2023年"]),
    "checkbox": (one(control(run(SHARE), "<w14:checkbox/>")), ["88.9%"]),
    "picture control": (one(control(run("【图:清单进度】"), "<w:picture/>")), []),
    "plain text control": (one(control(run(SHARE), '<w:alias w:val="甲"/><w:text/>')), ["88.9%"]),
    "rich text control": (one(control(run(SHARE), '<w:alias w:val="甲"/>')), ["88.9%"]),
    "controls in controls": (control(one(control(run(SHARE), BOUND)), "<w:group/>"), ["88.9%"]),
    # Fields
    "text of a link field": (one(field('HYPERLINK "https://example.org"', run(SHARE))), ["88.9%"]),
    "text of a link": (one(f'<w:hyperlink w:anchor="a">{run(SHARE)}</w:hyperlink>'), ["88.9%"]),
    "heading and its line in the table of contents": (
        one(field('TOC \\o "1-3"', field("HYPERLINK \\l a", run(f"{SHARE}情况"))))
        + one(run(f"{SHARE}情况"), properties='<w:pStyle w:val="Heading1"/>'),
        ["88.9%情况", "88.9%情况"],
    ),
    "heading repeated in the header": (one(field('STYLEREF "标题 1"', run(SHARE))) + one(run(SHARE)), ["88.9%"] * 2),
    "token beside a field": (one(run(SHARE), field("PAGE", run("1"))), ["88.9%1"]),
    # Text that is cut up
    "spelling mark": (cut('<w:proofErr w:type="spellStart"/>'), ["率88.9%。"]),
    "bookmark": (cut('<w:bookmarkStart w:id="1" w:name="a"/>', '<w:bookmarkEnd w:id="1"/>'), ["率88.9%。"]),
    "smart tag": (cut() .replace("<w:r>", '<w:smartTag w:element="x"><w:r>').replace("</w:r>", "</w:r></w:smartTag>"),
                  ["率88.9%。"]),
    "custom XML element": (one(f'<w:customXml w:element="x">{run(SHARE)}</w:customXml>'), ["88.9%"]),
    "soft hyphen": (one(run("率【数:办", extra="<w:softHyphen/>"), run("结率】。")), ["率88.9%。"]),
    "soft hyphen as a character": (one(run("率【数:办\u00ad结率】。")), ["率88.9%。"]),
    "zero-width space": (one(run("率【\u200b数\u200b:\u200b办结率\u200b】。")), ["率88.9%。"]),
    "byte order mark": (one(run("率【数\ufeff:办结率】。")), ["率88.9%。"]),
    "variation selector": (one(run("率【\ufe0f数:办结率】。")), ["率88.9%。"]),
    "direction mark": (one(run("率\u200e【数:\u202a办结率\u202c】。")), ["率\u200e88.9%。"]),
    "colon of mathematics": (one(run("【数∶办结率】")), ["88.9%"]),
    "page break by the printer": (one(run("【数:办", extra="<w:lastRenderedPageBreak/>"), run("结率】")), ["88.9%"]),
    # Boxes and shapes
    "text box and its double": (one(both(shape(BOX), vml_box(BOX))), ["88.9%"]),
    "text box without a double": (one(both(shape(BOX), "")), ["88.9%"]),
    "text box of old programs": (one(f"<w:r>{vml_box(BOX)}</w:r>"), ["88.9%"]),
    "text box within a group": (
        one(f'<w:r><w:pict><v:group style="width:10pt;height:9pt">{vml_box(BOX)[8:-9]}</v:group></w:pict></w:r>'),
        ["88.9%"],
    ),
    "text box in a cell": (table_of(row(one(both(shape(BOX), vml_box(BOX))))), ["88.9%"]),
    "text box within a group of newer programs": (
        one(both(shape(BOX).replace("<wps:wsp>", GROUP).replace("</wps:wsp>", "</wps:wsp></wpg:wgp>"), "")), ["88.9%"],
    ),
    # Looks
    "capitals": (one(run(SHARE, "<w:caps/>")), ["88.9%"]),
    "hidden on the web only": (one(run(SHARE, "<w:webHidden/>")), ["88.9%"]),
    "squeezed into a width": (one(run(SHARE, '<w:fitText w:val="200" w:id="1"/>')), ["88.9%"]),
    "two lines in one": (one(run(SHARE, '<w:eastAsianLayout w:id="1" w:combine="1"/>')), ["88.9%"]),
    "left to right, said so": (one(run(SHARE, '<w:rtl w:val="0"/>'), properties='<w:bidi w:val="0"/>'), ["88.9%"]),
    "marker pen": (one(run(SHARE, '<w:color w:val="000000"/><w:highlight w:val="yellow"/>')), ["88.9%"]),
    "letters a little closer": (one(run(SHARE, '<w:spacing w:val="-10"/>')), ["88.9%"]),
    "raised a little": (one(run(SHARE, '<w:position w:val="6"/>')), ["88.9%"]),
    "framed": (one(run(SHARE), properties='<w:framePr w:w="2000" w:x="1500" w:y="900"/>'), ["88.9%"]),
    "condition in white": (one(run("【如有:帮扶资金】", '<w:color w:val="FFFFFF"/>'), run(FUNDS)), ["943万元"]),
    # Beside other things
    "printed beside a number": (one(run(f"【照印:注】{SHARE}")), ["【注】88.9%"]),
    "printed in a row": (table_of(row(one(run("【照印:注】【表:各单位.总数】")))), ["【注】14", "【注】3", "【注】5"]),
    "printed beside a condition": (one(run("【如有:帮扶资金】【照印:注】")), ["【注】"]),
    "title of a paper": (one(run(f"《关于{SHARE}的通知》")), ["《关于88.9%的通知》"]),
    "token within parentheses": (one(run("（数：【数:办结率】）")), ["（数：88.9%）"]),
}  # fmt: skip


@pytest.mark.parametrize("body,expected", FILLED.values(), ids=FILLED)
def test_what_is_filled_is_shown(body, expected):
    assert page(filled_package(package(body, DATA if "dataBinding" in body else None))) == expected


def test_a_box_in_a_header_is_filled():
    parts = filled_package(package(one(run("甲")), header=one(both(shape(BOX), vml_box(BOX)))))

    assert page(parts, "word/header1.xml") == ["88.9%"]


def test_a_soft_hyphen_within_a_token_does_not_stay_behind_the_value():
    parts = filled_package(package(one(run("【数:办", extra="<w:softHyphen/>"), run("结率】"))))

    assert b"softHyphen" not in parts["word/document.xml"]


def test_what_was_measured_for_the_token_is_taken_from_the_value():
    parts = filled_package(package(one(run(SHARE, '<w:fitText w:val="200" w:id="1"/>'))))

    assert b"fitText" not in parts["word/document.xml"]


def test_a_control_that_only_names_its_text_stays():
    parts = filled_package(package(one(control(run(SHARE), '<w:alias w:val="甲"/>'))))

    assert "甲".encode() in parts["word/document.xml"]


def test_a_value_in_the_place_of_a_placeholder_does_not_look_like_one():
    grey = '<w:style w:type="character" w:styleId="Grey"><w:name w:val="Placeholder Text"/></w:style>'
    token = control(run(SHARE, '<w:rStyle w:val="Grey"/>'), "<w:showingPlcHdr/>")
    parts = filled_package(package(one(token), styles=grey))

    assert b"rStyle" not in parts["word/document.xml"]
