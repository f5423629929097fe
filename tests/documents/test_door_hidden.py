"""Text that nobody sees on the page is refused, whatever hides it: its format, a style, a row, a drawing."""

import pytest
from word_files import PLAIN, drawing, faults_of, run

STYLES = "word/styles.xml"
BOX = "<w:txbxContent><w:p><w:r><w:t>秘密</w:t></w:r></w:p></w:txbxContent>"


def styled(styles, paragraph):
    return PLAIN.xml(styles, STYLES).xml(paragraph)


def style(name, inside, kind="paragraph", based_on=""):
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{based}<w:rPr>{inside}</w:rPr></w:style>'
    )


OF_STYLE = '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r>{}<w:t>秘密</w:t></w:r></w:p>'
HIDDEN = {
    "by itself": PLAIN.xml(run("<w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t>")),
    "by itself, in another word": PLAIN.xml(run("<w:rPr><w:specVanish/></w:rPr><w:t>秘密</w:t>")),
    "by the style of its paragraph": styled(style("H", "<w:vanish/>"), OF_STYLE.format("")),
    "by a style that its style is based on": styled(
        style("G", "<w:vanish/>") + style("H", "", based_on="G"), OF_STYLE.format("")
    ),
    "by its own style": styled(
        style("H", "<w:vanish/>", "character"), run('<w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>秘密</w:t>')
    ),
    "in a row": PLAIN.xml(
        "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>秘密</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    "in a drawing": PLAIN.xml(drawing(BOX, '<wp:docPr id="7" name="x" hidden="1"/>')),
    "in an old shape": PLAIN.xml(
        run(f'<w:pict><v:shape style="width:9pt; visibility: hidden"><v:textbox>{BOX}</v:textbox></v:shape></w:pict>')
    ),
}


@pytest.mark.parametrize("file", HIDDEN.values(), ids=HIDDEN)
def test_hidden_text_is_refused(file):
    (fault,) = faults_of(file)

    assert fault.endswith("有隐藏文字：“秘密”，请取消隐藏或删去")
    assert fault.startswith("正文第")


def test_text_that_the_defaults_hide_is_hidden():
    made = PLAIN.changed(STYLES, b"<w:rPrDefault><w:rPr>", b"<w:rPrDefault><w:rPr><w:vanish/>")

    assert faults_of(made) == ["正文第1段：有隐藏文字：“【数:办结率】”，请取消隐藏或删去"]


SEEN = {
    "switched off": PLAIN.xml(run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见</w:t>')),
    "shown against its style": styled(
        style("H", "<w:vanish/>"), OF_STYLE.format('<w:rPr><w:vanish w:val="false"/></w:rPr>')
    ),
    "shown against the style below": styled(
        style("G", "<w:vanish/>") + style("H", '<w:vanish w:val="0"/>', based_on="G"), OF_STYLE.format("")
    ),
    "a blank": PLAIN.xml(run("<w:rPr><w:vanish/></w:rPr><w:t> </w:t>")),
    "hidden on the web alone": PLAIN.xml(run("<w:rPr><w:webHidden/></w:rPr><w:t>12</w:t>")),
    "styles in a circle": styled(
        style("G", "", based_on="H") + style("H", "", based_on="G") + style("V", "<w:vanish/>"), OF_STYLE.format("")
    ),
}


@pytest.mark.parametrize("file", SEEN.values(), ids=SEEN)
def test_text_that_is_seen_is_welcome(file):
    assert faults_of(file) == []
