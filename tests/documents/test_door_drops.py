"""What nobody needs of a template is left behind without a word, and is nowhere in the briefing."""

import pytest
from pictures import png
from word_files import (
    BODY,
    DML,
    MS,
    PLAIN,
    PREFIXES,
    SETTINGS,
    WML,
    all_text,
    drawing,
    field,
    filled_parts,
    run,
    workbook,
)

from reporting.documents.door.opening import left_behind

CHART, R = PREFIXES["c"], PREFIXES["r"]
LEFTOVER = "甲单位旧稿"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/"


def beside(kind, name, of=BODY, content_type="application/xml"):
    """A template with a part that nothing on the page names."""
    return PLAIN.part(name, f"<x>{LEFTOVER}</x>", content_type).relation(kind, f"/{name}", of)


def outside(kind, of=SETTINGS):
    return PLAIN.relation(kind, f"file:///C:/{LEFTOVER}", of, outside=True)


DROPPED = {
    "the gallery's template": outside("attachedTemplate").xml('<w:attachedTemplate r:id="rIdX"/>', SETTINGS),
    "company and manager": beside("extended-properties", "docProps/app.xml", ""),
    "properties of WPS": beside("custom-properties", "docProps/custom.xml", ""),
    "the picture of another page": beside(PACKAGE + "metadata/thumbnail", "docProps/thumbnail.jpeg", "", "image/jpeg"),
    "settings for browsers": beside("webSettings", "word/webSettings.xml"),
    "a set of frames": beside("webSettings", "word/webSettings.xml").relation(
        "frame", f"http://a.example/{LEFTOVER}", "word/webSettings.xml", "rIdY", outside=True
    ),
    "settings of a printer": beside("printerSettings", "word/printerSettings1.bin").changed(
        BODY, b"<w:pgSz", b'<w:printerSettings r:id="rIdX"/><w:pgSz'
    ),
    "a stylesheet for saving": outside("transform").xml('<w:saveThroughXslt r:id="rIdX"/>', SETTINGS),
    "styles for Word 2007": beside(MS + "2007/relationships/stylesWithEffects", "word/stylesWithEffects.xml"),
    "building blocks": beside("glossaryDocument", "word/glossary/document.xml"),
    "data of other programs": beside("customXml", "customXml/item1.xml"),
    "the source of a mail merge": outside("mailMergeSource").xml(
        f'<w:mailMerge><w:query w:val="{LEFTOVER}"/><w:dataSource r:id="rIdX"/></w:mailMerge>', SETTINGS
    ),
    "comments without a mark": beside("comments", "word/comments.xml", content_type=WML + "comments+xml"),
    "people": beside(MS + "2011/relationships/people", "word/people.xml"),
    "more on comments": beside(MS + "2011/relationships/commentsExtended", "word/commentsExtended.xml"),
    "numbers of comments": beside(MS + "2016/09/relationships/commentsIds", "word/commentsIds.xml"),
    "times of comments": beside(MS + "2018/08/relationships/commentsExtensible", "word/commentsExtensible.xml"),
    "tasks": beside(MS + "2019/05/relationships/documenttasks", "word/documenttasks/documenttasks1.xml"),
    "keys": beside(MS + "2006/relationships/keyMapCustomizations", "word/customizations.xml"),
    "toolbars": beside(MS + "2006/relationships/attachedToolbars", "word/attachedToolbars.bin"),
    "a ribbon": beside(MS + "2006/relationships/ui/extensibility", "customUI/customUI.xml", ""),
    "a signature": beside(PACKAGE + "digital-signature/origin", "_xmlsignatures/origin.sigs", ""),
    "a pane beside the page": beside(MS + "2011/relationships/webextensiontaskpanes", "word/webextensions/x.xml", ""),
    "a label": beside(MS + "2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml", ""),
    "notes of a service": beside(MS + "2020/10/relationships/intelligence", "word/intelligence2.xml"),
    "what nobody knows and nothing names": beside("http://example.org/new", "word/new.xml"),
    "a part that nothing leads to": PLAIN.part("word/gone.xml", f"<x>{LEFTOVER}</x>", "application/xml"),
    "relations of a part that is not there": PLAIN.relation("image", f"{LEFTOVER}.png", "word/gone.xml"),
    "a link that nothing uses": outside("hyperlink", BODY),
    "a picture that nothing uses": PLAIN.part(f"word/media/{LEFTOVER}.png", png(), "image/png").relation(
        "image", f"media/{LEFTOVER}.png"
    ),
    "an object that nothing shows": beside("oleObject", "word/embeddings/x.bin"),
    "another file that nothing puts in": beside("aFChunk", "word/chunk.htm", content_type="text/html"),
    "the original of a picture": PLAIN.part("word/media/x.wdp", LEFTOVER, "image/vnd.ms-photo")
    .relation(MS + "2007/relationships/hdphoto", "media/x.wdp")
    .part("word/media/x.png", png(), "image/png")
    .relation("image", "media/x.png", number="rIdY")
    .xml(
        drawing(
            '<a:blip r:embed="rIdY"><a:extLst><a:ext><a14:imgProps><a14:imgLayer r:embed="rIdX"/></a14:imgProps>'
            "</a:ext></a:extLst></a:blip>"
        )
    ),
    "fonts": PLAIN.part(
        "word/fonts/font1.odttf", LEFTOVER, "application/vnd.openxmlformats-officedocument.obfuscatedFont"
    )
    .relation("font", "fonts/font1.odttf", "word/fontTable.xml")
    .changed(
        "word/fontTable.xml",
        b"</w:fonts>",
        f'<w:font w:name="x"><w:embedRegular xmlns:r="{R}" r:id="rIdX" w:fontKey="x"/></w:font></w:fonts>'.encode(),
    ),
    "variables": PLAIN.xml(f'<w:docVars><w:docVar w:name="x" w:val="{LEFTOVER}"/></w:docVars>', SETTINGS),
    "schemas": PLAIN.xml(f'<w:attachedSchema w:val="{LEFTOVER}"/>', SETTINGS),
    "a library of schemas": PLAIN.xml(
        f'<sl:schemaLibrary><sl:schema sl:uri="{LEFTOVER}"/></sl:schemaLibrary>', SETTINGS
    ),
    "the binary form of a field": PLAIN.xml(
        field("PAGE").replace(
            '<w:fldChar w:fldCharType="begin"/>',
            f'<w:fldChar w:fldCharType="begin"><w:fldData>{LEFTOVER}</w:fldData></w:fldChar>',
        )
    ),
    "macros of a form": PLAIN.xml(
        field("FORMTEXT").replace(
            'w:fldCharType="begin"/>',
            f'w:fldCharType="begin"><w:ffData><w:entryMacro w:val="{LEFTOVER}"/></w:ffData></w:fldChar>',
        )
    ),
    "the double of an old shape": PLAIN.xml(run(f'<w:pict><v:rect o:gfxdata="{LEFTOVER}"/></w:pict>')),
    "a comment of XML": PLAIN.xml(f"<!--{LEFTOVER}-->"),
    "an instruction of XML": PLAIN.xml(f"<?rows {LEFTOVER}?>"),
}


@pytest.mark.parametrize("file", DROPPED.values(), ids=DROPPED)
def test_it_is_nowhere_in_the_briefing(file):
    assert LEFTOVER.encode() in all_text(file.parts)

    text = all_text(filled_parts(file))

    assert LEFTOVER.encode() not in text
    assert b"rIdX" not in text
    assert b"88.9%" in text


FLAGS = {
    "the question on opening": (PLAIN.xml("<w:updateFields/>", SETTINGS), b"updateFields"),
    "the question of a field": (PLAIN.xml(field("PAGE").replace("begin", 'begin" w:dirty="true')), b"w:dirty"),
    "styles that follow the gallery": (PLAIN.xml("<w:linkStyles/>", SETTINGS), b"linkStyles"),
    "numbers of savings": (PLAIN.xml('<w:rsids><w:rsid w:val="00AA11BB"/></w:rsids>', SETTINGS), b"00AA11BB"),
    "numbers of savings on the page": (PLAIN.xml('<w:p w:rsidR="00AA11BB" w:rsidP="00AA11BB"/>'), b"00AA11BB"),
    "the day of printing": (
        PLAIN.xml("<cp:lastPrinted>2019-01-01T00:00:00Z</cp:lastPrinted>", "docProps/core.xml"),
        b"lastPrinted",
    ),
}


@pytest.mark.parametrize("file,mark", FLAGS.values(), ids=FLAGS)
def test_a_setting_that_asks_or_tells_is_taken_out(file, mark):
    assert mark in all_text(file.parts)
    assert mark not in all_text(filled_parts(file))


def test_a_mark_of_the_kit_in_a_template_is_no_mark():
    """<?rows 0?> stands for the rows of a table until the file is saved; a template cannot bring one along."""
    assert b"<?rows" not in all_text(filled_parts(PLAIN.xml("<w:p><?rows 0?></w:p>")))


def test_fonts_are_left_behind_with_a_word():
    assert [line[:18] for line in left_behind(DROPPED["fonts"].packed, "zh")] == [
        "模板里嵌入的字体没有带入简报：嵌入的"
    ]
    assert left_behind(DROPPED["fonts"].packed, "en")[0].startswith("The fonts embedded in the template were left")


def test_nothing_else_is_left_behind_with_a_word():
    others = [file for name, file in DROPPED.items() if name != "fonts"]

    assert [line for file in others for line in left_behind(file.packed, "zh")] == []


def test_nothing_is_told_of_a_template_that_is_refused():
    assert left_behind(b"no Word file", "zh") == []


KEPT = {
    "a page on the network": PLAIN.relation("hyperlink", "https://example.org/a?b=1#c", outside=True),
    "an address for mail": PLAIN.relation("hyperlink", "mailto:office@example.org", outside=True),
}
LINKED = '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>见</w:t></w:r></w:hyperlink></w:p>'


@pytest.mark.parametrize("file", KEPT.values(), ids=KEPT)
def test_a_link_that_a_reader_may_follow_stays(file):
    assert b'TargetMode="External"' in filled_parts(file.xml(LINKED))["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("is_outside", [True, False], ids=["as another file", "as a part of the file"])
def test_a_bookmark_that_a_program_wrote_as_a_file_is_a_bookmark_again(is_outside):
    parts = filled_parts(PLAIN.relation("hyperlink", "#_本周", outside=is_outside).xml(LINKED))

    assert '<w:hyperlink w:anchor="_本周">'.encode() in parts[BODY]
    assert b"rIdX" not in all_text(parts)


def test_a_picture_with_a_link_to_a_bookmark_keeps_the_picture():
    properties = '<wp:docPr id="7" name="图"><a:hlinkClick r:id="rIdX"/></wp:docPr>'
    parts = filled_parts(PLAIN.relation("hyperlink", "#x", outside=True).xml(drawing("", properties)))

    assert b"hlinkClick" not in parts[BODY]
    assert 'name="图"'.encode() in parts[BODY]


def test_a_chart_keeps_its_numbers_and_its_workbook():
    space = f'<c:chartSpace xmlns:c="{CHART}" xmlns:r="{R}"><c:externalData r:id="rIdY"/></c:chartSpace>'
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    made = (
        PLAIN.part("word/charts/chart1.xml", space, DML + "chart+xml")
        .relation("chart", "charts/chart1.xml")
        .part("word/embeddings/x.xlsx", workbook(), sheet)
        .relation("package", "../embeddings/x.xlsx", "word/charts/chart1.xml", "rIdY")
        .xml(drawing('<c:chart r:id="rIdX"/>'))
    )

    assert filled_parts(made).keys() >= {"word/charts/chart1.xml", "word/embeddings/x.xlsx"}
