"""Faults of the page that people make in a template or a finished document."""

from copy import deepcopy

from document_builders import node
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from spoilt_documents import body, picture, running, spoil, styled


def fonts_of(element, **names):
    fonts = element.get_or_add_rPr().get_or_add_rFonts()
    for kind, name in names.items():
        fonts.set(qn(f"w:{kind}"), name)


@spoil
def no_header_row(document, chance):
    marks = [*body(document).iter(qn("w:tblHeader"))]
    mark = chance.choice(marks)
    mark.getparent().remove(mark)
    return "没有设标题行"


@spoil
def no_alternative_text(document, chance):
    picture(document, chance, "")
    return "没有替代文字"


@spoil
def wide_picture(document, chance):
    picture(document, chance, "一句话")
    extent = next(body(document).iter("{*}extent"))
    extent.set("cx", str(Mm(180)))
    return "图片比版心（156毫米）宽24毫米"


@spoil
def font_of_words(document, chance):
    run = chance.choice([run for one in running(document) for run in one.runs if "如有" not in run.text])
    fonts_of(node(run), eastAsia="宋体")
    return "这里的字体是宋体，应为仿宋_GB2312"


@spoil
def font_of_style(document, chance):
    name, right = chance.choice([("公文正文", "仿宋_GB2312"), ("Title", "方正小标宋简体"), ("表头", "黑体")])
    fonts_of(styled(document, name).element, eastAsia="微软雅黑")
    return f"样式“{name}”的字体是微软雅黑，应为{right}"


@spoil
def latin_of_style(document, _):
    fonts_of(styled(document, "公文正文").element, ascii="Arial", hAnsi="Arial")
    return "西文和数字的字体是Arial，应为Times New Roman"


@spoil
def size_of_words(document, chance):
    run = chance.choice([run for one in running(document) for run in one.runs if "如有" not in run.text])
    run.font.size = Pt(14)
    return "这里的字号是14磅，应为16磅"


@spoil
def size_of_style(document, chance):
    name, right = chance.choice([("公文正文", 16), ("Title", 22), ("表格文字", 12)])
    styled(document, name).font.size = Pt(right + 2)
    return f"样式“{name}”的字号是{right + 2}磅，应为{right}磅"


@spoil
def margin(document, chance):
    section = chance.choice(list(document.sections))
    side, now = chance.choice([("top", "上"), ("bottom", "下"), ("left", "左"), ("right", "右")])
    setattr(section, f"{side}_margin", getattr(section, f"{side}_margin") + Mm(chance.choice([-8, 5, 10])))
    return f"页边距不合：{now}"


@spoil
def gutter(document, _):
    document.sections[0].gutter = Mm(10)
    return "装订线10"


@spoil
def paper(document, chance):
    section = chance.choice(list(document.sections))
    section.page_width, section.page_height = Mm(216), Mm(279)
    return "纸张是216×279毫米"


@spoil
def pitch(document, chance):
    points = chance.choice([26, 30, 32])
    styled(document, "公文正文").paragraph_format.line_spacing = Pt(points)
    return f"行距{points}磅，一页排"


@spoil
def loose_lines(document, _):
    styled(document, "公文正文").paragraph_format.line_spacing = 1.5
    return "行距不是固定值"


@spoil
def tracking(document, _):
    spacing = styled(document, "公文正文").element.rPr.find(qn("w:spacing"))
    spacing.getparent().remove(spacing)
    return "每行排27个字，应为28个字"


@spoil
def wide_table(document, chance):
    columns = [*node(chance.choice(document.tables)).tblGrid]
    columns[0].set(qn("w:w"), str(int(columns[0].get(qn("w:w"))) + 1200))
    return "表格比版心（156毫米）宽"


@spoil
def negative_indent(document, chance):
    chance.choice(running(document)).paragraph_format.left_indent = Mm(-12)
    return "超出版心12毫米"


@spoil
def imprint_in_body(document, chance):
    chance.choice(running(document)).style = styled(document, "版记")
    return "版记"


@spoil
def imprint_in_another_footer(document, _):
    lines = [one for one in document.sections[-1].footer.paragraphs if one.style.name == "版记"]
    first = document.sections[0].footer
    for line in lines:
        node(first).append(node(line))
    return "版记不在最后一页的页脚里"


@spoil
def skipped_level(document, chance):
    headings = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    chance.choice(headings).style = document.styles["Heading 3"]
    return "标题跳级：这里是第3级"


@spoil
def no_number(document, _):
    for footer in (document.sections[0].footer, document.sections[0].even_page_footer):
        for one in footer.paragraphs:
            node(one).getparent().remove(node(one))
    return "没有页码"


@spoil
def number_in_the_middle(document, _):
    document.sections[0].footer.paragraphs[0].alignment = 1
    return "单页的页码应居右"


@spoil
def number_on_one_side(document, _):
    document.settings.odd_and_even_pages_header_footer = False
    return "没有设“奇偶页不同”"


@spoil
def number_without_dashes(document, _):
    for text in node(document.sections[0].footer).iter(qn("w:t")):
        text.text = (text.text or "").replace("—", "")
    return "页码写作“1”"


@spoil
def number_on_the_last_page(document, _):
    number = deepcopy(node(document.sections[0].footer.paragraphs[0]))
    node(document.sections[-1].footer).append(number)
    return "版记所在的页不编页码"


@spoil
def numeral(document, chance):
    typed, said = chance.choice([
        ("共１２家", "数字“１２”是全角的"),
        ("于二０二３年", "混用"),
        ("约三-5家", "“三-5家”一头是汉字数字"),
        ("受益12，345人", "“12，345”的千分位"),
        ("于12月份3日", "“12月份3日”"),
        ("于2024年01月05日", "“2024年01月05日”"),
        ("占百分之12", "“百分之12”"),
    ])  # fmt: skip
    chance.choice(running(document)).add_run(typed)
    return said
