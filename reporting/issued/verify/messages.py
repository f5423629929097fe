"""The messages of verify, for the person who checks a briefing, in the language of the briefing."""

_MESSAGES = {
    "found": {"zh": "{file}：有{count}处需要核对", "en": "{file}: {count} places need a look"},
    "clean": {"zh": "{file}：没有发现问题", "en": "{file}: nothing found"},
    "at": {"zh": "{place}：{what}", "en": "{place}: {what}"},
    # Notes
    "no_manifest": {
        "zh": "没有找到这份文件的清册，无法核对手改、过期、丢失和未登记的数，只检查了文内是否前后一致。",
        "en": "No manifest of this file was found: numbers changed, stale, lost or typed in could not be checked, "
        "only whether the page agrees with itself.",
    },
    "checked": {
        "zh": "对照{period}的清册核对了{count}个数。",
        "en": "{count} numbers were compared with the manifest of {period}.",
    },
    "refound": {
        "zh": "其中{count}个数的书签已丢失，按上下文找回后核对。",
        "en": "{count} of them had lost their bookmarks and were found again by the words around them.",
    },
    "renewed": {
        "zh": "有{count}个数已改成现在台账的数，与清册不同；请重新生成简报，清册、审校版和数据表才会一致。",
        "en": "{count} numbers were changed to what the ledger of today gives; make the report again, so that "
        "manifest, review edition and figures agree with them.",
    },
    "pictures_added": {
        "zh": "另有{count}张图不是生成时放入的，图中的数无法核对。",
        "en": "{count} pictures were not put there when it was made; what they show cannot be checked.",
    },
    "tracked": {
        "zh": "文件带有修订，按全部接受后的文字核对。",
        "en": "The file has tracked changes; it was read as if all were accepted.",
    },
    "other_version": {
        "zh": "台账在出稿后有改动，已用现在的台账重新计算。",
        "en": "The ledger changed since this was made; it was measured again.",
    },
    # Against the manifest
    "changed": {
        "zh": "“{label}”被手工改动：现为“{found}”，应为“{words}”",
        "en": "“{label}” was changed by hand: it reads “{found}” and should be “{words}”",
    },
    "bound_gone": {
        "zh": "“{label}”丢了约数：现为“{found}”，应为“{words}”",
        "en": "“{label}” lost its bound: it reads “{found}” and should be “{words}”",
    },
    "emptied": {
        "zh": "“{label}”的数被删去，应为“{words}”",
        "en": "the number of “{label}” was deleted; it should be “{words}”",
    },
    "moved": {
        "zh": "“{label}”的数“{words}”被移动，或前后的文字已改写，原在“{context}”",
        "en": "“{words}” ({label}) was moved, or the words around it were rewritten; it stood in “{context}”",
    },
    "missing": {
        "zh": "找不到“{label}”的数“{words}”，原在“{context}”",
        "en": "“{words}” ({label}) cannot be found; it stood in “{context}”",
    },
    "anywhere": {"zh": "全文", "en": "whole text"},
    "bound": {
        "zh": "“{label}”的界限词变了：现为“{found}”，应为“{words}”",
        "en": "the bound of “{label}” is another one: it reads “{found}” and should be “{words}”",
    },
    "changed_and_stale": {
        "zh": "“{label}”现为“{found}”，印出时是“{words}”，现在的台账是“{now}”",
        "en": "“{label}” reads “{found}”; it was printed as “{words}”, and the ledger of today gives “{now}”",
    },
    "persons": {
        "zh": "文件里像是有个人信息，发出以前请删去"
        "（确实不是的，可以核实：make privacy FILE=… CONFIRM=1 给出要加的行）：",
        "en": "There seems to be personal data in the file; take it out before it goes out. "
        "What is none can be confirmed (make privacy FILE=… CONFIRM=1 prints the row):",
    },
    "hidden": {
        "zh": "“{label}”的数“{words}”看不见（隐藏、划去、白色或过小），原在“{context}”",
        "en": "“{words}” ({label}) cannot be seen (hidden, struck out, white or tiny); it stood in “{context}”",
    },
    "word_changed": {
        "zh": "{kind}由“{old}”改成了“{new}”：{about}",
        "en": "{kind} was changed from “{old}” to “{new}”: {about}",
    },
    "word_gone": {"zh": "少了{kind}“{old}”：{about}", "en": "{kind} “{old}” is gone: {about}"},
    "word_new": {"zh": "多了{kind}“{new}”：{about}", "en": "{kind} “{new}” was added: {about}"},
    "cell": {
        "zh": "“{row}”一行的“{head}”由“{old}”改成了“{new}”",
        "en": "row “{row}”, “{head}”: “{old}” was changed to “{new}”",
    },
    "table_head": {"zh": "表头“{old}”改成了“{new}”", "en": "the head “{old}” was changed to “{new}”"},
    "title_gone": {"zh": "标题“{title}”被改写或删去", "en": "the title “{title}” was rewritten or deleted"},
    "heads_gone": {"zh": "表头“{heads}”已删去", "en": "the heads “{heads}” are gone"},
    "caption": {"zh": "标题“{old}”改成了“{new}”", "en": "the caption “{old}” was changed to “{new}”"},
    "column_gone": {"zh": "“{head}”一列已删去", "en": "the column “{head}” is gone"},
    "row_gone": {"zh": "表中少了一行：“{row}”", "en": "a row of the table is gone: “{row}”"},
    "row_new": {
        "zh": "表中多了一行，没有出处：“{row}”",
        "en": "the table has a row more, which has no passport: “{row}”",
    },
    "table_gone": {
        "zh": "找不到表“{heads}”（{rows}行，{count}个数）",
        "en": "the table “{heads}” cannot be found ({rows} rows, {count} numbers)",
    },
    "order": {"zh": "{kind}的先后变了，现为“{new}”：{about}", "en": "{kind} stands in another order, “{new}”: {about}"},
    # Pictures
    "picture_caption": {
        "zh": "图题由“{caption}”改成了“{other}”",
        "en": "the caption “{caption}” was changed to “{other}”",
    },
    "picture_gone": {"zh": "图“{caption}”已删去", "en": "the picture “{caption}” is gone"},
    "picture_replaced": {
        "zh": "图“{caption}”被换成了别的图",
        "en": "the picture “{caption}” was replaced by another one",
    },
    "picture_swapped": {
        "zh": "图“{caption}”放到了图题“{other}”上",
        "en": "the picture “{caption}” stands over the caption “{other}”",
    },
    "picture_described": {
        "zh": "图“{caption}”的替代文字被改动：{pairs}",
        "en": "the description of the picture “{caption}” was changed: {pairs}",
    },
    "chart_edited": {
        "zh": "图“{caption}”里的数被改动：{pairs}",
        "en": "numbers in the chart “{caption}” were changed: {pairs}",
    },
    "chart_old": {
        "zh": "图“{caption}”比表旧，是另一稿的图：{pairs}",
        "en": "the chart “{caption}” is older than the tables, and of another edition: {pairs}",
    },
    "chart_stale": {
        "zh": "图“{caption}”已过期：{pairs}",
        "en": "the chart “{caption}” is stale: {pairs}",
    },
    "pair": {"zh": "图上是“{old}”，应为“{new}”", "en": "it shows “{old}”, which should be “{new}”"},
    "more": {"zh": "另有{count}处", "en": "and {count} more"},
    "comma": {"zh": "；", "en": "; "},
    # What words are, in these messages
    "enterprise": {"zh": "单位", "en": "the enterprise"},
    "everybody": {"zh": "单位范围", "en": "the enterprises meant"},
    "measure": {"zh": "指标", "en": "the measure"},
    "status": {"zh": "状态", "en": "the status"},
    "direction": {"zh": "升降", "en": "the direction"},
    "base": {"zh": "基期", "en": "the base"},
    "scope": {"zh": "范围", "en": "the scope"},
    "negation": {"zh": "否定", "en": "the negation"},
    "limit": {"zh": "界限词", "en": "the bound"},
    "bracket": {"zh": "括注", "en": "the note in brackets"},
    "unit": {"zh": "计量单位", "en": "the unit"},
    "time": {"zh": "时间", "en": "the time"},
    "named": {"zh": "名称", "en": "the name"},
    "label": {"zh": "名目", "en": "the label"},
    "word": {"zh": "名目", "en": "the label"},
    "list": {"zh": "清单种类", "en": "the kind of list"},
    "typed": {
        "zh": "“{words}”没有出处，是手工写入的：“{context}”",
        "en": "“{words}” has no passport and was typed in: “{context}”",
    },
    "stale": {
        "zh": "“{label}”已过期：印作“{words}”，按现在的台账应为“{now}”",
        "en": "“{label}” is stale: it says “{words}”, and by the ledger of today “{now}”",
    },
    "contradicted": {
        "zh": "“{label}”与台账不符：印作“{words}”，按台账应为“{now}”",
        "en": "“{label}” is not what the ledger says: it reads “{words}”, and the ledger gives “{now}”",
    },
    "stale_gone": {
        "zh": "“{label}”已过期：印作“{words}”，现在的台账已没有这个数",
        "en": "“{label}” is stale: it says “{words}”, and the ledger of today has no such number",
    },
    "stale_unsure": {
        "zh": "“{label}”印作“{words}”，不能对应现在台账里的数，请核对",
        "en": "“{label}” says “{words}”, and it is not sure which number of today's ledger that is: look it up",
    },
    "unmeasured": {
        "zh": "台账无法读取，不能判断哪些数已过期；请先改正，再核对：\n{why}",
        "en": "the ledger cannot be read, so it is not known which numbers are stale; mend it; verify again:\n{why}",
    },
    "other_period": {
        "zh": "文件名写的是{named}，文件却是{period}的简报",
        "en": "the file is named after {named}, but it is the briefing of {period}",
    },
    # Inside the page
    "share": {
        "zh": "“{share}”与自己的数对不上：{part}/{whole}应为{right}",
        "en": "“{share}” does not match its own n: {part}/{whole} is {right}",
    },
    "shares_above": {
        "zh": "同一总体的各项占比相加为{sum}%，超过100%：“{context}”",
        "en": "shares of one whole add up to {sum}%, above 100%: “{context}”",
    },
    "share_of_bound": {
        "zh": "“{whole}”是约数，不能据此计算“{share}”",
        "en": "“{whole}” is a bound; no share such as “{share}” can be computed from it",
    },
    "parts": {
        "zh": "分项相加为{sum}，与总数“{total}”对不上：“{context}”",
        "en": "the parts add up to {sum}, which is not the total “{total}”: “{context}”",
    },
    "bound_sum": {
        "zh": "分项带约数，合计“{total}”却没有：“{context}”",
        "en": "a part is a bound, but the total “{total}” is not: “{context}”",
    },
    "mixed": {
        "zh": "“{one}”与“{other}”单位不同，不能相加成“{total}”",
        "en": "“{one}” and “{other}” are of different units and cannot be added to “{total}”",
    },
    "column": {
        "zh": "“{column}”一列相加为{sum}，合计写的是“{total}”",
        "en": "the column “{column}” adds up to {sum}, but the total says “{total}”",
    },
    "row": {
        "zh": "“{row}”一行相加为{sum}，合计写的是“{total}”",
        "en": "the row “{row}” adds up to {sum}, but the total says “{total}”",
    },
    "odd_row": {
        "zh": "“{row}”一行相加为{sum}，其他各行都是{usual}",
        "en": "the row “{row}” adds up to {sum}, all other rows to {usual}",
    },
    "on_year": {
        "zh": "“{words}”：基期是上一期，应写环比，同比的基期是上年同期",
        "en": "“{words}”: the base is the period before, so it is no change on the year",
    },
    "on_previous": {
        "zh": "“{words}”：基期是上年同期，应写同比，环比的基期是上一期",
        "en": "“{words}”: the base is a year earlier, so it is no change on the period before",
    },
    "title": {
        "zh": "标题写的是“{title}”，正文写的是“{text}”",
        "en": "the title says “{title}”, the text says “{text}”",
    },
    "bounds_differ": {
        "zh": "这里写“{one}”，{place}写“{other}”，约数不一致",
        "en": "this says “{one}”, but {place} says “{other}”: one of them lost its bound",
    },
    "disagree": {
        "zh": "“{label}”这里写“{one}”，{place}写“{other}”",
        "en": "“{label}”: this says “{one}”, but {place} says “{other}”",
    },
    # Files that cannot be verified
    "head": {"zh": "{file}无法核对", "en": "{file} cannot be verified"},
    "interrupted": {
        "zh": "{file}无法核对：上次放行中断，新旧文件可能并存，请重新出简报。",
        "en": "{file} cannot be verified: its release was broken off, and new files may stand beside old ones; "
        "make the report again.",
    },
    "draft": {"zh": "这是草稿，不是要印发的简报", "en": "it is a draft, not a briefing to be issued"},
    "draft_advice": {"zh": "请核对成稿。", "en": "Verify the briefing itself."},
    "advice": {"zh": "请换一份普通的.docx文件。", "en": "Name an ordinary .docx file."},
}


def say(message: str, locale: str, /, **words: object) -> str:
    """The message in the locale, with the words filled in."""
    return _MESSAGES[message][locale].format(**words)
