"""The messages of a check of a document, for the clerk whose document it is, in its language."""

_MESSAGES = {
    # The report
    "comma": {"zh": "、", "en": ", "},
    "clean": {"zh": "{file}没有发现问题。", "en": "{file}: nothing was found."},
    "head": {"zh": "{file}有{count}处需要看一看", "en": "{file}: {count} findings"},
    "as_template": {
        "zh": "按模板检查：占位符、版面和格式。名称取自随附的清单{names}。",
        "en": "Checked as a template: tokens, page and formats. Names are those of the list of the kit{names}.",
    },
    "as_finished": {
        "zh": "按成稿检查：版面、格式和数字用法。",
        "en": "Checked as a finished document: page and formats.",
    },
    "of_one": {"zh": "（给一个单位的模板）", "en": " (for the document of one enterprise)"},
    "and_records": {"zh": "，以及{folder}里已出过的{count}期", "en": ", and of {count} runs in {folder}"},
    "see": {
        "zh": "每一处都在下面这份文件里加了批注；原文件没有动。",
        "en": "Each has a comment in this file; the one that was checked stays as it was.",
    },
    "see_tokens": {
        "zh": "最后列出了能写的占位符，供抄录；原文件没有动。",
        "en": "Its last pages list the tokens that can be asked for; the file that was checked stays as it was.",
    },
    "kept": {
        "zh": "{usual}有人改过，没有动它；新的放在旁边。",
        "en": "{usual} was changed by hand and stays as it is; the new one stands beside it.",
    },
    # Files that cannot be checked
    "cannot": {"zh": "{file}无法检查", "en": "{file} cannot be checked"},
    "cannot_advice": {
        "zh": "请换一份普通的.docx模板或成稿。什么都没有写。",
        "en": "Name an ordinary .docx template or finished document. Nothing was written.",
    },
    "no_file": {"zh": "没有这个文件", "en": "there is no such file"},
    "folder": {"zh": "这是一个文件夹", "en": "it is a folder"},
    "draft": {"zh": "这是草稿，请检查模板或成稿", "en": "it is a draft: check the template or the finished document"},
    "review": {
        "zh": "这是校核稿（每个数旁有出处批注），请检查简报本身",
        "en": "it is a review edition, with passports beside its numbers: check the briefing itself",
    },
    "checked": {
        "zh": "这是检查稿，请在原来的文件里改好再检查",
        "en": "it is the outcome of a check: mend the file that it was made from, and check that",
    },
    # Profiles
    "profile_head": {"zh": "版面{file}不能用", "en": "The profile {file} cannot be used"},
    "profile_advice": {"zh": "请照templates/gbt9704.toml改好。", "en": "Mend it as templates/gbt9704.toml has it."},
    "no_profile": {"zh": "没有这个文件", "en": "there is no such file"},
    "bad_profile": {"zh": "缺少或多出一项：{error}", "en": "something is missing or not known: {error}"},
    "unknown_rule": {
        "zh": "[check]里没有{rule}这一条{hint}；有：{known}",
        "en": "[check] has no rule {rule}{hint}; there are: {known}",
    },
    "meant_rule": {"zh": "（是否想写{rule}？）", "en": " (did you mean {rule}?)"},
    "no_switch": {"zh": "[check]里的{rule}只能写true或false", "en": "{rule} in [check] can only be true or false"},
    # Tokens
    "may_lack": {
        "zh": "{token}有的期没有内容，到时会停下来；请在段首（表格则在表内）加上{guard}",
        "en": "{token} has nothing in some periods, and stops a report then: put {guard} before it (or into the table)",
    },
    # The sheet
    "page_size": {
        "zh": "纸张是{found}毫米，应为{wanted}毫米",
        "en": "the paper is {found} mm, it should be {wanted} mm",
    },
    "margins": {"zh": "页边距不合：{sides}", "en": "margins: {sides}"},
    "margin": {"zh": "{side}{found}毫米（应为{wanted}）", "en": "{side} {found} mm (should be {wanted})"},
    "top": {"zh": "上", "en": "top"},
    "bottom": {"zh": "下", "en": "bottom"},
    "left": {"zh": "左", "en": "left"},
    "right": {"zh": "右", "en": "right"},
    "gutter": {"zh": "装订线{found}毫米（应为0）", "en": "gutter {found} mm (should be 0)"},
    "lines": {
        "zh": "行距{pitch}磅，一页排{found}行，应为{wanted}行",
        "en": "lines {pitch} pt apart give {found} a page, there should be {wanted}",
    },
    "no_pitch": {
        "zh": "行距不是固定值，每页行数定不下来；应为固定值{wanted}磅（每页{lines}行）",
        "en": "the distance of lines is not exact; it should be exactly {wanted} pt ({lines} lines a page)",
    },
    "characters": {
        "zh": "每行排{found}个字，应为{wanted}个字（看字距和左右边距）",
        "en": "{found} characters a line, there should be {wanted}",
    },
    # Letters
    "of_style": {"zh": "样式“{style}”的{what}", "en": "style “{style}”: {what}"},
    "of_words": {"zh": "这里的{what}", "en": "here {what}"},
    "font": {"zh": "字体是{found}，应为{wanted}", "en": "the font is {found}, it should be {wanted}"},
    "latin": {
        "zh": "西文和数字的字体是{found}，应为{wanted}",
        "en": "the font is {found}, it should be {wanted}",
    },
    "no_font": {"zh": "没有写明的字体", "en": "not named"},
    "size": {"zh": "字号是{found}磅，应为{wanted}磅", "en": "the size is {found} pt, it should be {wanted} pt"},
    # Headings
    "ladder": {
        "zh": "标题跳级：这里是{found}，前面还缺{wanted}",
        "en": "a level of headings is skipped: this is {found}, {wanted} is missing before it",
    },
    "of_level": {"zh": "第{level}级（{mark}）", "en": "level {level}"},
    "mark": {
        "zh": "标题序号写作“{found}”，应为一、（一）1.（1）中的一种",
        "en": "the number “{found}” of this heading has none of the forms of the house",
    },
    # The foot of the page
    "no_page_number": {"zh": "没有页码", "en": "there are no page numbers"},
    "one_side": {
        "zh": "没有设“奇偶页不同”，页码不能单页居右、双页居左",
        "en": "odd and even pages are not set to differ, so that numbers cannot stand on the outer side",
    },
    "number_form": {
        "zh": "页码写作“{found}”，应为“{wanted}”的样子",
        "en": "the page number is “{found}”, it should look like “{wanted}”",
    },
    "default_side": {"zh": "单页的页码应居右", "en": "the number of odd pages should stand on the right"},
    "even_side": {"zh": "双页的页码应居左", "en": "the number of even pages should stand on the left"},
    "numbered_imprint": {"zh": "版记所在的页不编页码", "en": "the page with the imprint has no number"},
    "imprint_elsewhere": {
        "zh": "版记不在最后一页的页脚里，请移到最后一节的页脚",
        "en": "the imprint is not in the footer of the last section: move it there",
    },
    "imprint_in_body": {
        "zh": "版记写在正文里，内容一变就不在最后一页的页末；请移到最后一节的页脚",
        "en": "the imprint is in the text and will not stay at the foot of the last page: move it to the last footer",
    },
    "imprint_before_text": {
        "zh": "版记后面还有正文，版记应在最后一页的页末",
        "en": "there is text behind the imprint, which belongs at the foot of the last page",
    },
    # Tables and pictures
    "no_head": {
        "zh": "表格没有设标题行：请选中第一行，在“表格工具—布局”里点“重复标题行”",
        "en": "the table has no header row: select its first row and choose “repeat header rows”",
    },
    "late_head": {
        "zh": "设成标题行的不是表格的第一行，不起作用；请从第一行起设",
        "en": "the header row is not the first row of the table, so that it has no effect: set the first one",
    },
    "no_head_row": {
        "zh": "表格没有表头：第一行就是要重复的行，请在上面加一行表头，设为标题行",
        "en": "the table has no head: its first row is the one that is repeated; put a row of headings before it",
    },
    "no_alt": {
        "zh": "图片（{name}）没有替代文字：请右击图片，选“编辑替代文字”，用一句话说明",
        "en": "the picture ({name}) has no alternative text: say in a sentence what it shows",
    },
    "wide_table": {
        "zh": "表格比版心（{room}毫米）宽{more}毫米",
        "en": "the table is {more} mm wider than the text ({room} mm)",
    },
    "wide_picture": {
        "zh": "图片比版心（{room}毫米）宽{more}毫米",
        "en": "the picture is {more} mm wider than the text ({room} mm)",
    },
    "wide_text": {
        "zh": "缩进是负的，文字超出版心{found}毫米",
        "en": "a negative indent puts the text {found} mm into the margin",
    },
    # Numerals
    "full_width_digits": {"zh": "数字“{found}”是全角的，请改成半角", "en": "the digits “{found}” are of full width"},
    "mixed_year": {
        "zh": "日期“{found}”里汉字数字与阿拉伯数字混用，请改成一种",
        "en": "“{found}” mixes two kinds of numerals",
    },
    "mixed_range": {
        "zh": "“{found}”一头是汉字数字、一头是阿拉伯数字，请改成一种",
        "en": "“{found}” mixes two kinds of numerals",
    },
    "full_width_thousands": {
        "zh": "“{found}”的千分位用了全角逗号，请去掉或改成半角",
        "en": "“{found}” has a comma of full width",
    },
    "month_and_day": {
        "zh": "“{found}”：月、日连写时不写“份”",
        "en": "“{found}”: a month before a day is written without 份",
    },
    "leading_zero": {"zh": "“{found}”：月、日前面不加0", "en": "“{found}”: months and days have no leading zero"},
    "mixed_percent": {
        "zh": "“{found}”：汉字“分之”后面不接阿拉伯数字，请写成12%的样子",
        "en": "“{found}” mixes two kinds of numerals",
    },
    # The pages with tokens
    "tokens_title": {"zh": "能写的占位符（供抄录）", "en": "Tokens that can be asked for"},
    "tokens_note": {
        "zh": "这几页是检查时附上的，不属于模板。把第一列照抄到模板里；标“可能没有”的，段首加上【如有:名称】。",
        "en": "These pages came with the check and are no part of the template. Copy the first column; before what may "
        "be absent put 【if:name】.",
    },
    "not_of_template": {"zh": "从这里起不属于模板", "en": "no part of the template from here on"},
    "column_token": {"zh": "写在模板里", "en": "Token"},
    "column_other": {"zh": "英文写法", "en": "In Chinese"},
    "column_about": {"zh": "内容", "en": "What it is"},
    "own": {"zh": "（本单位笔记本发布的内容）", "en": "(published by a notebook of your own)"},
    "group_value": {"zh": "数：可以夹在一句话里", "en": "Values: may stand within a sentence"},
    "group_text": {"zh": "文：一段或几段文字", "en": "Texts: one paragraph or several"},
    "group_table": {"zh": "表：写在表格的一行里，这一行会重复", "en": "Tables: in a row of a table, which is repeated"},
    "group_figure": {"zh": "图：单独成段", "en": "Figures: alone in a paragraph"},
    "group_if": {"zh": "条件和照印", "en": "Conditions, and printing as it stands"},
    "about_if": {
        "zh": "有这项内容，所在的段落或表格才保留",
        "en": "The paragraph or table stays only if this is there",
    },
    "about_unless": {"zh": "没有这项内容才保留", "en": "It stays only if this is not there"},
    "about_column": {
        "zh": "写在表头的格子里：有这项内容，这一列才保留",
        "en": "In the head of a table: the column stays only if this is there",
    },
    "about_literal": {"zh": "照原样印出【编者按】", "en": "Prints 【note】 as it stands"},
}


def say(message: str, locale: str, /, **words: object) -> str:
    """The message in the language, with the words filled in."""
    return _MESSAGES[message][locale].format(**words)
