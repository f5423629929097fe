"""Faults of tokens that people make in a template."""

import re

from document_builders import node
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor
from spoilt_documents import body, changed, picture, running, spoil, texts

ASKING = r"【(数|文|表|图):([^【】.]+)(\.[^【】]+)?】"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def slip(name, chance):
    """A name with a slip of the keyboard that makes no other known name: a letter more, or another one."""
    place = chance.randrange(len(name))
    return name[:place] + "嗯" + name[place + chance.randint(0, 1) :]


@spoil
def misspelt(document, chance):
    now = changed(body(document), chance, ASKING, lambda m: f"【{m[1]}:{slip(m[2], chance)}{m[3] or ''}】")
    return "不认识的占位符" + now


@spoil
def other_brackets(document, chance):
    pair = chance.choice(["[]", "〖〗", "｛｝", "［］", "{}", "()", "（）", "《》", "<>"])
    now = changed(body(document), chance, ASKING, lambda m: f"{pair[0]}{m[0][1:-1]}{pair[1]}")
    return now + ".*像是占位符"


@spoil
def one_bracket(document, chance):
    cut = chance.choice([lambda m: m[0][:-1], lambda m: m[0][1:]])
    changed(body(document), chance, ASKING, cut)
    return "缺“】”|缺“【”"


@spoil
def without_colon(document, chance):
    now = changed(body(document), chance, ASKING, lambda m: m[0].replace(":", ""))
    return now + "：种类后面缺冒号"


@spoil
def unknown_kind(document, chance):
    now = changed(body(document), chance, ASKING, lambda m: f"【{chance.choice('值件字')}:{m[2]}】")
    return "不认识的占位符种类" + now


@spoil
def of_another_program(document, chance):
    changed(body(document), chance, ASKING, lambda m: "{{ " + m[2] + " }}")
    return "不能使用的标记"


@spoil
def unknown_column(document, chance):
    now = changed(body(document), chance, r"【表:([^.【】]+)\.([^】]+)】", lambda m: f"【表:{m[1]}.{m[2]}啊】")
    return now + "：没有这一列"


@spoil
def column_outside(document, chance):
    chance.choice(running(document)).add_run("【表:各单位.办结率】")
    return "【表:各单位.办结率】只能写在表格的一行里"


@spoil
def picture_in_a_sentence(document, chance):
    chance.choice(running(document)).add_run("见【图:清单进度】。")
    return "【图:清单进度】必须单独成段"


@spoil
def misspelt_over_runs(document, chance):
    paragraph = chance.choice(running(document))
    for piece in ("【", "数", ":办", "结", "律", "】"):
        paragraph.add_run(piece)
    return "不认识的占位符【数:办结律】（是否想写【数:办结率】？）"


@spoil
def misspelt_in_a_header(document, _):
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].text = "【文:期閒间】"
    return "页眉第1段.*【文:期閒间】"


@spoil
def misspelt_in_a_footer(document, chance):
    footers = [part.element for part in document.part.package.iter_parts() if "footer" in part.partname]
    footer = next(footer for footer in footers if texts(footer, ASKING))
    now = changed(footer, chance, ASKING, lambda m: f"【{m[1]}:{slip(m[2] + '单位', chance)}】")
    return "页脚.*" + now


@spoil
def misspelt_in_a_text_box(document, chance):
    box = parse_xml(
        f'<w:r {_NAMESPACES}><w:pict><v:shape style="width:200pt;height:50pt"><v:textbox><w:txbxContent><w:p><w:r>'
        "<w:t>【数:办结律】</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    node(chance.choice(running(document))).append(box)
    return "文本框：不认识的占位符【数:办结律】"


@spoil
def token_in_alternative_text(document, chance):
    picture(document, chance, "【数:办结率】")
    return "替代文字.*【数:办结率】"


@spoil
def misspelt_condition(document, chance):
    changed(
        body(document), chance, "【(如有|如无):([^】]+)】", lambda m: f"【{m[1]}:{slip(m[2].split('/')[0], chance)}】"
    )
    return "不认识的占位符【如"


@spoil
def unguarded(document, chance):
    # The findings of the group are always there, in spite of their condition.
    guarded = [one for one in running(document) if re.fullmatch("【如有:((?!主要情况)[^】/]+)】【文:\\1】", one.text)]
    paragraph = chance.choice(guarded)
    paragraph.runs[0].text = ""
    return re.escape(paragraph.text) + "有的期没有内容"


@spoil
def white(document, chance):
    paragraph = chance.choice(running(document))
    run = paragraph.add_run("【数:办结率】")
    run.font.color.rgb = RGBColor(255, 255, 255)
    return "【数:办结率】填上了也看不见"


@spoil
def hidden(document, chance):
    chance.choice(running(document)).add_run("内部").font.hidden = True
    return "隐藏文字：“内部”"


@spoil
def two_tables_in_a_row(document, _):
    row = texts(body(document), "【表:")[0]
    row.text += "【表:来源.来源】" if "来源" not in row.text else "【表:成果.指标】"
    return "同一行里用了两个表"


@spoil
def commented(document, chance):
    paragraph = chance.choice(running(document))
    document.add_comment(paragraph.runs, text="请核", author="李")
    return "批注"


@spoil
def tracked(document, chance):
    insertion = parse_xml(
        f'<w:ins {nsdecls("w")} w:id="901" w:author="李" w:date="2024-01-01T00:00:00Z"><w:r><w:t>加</w:t></w:r></w:ins>'
    )
    node(chance.choice(running(document))).append(insertion)
    return "未处理的修订"


@spoil
def date_field(document, chance):
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" DATE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    node(chance.choice(running(document))).append(field)
    return "DATE"
