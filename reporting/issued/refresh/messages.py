"""The messages of a refresh: comments in the file, and the lines on the terminal, in the language of the briefing."""

_MESSAGES = {
    "author": {"zh": "台账更新", "en": "Ledger update"},
    "count": {
        "zh": "更新{numbers}个数、{words}处文字、{rows}行、{pictures}张图；新增{new}处，删去{gone}处",
        "en": "Updated: numbers {numbers}, words {words}, rows {rows}, pictures {pictures}; new {new}, gone {gone}",
    },
    "nothing": {
        "zh": "台账没有改动，文件里没有要更新的。",
        "en": "The ledger gives the same: nothing had to be updated.",
    },
    "look": {"zh": "需要您看的有{count}处：", "en": "Places that need a look: {count}"},
    "deleted": {
        "zh": "您删去的，没有补回（今天有改动的有{count}处）：",
        "en": "What you deleted stays deleted (changed today: {count}):",
    },
    "tracked": {
        "zh": "改动都是修订，请在Word或WPS里逐处接受或拒绝。",
        "en": "All changes are tracked: accept or reject each in Word.",
    },
    # What a comment or a line says
    "three": {
        "zh": "这个数由人改过：原为“{was}”，改成了“{mine}”，台账今天是“{now}”。已按台账改，请核对。",
        "en": "This number was changed by hand: it was “{was}”, became “{mine}”, and the ledger gives “{now}” today. "
        "The ledger’s stands now; please check.",
    },
    "no_number": {
        "zh": "“{was}”（{label}）在今天的台账里没有了，文字由人改过，没有改动，请核对。",
        "en": "“{was}” ({label}) is not in the ledger of today; the words were edited, so it stands; please check.",
    },
    "says_now": {
        "zh": "这里由人改写过，没有改动文字。按今天的台账应写作：{now}",
        "en": "Rewritten by hand, so the words stay. The kit would say now: {now}",
    },
    "says_no_more": {
        "zh": "这里由人改写过，没有改动。今天的台账不再有这一处：{was}",
        "en": "Rewritten by hand, so it stays. By the ledger of today this is no longer said: {was}",
    },
    "row_no_more": {
        "zh": "这一行由人改过，没有删去。今天的台账不再有这一行：{was}",
        "en": "This row was edited by hand, so it stays. The ledger of today has no such row: {was}",
    },
    "columns": {
        "zh": "表的列今天不同了。这一行由人改过，只改了数，没有改列：{now}",
        "en": "The table has other columns today. This row was edited by hand: only its numbers are new: {now}",
    },
    "cells": {
        "zh": "这一行的单元格由人合并或拆开过，只改了数。按今天的台账应为：{now}",
        "en": "Cells of this row were merged or split by hand: only its numbers are new. It would be now: {now}",
    },
    "picture_kept": {
        "zh": "图“{title}”由人换过，没有改动；今天的台账另有新图。",
        "en": "The picture “{title}” was replaced by hand and stays; the ledger of today gives another one.",
    },
    "kept": {
        "zh": "您改过、台账没有变的数，照您的写法留着，与台账不同（{count}处）：",
        "en": "Numbers that you changed and the ledger did not stay as you wrote them, unlike the ledger ({count}):",
    },
    "kept_number": {
        "zh": "现为“{mine}”，台账是“{was}”（{label}）",
        "en": "it reads “{mine}”, and the ledger gives “{was}” ({label})",
    },
    "old_value": {
        "zh": "这里的“{was}”是手写的，没有出处；这个数（{label}）今天是“{now}”，没有改动，请核对。",
        "en": "“{was}” was typed here and has no passport; that number ({label}) is “{now}” today; please check.",
    },
    "left_alone": {
        "zh": "原句今天没有了，这里只剩您写的字，请核对。原句：{was}",
        "en": "The kit no longer says this sentence, and only your words are left here; please check. It was: {was}",
    },
    "own_columns": {
        "zh": "这张表的列由人改过，今天的列也不同了，请对照核对整张表。",
        "en": "People changed the columns of this table, and its columns are others today: check the whole table.",
    },
    "gone_column": {"zh": "已删去的一列“{head}”", "en": "A deleted column, “{head}”"},
    "gone_line": {"zh": "已删去的一段，今天应为：{now}", "en": "A deleted paragraph, which would be now: {now}"},
    "gone_row": {"zh": "已删去的一行，今天应为：{now}", "en": "A deleted row, which would be now: {now}"},
    "gone_picture": {
        "zh": "已删去的图“{title}”，今天有新图",
        "en": "A deleted picture, “{title}”, is another one today",
    },
    "gone_number": {
        "zh": "已删去的数“{was}”（{label}），今天是“{now}”",
        "en": "A deleted number, “{was}” ({label}), is “{now}” today",
    },
    "not_there": {
        "zh": "没有地方放（前后文都已删去）：{now}",
        "en": "There is no place for this, as what stood around it is gone: {now}",
    },
    # Files that cannot be refreshed
    "head": {"zh": "{file}不能更新", "en": "{file} cannot be refreshed"},
    "draft": {"zh": "这是草稿", "en": "it is a draft"},
    "review": {"zh": "这是审阅版", "en": "it is a review edition"},
    "issued_advice": {"zh": "请用简报本身。", "en": "Name the briefing itself."},
    "folder": {"zh": "这是一个文件夹", "en": "it is a folder"},
    "absent": {"zh": "没有这个文件", "en": "there is no such file"},
    "save_as": {
        "zh": "请用Word或WPS打开，另存为.docx，再更新那一份。",
        "en": "Open it in Word, save it as .docx, and refresh that file.",
    },
    "which": {"zh": "请写简报文件的位置。", "en": "Name the file of the briefing."},
    "editions": {
        "zh": "{period}，从“{was}”一稿更新到“{now}”一稿",
        "en": "{period}, from the edition “{was}” to the edition “{now}”",
    },
    "no_period": {"zh": "不知道是哪一期的简报", "en": "it does not say of which period it is"},
    "unknown": {
        "zh": "{folder}里没有它出自的那一稿",
        "en": "the edition that it came from is not in {folder}",
    },
    "unknown_advice": {
        "zh": "请用当时的输出文件夹（OUTPUT=），或重新出一份简报再改。",
        "en": "Name the folder of that time (OUTPUT=), or make the report again and edit that one.",
    },
    "advice": {"zh": "请换一份普通的.docx文件。", "en": "Name an ordinary .docx file."},
}


def say(message: str, locale: str, /, **words: object) -> str:
    """The message in the locale, with the words filled in."""
    return _MESSAGES[message][locale].format(**words)
