"""The messages about a template, for the clerk who wrote it, in the language of the briefing."""

from reporting.documents.chart_messages import CHARTS
from reporting.documents.place_messages import PLACES

_MESSAGES = {
    **PLACES,
    **CHARTS,
    "head": {
        "zh": "模板有{count}处需要修改，没有生成简报",
        "en": "The template needs mending in {count} places; no briefing was made",
    },
    "advice": {
        "zh": "请在Word中改好模板后再运行。",
        "en": "Mend the template in Word and run again.",
    },
    "at": {"zh": "{place}：{what}", "en": "{place}: {what}"},
    "comma": {"zh": "、", "en": ", "},
    # Tokens
    "unknown_name": {"zh": "不认识的占位符{token}{hint}", "en": "unknown token {token}{hint}"},
    "did_you_mean": {"zh": "（是否想写{nearest}？）", "en": " (did you mean {nearest}?)"},
    "moved": {
        "zh": "（新版没有这一项，请改用{nearest}，或删去）",
        "en": " (no longer there: use {nearest}, or take it out)",
    },
    "other_kind": {
        "zh": "{token}：“{name}”是{kind}，请写{nearest}",
        "en": "{token}: “{name}” is a {kind}, write {nearest}",
    },
    "unknown_kind": {
        "zh": "不认识的占位符种类{token}（可用：数、文、图、表、如有、如无、列如有）",
        "en": "unknown kind of token {token} (there are: value, text, figure, table, if, unless, column if)",
    },
    "unknown_column": {
        "zh": "{token}：没有这一列{hint}；可用的列：{columns}",
        "en": "{token}: there is no such column{hint}; the columns are: {columns}",
    },
    "no_colon": {
        "zh": "写坏的占位符{token}：种类后面缺冒号，应写成【数:名称】",
        "en": "broken token {token}: the colon after its kind is missing, as in 【value:name】",
    },
    "no_token": {
        "zh": "写坏的占位符{token}：种类后面缺冒号，应写成【数:名称】；如果要照原样印出，请写成【照印:{name}】",
        "en": "broken token {token}: the colon after its kind is missing, as in 【value:name】; "
        "to print it as it stands, write 【literal:{name}】",
    },
    "no_name": {"zh": "写坏的占位符{token}：缺名称", "en": "broken token {token}: its name is missing"},
    "no_column": {
        "zh": "写坏的占位符{token}：缺列名，应写成【表:名称.列名】",
        "en": "broken token {token}: its column is missing, as in 【table:name.column】",
    },
    "unclosed": {"zh": "没有写完的占位符，缺“】”：{token}", "en": "a token without its end “】”: {token}"},
    "unopened": {"zh": "多余的“】”，缺“【”：{token}", "en": "a “】” without its “【”: {token}"},
    "foreign": {
        "zh": "不能使用的标记“{token}”，占位符请写成【数:名称】",
        "en": "a mark that is no token here, “{token}”; tokens are written 【value:name】",
    },
    "look_alike": {
        "zh": "“{token}”像是占位符，但括号不是【】，请写成{written}；如果要照原样印出，请写成{literal}",
        "en": "“{token}” looks like a token, but its brackets are not 【】: write {written}; "
        "to print it as it stands, write {literal}",
    },
    "print_it": {
        "zh": "；如果要照原样印出，请写成{literal}",
        "en": "; to print it as it stands, write {literal}",
    },
    # Places that tokens may have
    "not_alone": {
        "zh": "{token}必须单独成段（前面可以有【如有:…】）",
        "en": "{token} must stand alone in its paragraph (a 【if:…】 may stand before it)",
    },
    "outside_row": {
        "zh": "{token}只能写在表格的一行里",
        "en": "{token} can only stand in a row of a table",
    },
    "no_rows": {
        "zh": "{token}所在的表格没有写{sample}的一行，填出来只有表头",
        "en": "the table with {token} has no row of {sample}: only its head would be left",
    },
    "outside_head": {
        "zh": "{token}只能写在表格的表头里：表格的第一行，或设为“标题行”的行",
        "en": "{token} can only stand in the head of a table: in its first row, or in one that is set to repeat as a"
        " header row",
    },
    "merged_column": {
        "zh": "{token}所在的一列里，有单元格与旁边的列合并了，去不掉这一列；"
        "请在Word里拆分这些单元格，或把占位符移到别的列",
        "en": "the column of {token} cannot fall away, as a cell in it is merged with the column beside it; split such"
        " cells in Word, or move the token to another column",
    },
    "two_tables": {
        "zh": "同一行里用了两个表：{tables}",
        "en": "two tables are used in one row: {tables}",
    },
    "splits_field": {
        "zh": "{token}所在的段落是一个跨段的域（如目录）的一部分，不能随条件去掉",
        "en": "{token} stands in part of a field (such as a table of contents) and cannot fall away",
    },
    # Content to fill in
    "absent": {
        "zh": "{token}本期没有内容，请在段首（表格则在表内）加上{guard}",
        "en": "{token} has nothing in this period, put {guard} before it (or into the table)",
    },
    "several": {
        "zh": "{token}有{count}个单位的内容，一个数只能有一个来源",
        "en": "{token} is published by {count} enterprises, a value can only have one source",
    },
    # Places
    "in_body": {"zh": "正文第{n}段", "en": "body, paragraph {n}"},
    "in_header": {"zh": "页眉第{n}段", "en": "header, paragraph {n}"},
    "in_footer": {"zh": "页脚第{n}段", "en": "footer, paragraph {n}"},
    "in_footnotes": {"zh": "脚注第{n}段", "en": "footnotes, paragraph {n}"},
    "in_endnotes": {"zh": "尾注第{n}段", "en": "endnotes, paragraph {n}"},
    "body_table": {
        "zh": "正文第{n}个表格第{row}行第{cell}格",
        "en": "body, table {n}, row {row}, cell {cell}",
    },
    "header_table": {
        "zh": "页眉第{n}个表格第{row}行第{cell}格",
        "en": "header, table {n}, row {row}, cell {cell}",
    },
    "footer_table": {
        "zh": "页脚第{n}个表格第{row}行第{cell}格",
        "en": "footer, table {n}, row {row}, cell {cell}",
    },
    "under": {"zh": "{place}（在“{heading}”之下）", "en": "{place} (under “{heading}”)"},
    "text_box": {"zh": "{place}的文本框", "en": "{place}, text box"},
    # Files that are no template
    "legacy": {"zh": "这是旧版的.doc文件，请另存为.docx", "en": "this is an old .doc file, save it as .docx"},
    "encrypted": {"zh": "文件有密码，请先去掉密码", "en": "the file has a password, take it off first"},
    "not_docx": {"zh": "这不是Word文件（.docx）", "en": "this is not a Word file (.docx)"},
    "no_document": {
        "zh": "文件损坏：找不到正文，请用Word打开后另存一份",
        "en": "the file is damaged: it has no body, open it in Word and save a copy",
    },
    "damaged": {
        "zh": "文件损坏：{part}，请用Word打开后另存一份",
        "en": "the file is damaged: {part}, open it in Word and save a copy",
    },
    "relations": {
        "zh": "文件损坏：{part}里有引用没有写全，或者写了两次，请用Word打开后另存一份",
        "en": "the file is damaged: a relation in {part} is incomplete or doubled, open it in Word and save a copy",
    },
    "two_parts": {
        "zh": "文件损坏：有两份{what}，请用Word打开后另存一份",
        "en": "the file is damaged: it has two sets of {what}, open it in Word and save a copy",
    },
    "doubled": {
        "zh": "文件损坏：{part}出现了两次，请用Word打开后另存一份",
        "en": "the file is damaged: {part} is in it twice, open it in Word and save a copy",
    },
    "no_type": {
        "zh": "文件损坏：没有写明{part}的类型，请用Word打开后另存一份",
        "en": "the file is damaged: it does not say of which type {part} is, open it in Word and save a copy",
    },
    "other_type": {
        "zh": "文件损坏：{part}的类型是{found}，不该在这里，请用Word打开后另存一份；是图片的，请换成PNG、JPEG",
        "en": "the file is damaged: {part} is of the type {found}, which is wrong there; open it in Word and save a"
        " copy, or put a PNG or JPEG in the place of a picture",
    },
    "too_big": {"zh": "解压后过大，不予打开", "en": "it is far too big once unpacked, and was not opened"},
    "strict": {
        "zh": "这是“严格Open XML”格式，请另存为普通的.docx",
        "en": "this is Strict Open XML, save it as an ordinary .docx",
    },
    "macros": {
        "zh": "文件带有宏，请另存为不带宏的.docx",
        "en": "it has macros, save it as a .docx without them",
    },
    "dtd": {
        "zh": "{part}带有DTD或实体定义，请用Word打开后另存一份",
        "en": "{part} has a DTD or entities, open the file in Word and save a copy",
    },
    # Content of a file that no briefing may hold
    "holds": {"zh": "带有{what}，{remedy}", "en": "it has {what}, {remedy}"},
    "replace": {"zh": "请删去，或者换成文字、图片", "en": "delete it, or put text or a picture in its place"},
    "external": {
        "zh": "引用了外部文件：{target}，请断开链接",
        "en": "it refers to an outside file: {target}, break the link",
    },
    "bad_link": {
        "zh": "超链接指向{target}；只能指向网址（http、https）、邮箱或文中的书签，请改正或取消超链接",
        "en": "a link leads to {target}; only web pages (http, https), addresses for mail and bookmarks may be linked"
        " to, mend or remove it",
    },
    "lost": {
        "zh": "这里用的图片或其他内容（{lead}）不在文件里了，请删去后重新插入",
        "en": "a picture or other content ({lead}) is no longer in the file, delete it and put it in again",
    },
    "unknown_content": {
        "zh": "有工具不认识的内容（{lead}），请删去，或者换成文字、图片",
        "en": "content that is not known here ({lead}), delete it, or put text or a picture in its place",
    },
    "odd_picture": {
        "zh": "图片文件已损坏、不是图片，或者带有脚本、外部链接，请换成PNG、JPEG",
        "en": "a picture is damaged, is none, or has scripts or links in it, put a PNG or JPEG in its place",
    },
    "odd_workbook": {
        "zh": "图表的数据工作簿带有宏、外部链接或别的文件，请把图表换成图片",
        "en": "the workbook of the chart has macros, links or other files in it, put a picture in the chart's place",
    },
    "holds_field": {"zh": "带有{what}：{field}，{remedy}", "en": "{what}: {field}, {remedy}"},
    "unknown_field": {"zh": "不认识的域", "en": "a field that is not known here"},
    "as_text": {"zh": "请按Ctrl+Shift+F9转为文字", "en": "turn it into text with Ctrl+Shift+F9"},
    "hidden": {
        "zh": "有隐藏文字：“{text}”，请取消隐藏或删去",
        "en": "it has hidden text: “{text}”, show or delete it",
    },
    # Places that only a file at the door has
    "footnotes_table": {
        "zh": "脚注第{n}个表格第{row}行第{cell}格",
        "en": "footnotes, table {n}, row {row}, cell {cell}",
    },
    "endnotes_table": {
        "zh": "尾注第{n}个表格第{row}行第{cell}格",
        "en": "endnotes, table {n}, row {row}, cell {cell}",
    },
    "in_part": {"zh": "{what}（{part}）", "en": "{what} ({part})"},
    "part_of": {"zh": "{place}的{what}", "en": "{place}, {what}"},
    "before": {"zh": "{place}之前", "en": "before {place}"},
    "after": {"zh": "{place}之后", "en": "after {place}"},
    # Kinds
    "value": {"zh": "数", "en": "value"},
    "text": {"zh": "文", "en": "text"},
    "figure": {"zh": "图", "en": "figure"},
    "table": {"zh": "表", "en": "table"},
    "if": {"zh": "如有", "en": "if"},
}


def say(message: str, locale: str, /, **words: object) -> str:
    """The message in the locale, with the words filled in."""
    return _MESSAGES[message][locale].format(**words)
