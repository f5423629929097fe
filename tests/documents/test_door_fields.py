"""A field of a template is one that is known, however its code is written; any other is refused with its place."""

import pytest
from word_files import BODY, PLAIN, PREFIXES, WML, all_text, faults_of, field, filled_parts

TO_TEXT = "请按Ctrl+Shift+F9转为文字"
FETCHES, RUNS, RECKONS = "会读取外部内容的域", "会运行程序的域", "会自己算出内容的域"
DATES, SHADOWS = "会随打开的时间变化的日期域", "显示文件属性的域，印出来会是另一份文件的内容"
NO_DATE, NO_TITLE = "请直接写日期，或者用占位符，例如【文:数据截止】", "请直接写文字，或者用占位符，例如【文:标题】"


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text):
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def simple(text):
    return f'<w:p><w:fldSimple w:instr="{text}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'


def nested(before, inner, after=""):
    """A field whose code holds the result of another one."""
    inside = mark("begin") + code(inner) + mark("separate") + "<w:r><w:t>x</w:t></w:r>" + mark("end")
    whole = mark("begin") + code(before) + inside + code(after) + mark("separate")
    return f"<w:p>{whole}<w:r><w:t>x</w:t></w:r>{mark('end')}</w:p>"


@pytest.mark.parametrize(
    "instruction",
    [
        "PAGE", " page \\* MERGEFORMAT ", "PAGE\\* roman", "NUMPAGES", "SECTIONPAGES", "SECTION", "SEQ 表 \\* ARABIC",
        "REF _Ref1 \\h", "PAGEREF _Toc1 \\h", "NOTEREF _Ref1", "STYLEREF 1", 'TOC \\o "1-3" \\h \\z \\u', 'TC "x"',
        "INDEX \\c 2", 'XE "x"', "LISTNUM", "AUTONUM", "SYMBOL 183 \\f Symbol", "EQ \\o\\ac(○,1)", "SHAPE",
        "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", 'HYPERLINK "https://example.org/a b"', "HYPERLINK \\l _Toc1",
        'HYPERLINK "mailto:a@example.org" \\o "C:\\\\x"', 'HYPERLINK"http://example.org"', "= 2 - 1", "",
    ],
)  # fmt: skip
def test_a_known_field_stays(instruction):
    for made in (field(instruction), simple(instruction.replace('"', "&quot;"))):
        assert faults_of(PLAIN.xml(made)) == []


@pytest.mark.parametrize(
    "formula", [nested("=", "NUMPAGES", "-1"), nested(" = (", "PAGE", ' + 2) \\* CHINESENUM3 \\# "0"')]
)
def test_a_formula_of_page_numbers_stays(formula):
    assert faults_of(PLAIN.xml(formula)) == []


@pytest.mark.parametrize(
    "instruction,said",
    [
        *((f"{name} x", f"{FETCHES}：{name}，{TO_TEXT}") for name in (
            "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "DDE", "DDEAUTO", "LINK", "IMPORT", "DATABASE", "RD", "EMBED",
            "AUTOTEXT", "GLOSSARY",
        )),
        *((name, f"{DATES}：{name}，{NO_DATE}") for name in ("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE")),
        *((name, f"{SHADOWS}：{name}，{NO_TITLE}") for name in (
            "AUTHOR", "TITLE", "DOCPROPERTY", "DOCVARIABLE", "FILENAME", "LASTSAVEDBY", "USERNAME", "NUMWORDS",
        )),
        *((f"{name} x", f"邮件合并的域：{name}，请改用占位符") for name in ("MERGEFIELD", "NEXT", "ADDRESSBLOCK")),
        *((f"{name} x", f"{RECKONS}：{name}，{TO_TEXT}") for name in ("IF", "QUOTE", "SET", "ASK", "FILLIN")),
        *((f"{name} x", f"{RUNS}：{name}，{TO_TEXT}") for name in ("MACROBUTTON", "PRINT", "ADDIN", "GOTOBUTTON")),
        ("NOSUCH x", f"不认识的域：NOSUCH x，{TO_TEXT}"),
        ("合计", f"不认识的域：合计，{TO_TEXT}"),
        ("ＰＡＧＥ", f"不认识的域：ＰＡＧＥ，{TO_TEXT}"),
        ('"x"', f'不认识的域："x"，{TO_TEXT}'),
        ("=SUM(ABOVE)", "会自己算数的公式域，算出来的数没有台账依据：=SUM(ABOVE)，请改用占位符"),
        ("= 合计 * 2", "会自己算数的公式域，算出来的数没有台账依据：= 合计 * 2，请改用占位符"),
    ],
)  # fmt: skip
def test_any_other_field_is_refused_with_its_place(instruction, said):
    for made in (field(instruction), simple(instruction.replace('"', "&quot;"))):
        assert faults_of(PLAIN.xml(made)) == [f"正文第2段：带有{said}"]


@pytest.mark.parametrize("target", ["file:///C:/x.xls", "C:\\\\x.xls", "x.docx", "\\\\\\\\server\\\\x", "javascript:x"])
def test_a_link_by_a_field_leads_to_no_file(target):
    (fault,) = faults_of(PLAIN.xml(field(f'HYPERLINK "{target}" \\l "x"')))

    assert fault.startswith("正文第2段：超链接指向")


INCLUDE = [f"正文第2段：带有{FETCHES}：INCLUDETEXT，{TO_TEXT}"]


@pytest.mark.parametrize(
    "made",
    [
        f"<w:p>{mark('begin')}{code('INCL')}{code('UDETEXT')}{code(' x')}{mark('end')}</w:p>",
        f"<w:p>{mark('begin')}{code('  includeTEXT')}{code(' x')}{mark('end')}</w:p>",
        f"<w:p>{mark('begin')}{code('INCLUDE')}<w:r><w:t>TEXT x</w:t></w:r>{mark('end')}</w:p>",
        f"<w:p>{mark('begin')}{code('INCLUDETEXT')}</w:p><w:p>{code(' x')}{mark('end')}</w:p>",
        f"<w:p>{mark('begin')}{code('INCLUDETEXT')}</w:p>",
        f"<w:p>{mark('begin')}{mark('separate')}{mark('begin')}{code('INCLUDETEXT x')}{mark('end')}</w:p>",
        nested("REF ", "INCLUDETEXT x"),
        f"<w:p>{code('INCLUDETEXT x')}</w:p>",
        f"<w:p><w:hyperlink w:anchor='x'>{mark('begin')}{code('INCLUDETEXT x')}{mark('end')}</w:hyperlink></w:p>",
    ],
    ids=[
        "cut up", "blanks and case", "half plain text", "two paragraphs", "no end", "in a result", "in a code", "bare",
        "in a link",
    ],
)  # fmt: skip
def test_a_code_is_found_however_it_is_written(made):
    with_text = made.replace("<w:p>", "<w:p><w:r><w:t>段</w:t></w:r>", 1)

    assert faults_of(PLAIN.xml(with_text)) == INCLUDE


@pytest.mark.parametrize(
    "made",
    [nested("", 'QUOTE "INCLUDETEXT x"'), nested("INCLUDE", "PAGE"), nested("PAGE", "PAGE")],
    ids=["the whole", "the end", "no blank between"],
)
def test_a_word_that_another_field_makes_is_not_known(made):
    assert any("不认识的域" in fault and "…" in fault for fault in faults_of(PLAIN.xml(made)))


def test_an_address_that_another_field_makes_is_refused():
    made = nested('HYPERLINK "http://example.org/', "PAGE", '"')

    assert faults_of(PLAIN.xml(made))[0].startswith("正文第2段：超链接指向http://example.org/…；")


def test_a_field_ends_with_its_text_box():
    """The text box has a field without an end, which does not take the paragraph around it for its code."""
    inside = f"<w:txbxContent><w:p>{mark('begin')}{code('PAGE')}</w:p></w:txbxContent>"
    box = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    made = PLAIN.xml(f"<w:p><w:r>{box}</w:r>{mark('begin')}{code('DATE')}{mark('end')}</w:p>")

    assert faults_of(made) == [f"正文第2段：带有{DATES}：DATE，{NO_DATE}"]


@pytest.mark.parametrize("kind,root", [("footnotes", "footnote"), ("endnotes", "endnote")])
def test_fields_of_notes_are_read_too(kind, root):
    notes = f'<w:{kind} xmlns:w="{PREFIXES["w"]}"><w:{root} w:id="1">{field("DATE")}</w:{root}></w:{kind}>'
    made = PLAIN.part(f"word/{kind}.xml", notes, f"{WML}{kind}+xml").relation(kind, f"{kind}.xml")
    place = {"footnotes": "脚注第1段", "endnotes": "尾注第1段"}[kind]

    assert faults_of(made) == [f"{place}：带有{DATES}：DATE，{NO_DATE}"]


@pytest.mark.parametrize("kind,room", [("header", "页眉"), ("footer", "页脚")])
def test_fields_of_headers_and_footers_are_read_too(kind, room):
    tag = {"header": "hdr", "footer": "ftr"}[kind]
    part = f'<w:{tag} xmlns:w="{PREFIXES["w"]}">{field("DATE")}</w:{tag}>'
    made = PLAIN.part(f"word/{kind}1.xml", part, f"{WML}{kind}+xml").relation(kind, f"{kind}1.xml")
    reference = f'<w:{kind}Reference xmlns:r="{PREFIXES["r"]}" w:type="default" r:id="rIdX"/><w:pgSz'
    shown = made.changed(BODY, b"<w:pgSz", reference.encode())

    assert faults_of(shown) == [f"{room}第1段：带有{DATES}：DATE，{NO_DATE}"]
    # One that no section shows does not come in at all.
    assert f"word/{kind}1.xml" not in filled_parts(made)
    assert b"DATE" not in all_text(filled_parts(made))
