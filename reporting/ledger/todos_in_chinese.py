"""Faults of the ledger in Chinese for the clerk who keeps it: what to do is another thing than for who reported."""

import re
from dataclasses import replace

from reporting.ledger.chinese_choices import choice_in_chinese, choices_in_chinese
from reporting.ledger.chinese_names import TABLES
from reporting.ledger.faults import Fault
from reporting.ledger.faults_in_chinese import Said, in_chinese

_TODOS = tuple(
    (re.compile(todo), chinese)
    for todo, chinese in (
        # One cell
        (r"fill it in", "请补填"),
        (r"take it out", "请删去"),
        (r"take the sign out, or type the cell again", "请把这一格清空后重新输入，不要复制粘贴"),
        (r"copy the row that it prints", "请照它给出的那一行填写"),
        (r"take out the line break or the character", "请删去换行或特殊字符"),
        (r"use （ ） or 〔 〕 here", "请改用（）或〔〕"),
        (r"shorten it", "请缩短"),
        (r"write it so, the same in every table", "请改成这样的编号，各表一致"),
        (r"correct the dates?", "请核对日期"),
        (r"write the fall in percent of what it was before", "请填比原来下降的百分数"),
        (r"write year-month-day", "请按“年-月-日”填写"),
        (r"write ([0-9.-]+)", r"请填\1"),
        (r"write digits only", "请只填数字"),
        (r"write fewer digits, without a sign or an exponent", "请少填几位，不带符号"),
        (r"write first\.\.last month", "请填起止月份"),
        (r"let the intake write it", "这一格由收表时写入，请重新收表"),
        (r"mend the commas or the quotes", "请核对逗号和引号"),
        (r"did you mean '(.+)'\?", r"是不是“\1”？"),
        (r"use one of (.+)", r"可填：\1"),
        (r"add it there first", "请先在那张表里登记"),
        (r"mend the formula, or write the value", "请改好公式，或直接填数"),
        (r"open the file in Excel or WPS and save it, or write the value", "请用Excel或WPS打开再保存，或直接填数"),
        (r"take the percent format off the cell and write the number in its unit", "请去掉百分比格式，按单位填数"),
        (r"write it as text", "请填成文字"),
        (r"widen the column, and save it again", "请加宽这一列，重新保存"),
        (
            r"give the column the format 2023-12-31 \(yyyy-mm-dd\), and save it again",
            "请把这一列设成 2023-12-31 的日期格式，重新保存",
        ),
        (
            r"give the column the number format 0 or 0\.00, and save it again",
            "请把这一列设成不带符号的数值格式，重新保存",
        ),
        (
            r"give the column the format text, write it again, and save it again",
            "请把这一列设成文本格式，重新填写并保存",
        ),
        (r"name the column, or clear the cell", "请给这一列加表头，或清空这一格"),
        (r"write it in English", "请写英文"),
        (r"correct the number", "请核对译文里的数"),
        (r"take the list anew, and translate what stands there now", "请重新列出未译的文字，照现在的中文译"),
        (r"write the same in both rows", "两行请写成一样"),
        # Rows that belong together
        (r"take out one row, or rename it", "请删去一行，或改用别的编号"),
        (r"take out one row", "请只留一行"),
        (r"name the enterprise", "请填企业"),
        (r"tell the two apart", "请改得能区分"),
        (r"write '(.+)' here and the unit in its own column", r"这里请填“\1”，所属单位填在它自己的一列"),
        (r"correct one of the two", "请核对两处，改正错的一处"),
        (r"correct the value, or printed if that is wrong", "请核对数值，原文抄错的就改原文"),
        (r"correct the bound, or printed if that is wrong", "请核对界限（余、近、约），原文抄错的就改原文"),
        (r"correct the measure, or printed if that is wrong", "请核对指标，原文抄错的就改原文"),
        (r"correct (.+), or printed if that is wrong", r"请核对“\1”，原文抄错的就改原文"),
        (r"take out the digits too many", "请核对位数"),
        (r"write them with a blank between them", "各数之间请空一格"),
        (r"name a measure of the same unit, or leave it empty", "请填同一计量单位的指标，或留空"),
        (r"write {} once, or leave it empty", "请写一处 {}，或留空"),
        (r"correct the three", "请核对这三个数"),
        (r"name one of (.+)", r"请从 \1 中选一个"),
        (r"name the money these people got", "请填这些人所得资金的指标"),
        (r"a done item has its day, others none", "已办结的要有办结日期，其余不填"),
        (r"write (?:it|the amount) without a sign", "请去掉负号"),
        (r"name the item it comes from", "请填它的上级事项"),
        (r"correct the list or its items", "请核对清单合计与事项，或补齐事项"),
        (r"correct the number", "请核对数值"),
        (r"name the whole it is part of", "请填它所属的总数"),
        (r"name a row of the same enterprise", "请填同一企业的行"),
        (r"take one out, or name the whole in part_of", "请只留一行，或在“其中”一列注明属于哪一行"),
        (
            r"tell the longer one of the whole enterprise too, and name that in part_of of the unit's",
            "请给较长的一段补上全企业合计的一行，所属单位的在“其中”一列注明",
        ),
        (r"count from the first day of the year, or each part of it by itself", "请从年初起累计，或各段互不重叠"),
        (r"write the same in all rows of a layout", "同一表头编号的各行请填得一样"),
        (r"write 不读 here", "请填“不读”"),
        (r"write 不读 in one of the two rows", "请把其中一行填成“不读”"),
        (r"correct the row of that heading", "请改正那一栏所在的行"),
        (r"take out one of the two layouts", "请只留一组"),
        (r"write the (first|last) day of the period", "请填这一期的第一天和最后一天"),
        (r"correct one of the numbers", "请核对期号和总期号"),
        (r"correct it, or leave it empty", "请核对，或留空"),
        (r"write it, or leave both empty", "请补填，或两处都留空"),
        (r"add it: who edits and issues", "请补上编发单位一行"),
        (r"write the steps", "请写出下一步工作"),
        (r"an accepted return names its source, one that was sent back none", "收入的报表要有来源，退回的没有"),
    )
)


_PLAIN_NUMBER = "a plain number in base units (yuan, not 万元) is expected"
_ONE_OF, _MEANT = re.compile(r"one of (.+) is expected"), re.compile(r"did you mean '(.+)'\?")
_FILE = re.compile(rf" ?\b({'|'.join(TABLES)})\.(?:csv|xlsx)(?::([0-9]+))? ?")


def for_the_clerk(fault: Fault) -> Said:
    """The fault in Chinese, with what the keeper of the ledger is to do; words that are not known stay English."""
    said = _of_choices(fault) or replace(in_chinese(fault), todo=_todo(fault.todo))
    if fault.rule == _PLAIN_NUMBER:
        said = replace(said, expected="应写成不带“万”和单位的数，金额以元计")
    return Said(*(_FILE.sub(_by_name, words) for words in (said.found, said.expected, said.todo)))


def _of_choices(fault: Fault) -> Said | None:
    """A word that its column does not know, with those it knows and what they mean."""
    choices = _ONE_OF.fullmatch(fault.rule)
    if choices is None:
        return None
    meant = _MEANT.fullmatch(fault.todo)
    return Said(
        in_chinese(fault).found,
        f"应是其中之一：{choices_in_chinese(choices[1])}",
        f"是不是“{choice_in_chinese(choices[1], meant[1])}”？" if meant else "请改填其中之一",
    )


def _by_name(file: re.Match[str]) -> str:
    """成果表第8行, or 成果表."""
    return TABLES[file[1]] + (f"第{file[2]}行" if file[2] else "")


def _todo(todo: str) -> str:
    for pattern, chinese in _TODOS:
        match = pattern.fullmatch(todo)
        if match:
            return match.expand(chinese)
    return todo


def is_known(todo: str) -> bool:
    return any(pattern.fullmatch(todo) for pattern, _ in _TODOS)
