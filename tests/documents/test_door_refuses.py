"""What a template may not hold is refused with its place: files in it, what is fetched, what runs, what hides."""

import pytest
from pictures import png
from word_files import (
    BODY,
    DML,
    MS,
    OFFICE,
    PLAIN,
    PREFIXES,
    WML,
    drawing,
    faults_of,
    picture,
    run,
    workbook,
)

WORD, CHART = PREFIXES["w"], PREFIXES["c"]
ALT = "由Word打开时才并入的另一个文件（altChunk），请用Word打开后另存一次，把它变成正文，或者删去"
OLE = "嵌入的对象（OLE，例如Excel表格、公式、文件图标），请删去，或者换成文字、图片"
SOUND = "音频或视频，请删去，或者换成文字、图片"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
VML = '<w:pict><v:shape style="width:9pt"><v:imagedata {}/></v:shape></w:pict>'
UNSAFE_PICTURE = "图片文件已损坏、不是图片，或者带有脚本、外部链接，请换成PNG、JPEG"
ODD_WORKBOOK = "图表的数据工作簿带有宏、外部链接或别的文件，请把图表换成图片"
OUTSIDE = "引用了外部文件：http://a.example/x，请断开链接"


def chunk(ending, content_type):
    """A template with another file that Word would put in."""
    made = PLAIN.part(f"word/chunk.{ending}", b"x", content_type).relation("aFChunk", f"chunk.{ending}")
    return made.xml('<w:altChunk r:id="rIdX"/>')


def ole(relation="oleObject"):
    made = PLAIN.part("word/embeddings/x.bin", b"x", WML + "oleObject").relation(relation, "embeddings/x.bin")
    return made.xml(run('<w:object><o:OLEObject Type="Embed" r:id="rIdX"/></w:object>'))


def linked(kind="image"):
    return PLAIN.relation(kind, "http://a.example/x", outside=True)


def link(target):
    made = PLAIN.relation("hyperlink", target, outside=True)
    return made.xml('<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>见附件</w:t></w:r></w:hyperlink></w:p>')


def bad_link(target):
    return f"超链接指向{target}；只能指向网址（http、https）、邮箱或文中的书签，请改正或取消超链接"


def media(name, content, content_type):
    made = PLAIN.part(f"word/media/{name}", content, content_type).relation("image", f"media/{name}")
    return made.xml(picture('r:embed="rIdX"'))


def chart(content='<c:externalData r:id="rIdY"/>'):
    space = f'<c:chartSpace xmlns:c="{CHART}" xmlns:r="{OFFICE[:-1]}">{content}</c:chartSpace>'
    made = PLAIN.part("word/charts/chart1.xml", space, DML + "chart+xml").relation("chart", "charts/chart1.xml")
    return made.xml(drawing('<c:chart r:id="rIdX"/>'))


def charted(*parts, outside=False):
    if outside:
        return chart().relation("package", "http://a.example/x", "word/charts/chart1.xml", "rIdY", outside=True)
    made = chart().part("word/embeddings/x.xlsx", workbook(*parts), SHEET)
    return made.relation("package", "../embeddings/x.xlsx", "word/charts/chart1.xml", "rIdY")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
REFUSED = {
    "a web page to be put in": (chunk("htm", "text/html"), f"正文第1段之后：带有{ALT}"),
    "a text of RTF to be put in": (chunk("rtf", "application/rtf"), f"正文第1段之后：带有{ALT}"),
    "a Word file to be put in": (chunk("docx", WML + "document.main+xml"), f"正文第1段之后：带有{ALT}"),
    "a mail to be put in": (chunk("mht", "message/rfc822"), f"正文第1段之后：带有{ALT}"),
    "an object": (ole(), f"正文第2段：带有{OLE}"),
    "an object stored as a file": (ole("package"), f"正文第2段：带有{OLE}"),
    "an object by its newer name": (
        ole().changed(BODY, b"o:OLEObject", b"w:objectEmbed").changed(BODY, b'Type="Embed"', b""),
        f"正文第2段：带有{OLE}",
    ),
    "an object in another file": (
        linked("oleObject").xml(run('<w:object><o:OLEObject Type="Link" r:id="rIdX"/></w:object>')),
        f"正文第2段：带有{OLE}",
    ),
    "a control": (
        PLAIN.part("word/activeX/x.xml", "<x/>", "application/vnd.ms-office.activeX+xml")
        .relation("control", "activeX/x.xml")
        .xml(run('<w:object><w:control r:id="rIdX" w:name="Button1"/></w:object>')),
        "正文第2段：带有ActiveX控件（按钮、输入框），请删去，或者换成文字、图片",
    ),
    "a subdocument": (
        linked("subDocument").xml('<w:subDoc r:id="rIdX"/>'),
        "正文第1段之后：带有主控文档的子文档，请在大纲视图中取消链接，或者删去",
    ),
    "a picture linked to": (linked().xml(picture('r:link="rIdX"')), f"正文第2段：{OUTSIDE}"),
    "a picture by a relation for links": (linked("hyperlink").xml(picture('r:link="rIdX"')), f"正文第2段：{OUTSIDE}"),
    "a picture embedded by a relation for links": (
        linked("hyperlink").xml(picture('r:embed="rIdX"')),
        f"正文第2段：{OUTSIDE}",
    ),
    "a picture said to be embedded that lies outside": (
        linked().xml(picture('r:embed="rIdX"')),
        f"正文第2段：{OUTSIDE}",
    ),
    "an old picture by its address": (
        PLAIN.xml(run(VML.format('src="http://a.example/x"'))),
        f"正文第2段：{OUTSIDE}",
    ),
    "an old picture by a reference": (linked().xml(run(VML.format('r:href="rIdX"'))), f"正文第2段：{OUTSIDE}"),
    "an old picture by another address": (
        PLAIN.xml(run(VML.format('o:href="http://a.example/x"'))),
        f"正文第2段：{OUTSIDE}",
    ),
    "an old picture by its number": (linked().xml(run(VML.format('o:relid="rIdX"'))), f"正文第2段：{OUTSIDE}"),
    "the filling of an old shape": (
        PLAIN.xml(run('<w:pict><v:rect><v:fill src="http://a.example/x"/></v:rect></w:pict>')),
        f"正文第2段：{OUTSIDE}",
    ),
    "a background": (
        PLAIN.xml('<w:background><v:background><v:fill o:href="http://a.example/x"/></v:background></w:background>'),
        f"正文第1段之后：{OUTSIDE}",
    ),
    "styles in another file": (
        PLAIN.changed("word/_rels/document.xml.rels", b'Target="styles.xml"', b'Target="x" TargetMode="External"'),
        "引用了外部文件：x，请断开链接",
    ),
    "a sound": (linked("audio").xml(drawing('<a:audioFile r:link="rIdX"/>')), f"正文第2段：带有{SOUND}"),
    "a film of the network": (
        PLAIN.xml(drawing("", '<wp:docPr id="7" name="x"/><wp15:webVideoPr embeddedHtml="&lt;iframe&gt;"/>')),
        f"正文第2段：带有{SOUND}",
    ),
    "ink": (
        PLAIN.xml(run('<w14:contentPart r:id="rIdX"/>') + "<w:p/>"),
        "正文第1段之后：带有手写墨迹，请删去，或者换成文字、图片",
    ),
    "a model": (
        PLAIN.part("word/media/x.glb", b"x", "model/gltf.binary")
        .relation(MS + "2017/06/relationships/model3d", "media/x.glb")
        .xml(drawing('<am3d:model3d r:embed="rIdX"/>')),
        "正文第2段：带有三维模型，请删去，或者换成文字、图片",
    ),
    "a web add-in on the page": (
        PLAIN.relation(MS + "2011/relationships/webextension", "x.xml").xml(
            drawing('<we:webextensionref r:id="rIdX"/>')
        ),
        "正文第2段：带有网页加载项，请删去，或者换成文字、图片",
    ),
    "macros": (
        PLAIN.part("word/project.bin", b"x", "application/vnd.ms-office.vbaProject").relation(
            MS + "2006/relationships/vbaProject", "project.bin"
        ),
        "带有宏，请另存为不带宏的.docx",
    ),
    "a type with macros": (
        PLAIN.changed(
            "[Content_Types].xml",
            (WML + "document.main+xml").encode(),
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        "文件带有宏，请另存为不带宏的.docx",
    ),
    "a link to a file": (link("file:///C:/附件.xls"), f"正文第2段：{bad_link('file:///C:/附件.xls')}"),
    "a link to a file beside it": (link("附件.docx"), f"正文第2段：{bad_link('附件.docx')}"),
    "a link to a script": (link("javascript:alert(1)"), f"正文第2段：{bad_link('javascript:alert(1)')}"),
    "a link to a share": (
        link(r"\\server\share"),
        f"正文第2段：{bad_link(chr(92) * 2 + 'server' + chr(92) + 'share')}",
    ),
    "a link of a picture to a file": (
        PLAIN.relation("hyperlink", "x.exe", outside=True).xml(
            drawing("", '<wp:docPr id="7" name="x"><a:hlinkClick r:id="rIdX"/></wp:docPr>')
        ),
        f"正文第2段：{bad_link('x.exe')}",
    ),
    "a link of an old shape to a file": (
        PLAIN.xml(run('<w:pict><v:rect href="x.exe"/></w:pict>')),
        f"正文第2段：{bad_link('x.exe')}",
    ),
    "a link to a part within": (
        PLAIN.relation("hyperlink", "styles.xml").xml(
            '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>'
        ),
        f"正文第2段：{bad_link('styles.xml')}",
    ),
    "an element with a relation that nobody knows": (
        PLAIN.part("word/x.bin", b"x", "x/x")
        .relation("http://example.org/new", "x.bin")
        .xml(run('<x:new r:id="rIdX"/>')),
        "正文第1段之后：有工具不认识的内容（x:new r:id），请删去，或者换成文字、图片",
    ),
    "a known element with a relation that nobody knows": (
        PLAIN.part("word/x.bin", b"x", "x/x")
        .relation("http://example.org/new", "x.bin")
        .xml(picture('r:embed="rIdX"')),
        "正文第2段：有工具不认识的内容（a:blip r:embed），请删去，或者换成文字、图片",
    ),
    "an unknown element that leads to a known part": (
        PLAIN.part("word/media/x.png", png(), "image/png")
        .relation("image", "media/x.png")
        .xml(run('<x:new r:id="rIdX"/>')),
        "正文第1段之后：有工具不认识的内容（x:new r:id），请删去，或者换成文字、图片",
    ),
    "a chart with its workbook outside": (
        charted(outside=True),
        f"正文第2段的图表（word/charts/chart1.xml）：{OUTSIDE}",
    ),
    "a chart with macros behind it": (
        charted("xl/vbaProject.bin"),
        f"正文第2段的图表（word/charts/chart1.xml）：{ODD_WORKBOOK}",
    ),
    "a chart with links behind it": (
        charted("xl/externalLinks/externalLink1.xml"),
        f"正文第2段的图表（word/charts/chart1.xml）：{ODD_WORKBOOK}",
    ),
    "a chart with an object behind it": (
        charted("xl/embeddings/oleObject1.bin"),
        f"正文第2段的图表（word/charts/chart1.xml）：{ODD_WORKBOOK}",
    ),
    "a web page called a picture": (media("x.png", b"<html/>", "image/png"), f"正文第2段：{UNSAFE_PICTURE}"),
    "a program called a picture": (media("x.png", b"MZ\x90", "image/png"), f"正文第2段：{UNSAFE_PICTURE}"),
    "a drawing that fetches a picture": (
        media("x.svg", SVG.format('<image xlink:href="http://a.example/x"/>').encode(), "image/svg+xml"),
        f"正文第2段：{UNSAFE_PICTURE}",
    ),
    "a drawing with a script": (
        media("x.svg", SVG.format("<script>x</script>").encode(), "image/svg+xml"),
        f"正文第2段：{UNSAFE_PICTURE}",
    ),
    "a drawing with a style of the network": (
        media("x.svg", SVG.format("<style>@import 'http://a.example/x';</style>").encode(), "image/svg+xml"),
        f"正文第2段：{UNSAFE_PICTURE}",
    ),
    "a picture that is a PDF": (
        media("x.pdf", b"%PDF-1.4", "application/pdf"),
        "正文第2段：文件损坏：word/media/x.pdf的类型是application/pdf，不该在这里，请用Word打开后另存一份；是图片的，请换成PNG、JPEG",
    ),
    "tracked changes": (
        PLAIN.xml('<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>增</w:t></w:r></w:ins></w:p>' * 2),
        "正文第2段：带有未处理的修订，请全部接受或拒绝",
    ),
    "a comment": (
        PLAIN.xml('<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>议</w:t></w:r></w:p>'),
        "正文第2段：带有批注，请全部删除",
    ),
    "a date that is reckoned on opening": (
        PLAIN.xml(run("<w:t>日</w:t><w:dayShort/>")),
        "正文第2段：带有打开时才算出来的日期，请直接写日期，或者用占位符，例如【文:数据截止】",
    ),
}


@pytest.mark.parametrize("file,said", REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_its_place_and_what_to_do(file, said):
    assert faults_of(file) == [said]


def test_it_is_told_in_the_language_of_the_briefing():
    said = "it has comments, delete them all"

    assert faults_of(REFUSED["a comment"][0], "en") == [f"body, paragraph 2: {said}"]


def test_the_place_may_be_a_cell_a_header_or_a_note():
    table = f"<w:tbl><w:tr><w:tc>{run('<w:dayShort/>')}</w:tc></w:tr></w:tbl>"
    note = f'<w:footnote w:id="1">{run("<w:t>注</w:t><w:dayShort/>")}</w:footnote>'
    notes = f'<w:footnotes xmlns:w="{WORD}">{note}</w:footnotes>'
    made = (
        PLAIN.xml(table).part("word/footnotes.xml", notes, WML + "footnotes+xml").relation("footnotes", "footnotes.xml")
    )

    assert [fault.split("：")[0] for fault in faults_of(made)] == ["正文第1个表格第1行第1格", "脚注第1段"]


def test_a_part_that_is_two_things_is_refused():
    made = PLAIN.relation("image", "styles.xml").xml(picture('r:embed="rIdX"'))

    assert faults_of(made) != []


def test_all_faults_are_told_at_once():
    made = link("x.exe").xml('<w:altChunk r:id="rIdZ"/>')

    assert faults_of(made) == [f"正文第2段之后：带有{ALT}", f"正文第2段：{bad_link('x.exe')}"]
