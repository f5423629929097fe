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
    "date": {
        "zh": "日期被手工改动，现为“{words}”：“{context}”",
        "en": "a date was changed by hand, it now says “{words}”: “{context}”",
    },
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
