"""The faults that reading the ledger gives, in Chinese: for those who filled in a workbook, and for the clerk."""

import re
from dataclasses import dataclass

from reporting.ledger.faults import Fault


@dataclass(frozen=True)
class Said:
    """A fault in Chinese: what was found, what was expected, what to do."""

    found: str
    expected: str
    todo: str


_PRINTED = "请核对数值与原文"
# The door's rules, each with what is expected and what to do. A group stands for what the rule names.
_RULES = tuple(
    (re.compile(rule), expected, todo)
    for rule, expected, todo in (
        # One cell
        (
            r"identity, card and telephone numbers.* never enter the ledger",
            "台账不收身份证号、银行卡号、电话号码等个人信息",
            "请删去这些信息",
        ),
        (
            r"a sign that nobody sees is in it: (.*)",
            r"里面有看不见的符号：\1",
            "请把这一格清空后重新输入，不要复制粘贴",
        ),
        (
            r"the mark of the words is expected, which privacy --confirm prints",
            "应是 make privacy FILE=… CONFIRM=1 给出的标记",
            "请照它给出的那一行填写",
        ),
        (r"one line without control characters is expected", "应是一行文字，不含特殊字符", "请删去换行或特殊字符"),
        (r"【 】 and \{\{ \}\} mark slots in the template", "【】和{{}}留作模板占位之用", "请改用（）或〔〕"),
        (r"at most (.+) characters are expected", r"最多\1字", "请缩短"),
        (r"an id is lower-case letters, digits, _ \. or -", "编号只用小写字母、数字和 _ . -", "请照表样上的编号填写"),
        (r"there is no such day", "应是实有的日期", "请核对日期"),
        (r"a day like 2023-12-31 is expected", "应是日期，如 2023-12-31", "请按 年-月-日 填写"),
        (r"a plain number in base units \(yuan, not 万元\) is expected", "应是数字", "请只填数字，单位照表头"),
        (r"a whole number is expected", "应是整数", "请只填整数"),
        (r"months like 2013-01\.\.2013-08 are expected", "应是起止月份，如 2013-01..2013-08", "请按此填写"),
        (r"a SHA-256 of 64 hexadecimal digits is expected", "应是文件的数字指纹", "请与汇总单位联系"),
        (r"it must not be empty", "此处必填", "请补填"),
        (r"one of (.+) is expected", r"应是其中之一：\1", "请从下拉选项中选取"),
        (r"the header has ([0-9]+)", r"表头有\1列", "请与汇总单位联系"),
        # What a spreadsheet has spoilt
        (
            r"the column was too narrow, and # was saved for what it holds",
            "列太窄，存下来的是#，原来的内容不在文件里",
            "请加宽这一列，重新保存",
        ),
        (
            r"year, month and day can be told apart only where the year of four digits comes first",
            "年月日分不清：应先写四位年份",
            "请按 年-月-日 填写",
        ),
        (r"a day has its year, month and day", "日期应有年、月、日", "请补全日期"),
        (r"a day has no time", "日期不带时刻", "请删去时刻"),
        (
            r"it is the number by which a spreadsheet counts days, from 1900 or from 1904",
            "这是Excel里日期的序号，起点是1900年还是1904年不清楚",
            "请按 年-月-日 填写",
        ),
        (r"a number with an exponent has lost its last digits", "写成科学计数法，末尾的数字已丢失", "请写出全部数字"),
        (
            r"a number without signs of currency, percent or accounting is expected",
            "应是数字，不带货币符号、百分号和括号",
            "请只填数字，单位照表头",
        ),
        (r"an id with an exponent has lost its last digits", "编号变成科学计数法，末尾已丢失", "请与汇总单位联系"),
        (r"the id was taken for a day, and is lost", "编号被当成日期，已丢失", "请与汇总单位联系"),
        # One cell of a workbook
        (r"a value is expected", "应是一个值", "请改好公式，或直接填数"),
        (r"a formula counts by the value saved with it", "公式以保存时的结果为准", "请打开文件再保存，或直接填数"),
        (
            r"a workbook keeps 12% as 0\.12, so it is not known which of the two is meant",
            "带百分比格式的数，分不清是百分数还是小数",
            "请去掉百分比格式，按单位填数",
        ),
        (r"text, a number or a day is expected", "应是文字、数或日期", "请填成文字"),
        (r"the header has no name for it", "表头没有这一列", "请与汇总单位联系"),
        # Rows that name each other
        (r"the same id stands at (.+)", r"\1 已用此编号", "编号不得重复，请核对"),
        (r"it is not in (.+)", r"应是 \1 中已有的编号", "请核对编号"),
        (r"a parent is an enterprise, not a unit", "上级应是企业，不是所属单位", "请与汇总单位联系"),
        (r"(.+) has this name too", r"\1 已有同名的一行", "请改用不同的名称"),
        (r"it is a unit of an enterprise", "这是所属单位，不是填报企业", "请在“所属单位”一列填写它"),
        (r"it is not a unit of (.+)", r"它不是 \1 的所属单位", "请核对所属单位"),
        (r"it lies before (.+)", r"不应早于 \1", "请核对日期"),
        (r"money belongs to a programme", "资金类指标应有所属项目", "请与汇总单位联系"),
        (r"it is not a measure of money", "应是资金类指标", "请与汇总单位联系"),
        # Lists and items
        (r"it is more than the total (.+)", r"不应多于事项总数 \1", "请核对两个数"),
        (r"together more than the total (.+)", r"已办结与办理中合计不应多于事项总数 \1", "请核对三个数"),
        (r"(.+) states the same list for this day", r"\1 已填同一清单、同一日期", "请只留一行"),
        (r"it is a list of (.+)", r"这份清单属于 \1", "请核对清单"),
        (r"the status is (.+)", r"办理状态是 \1：已办结的有办结日期，其余没有", "请核对状态和日期"),
        (
            r"the item was opened after its deadline, on (.+)",
            r"时限不应早于立项日期 \1",
            "请核对两个日期",
        ),
        (r"it lies before it was opened, (.+)", r"办结不应早于立项日期 \1", "请核对日期"),
        (r"an item is closed out after it is done", "办结之后才能销号", "请核对销号日期和办结日期"),
        (r"an amount is not negative", "金额不应为负数", "请去掉负号"),
        (r"it leads back to the (?:item|row) itself", "不能绕回到自己", "请核对上级事项或“其中”关系"),
        (r"it leads back to the measure itself", "不能绕回到自己", "请与汇总单位联系"),
        (r"(.+) has (.+) on (.+)", r"截至 \3，事项表中有 \2 件", "请核对清单合计与事项，或补齐事项"),
        # Figures
        (r"only a change may be negative", "只有增减类指标可以是负数", "请去掉负号"),
        (r"(.+) is counted in whole (.+)", r"“\1”应是整数", "请核对数值"),
        (
            r"nothing falls by more than all of it, which is -100",
            "降幅最多是100%（-100）",
            "请以原来的数为基数核对降幅",
        ),
        (r"no enterprise has more than (.+) of anything \(.+\)", r"任何单位都不会超过\1", "请去掉多写的位数"),
        (r"it is a row of (.+)", r"它属于 \1", "“其中”只能指向本企业的成果"),
        (r"it is more than its whole (.+) at (.+)", r"“其中”不应多于总数 \1", "请核对两个数"),
        (
            r"both tell the same measure for days that overlap, so it would be counted twice",
            "同一指标的日期重叠，会重复计算",
            "请只留一行，或在“其中”一列注明属于哪项指标",
        ),
        (
            r"it is less than (.+) for (.+), which it holds \((.+)\)",
            r"少于其中 \2 已报的 \1（台账 \3）",
            "请核对两个数；先报的有误的，请先更正那一期的报表",
        ),
        (
            r"it is more than (.+) for (.+), which holds it \((.+)\)",
            r"多于 \2 已报的 \1（台账 \3），这段时间含在其内",
            "请核对两个数；先报的有误的，请先更正那一期的报表",
        ),
        (
            r"(.+) and (.+) share days, but neither holds the other",
            r"\1 与 \2 有重叠，又互不包含，无法合计",
            "请从年初起累计填报，或各段时间首尾相接、互不重叠",
        ),
        (
            r"(.+) and (.+) share days, the longer one told of a unit and the other of all",
            r"\1 与 \2 有重叠，较长的一段只报了所属单位的数，较短的报的是全企业的数，无法合计",
            "请在较长的一段补报全企业合计一行，各单位的在“其中”一列注明",
        ),
        # The source in its own words
        (r"""printed says (['"])(.*)\1, and this is counted in (.+)""", r"原文是“\2”，这项指标按“\3”统计", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is a fall""", r"原文“\2”是下降", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is a rise""", r"原文“\2”是上升", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is (at_least|at_most|about)""", r"原文“\2”是 \3", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is at least (.+)""", r"原文“\2”至少是 \3", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is at most (.+)""", r"原文“\2”至多是 \3", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is about (.+)""", r"原文“\2”约是 \3", _PRINTED),
        (r"""printed says (['"])(.*)\1, which is (.+)""", r"原文“\2”是 \3", _PRINTED),
        (r"""printed says (['"])(.*)\1, another number""", r"原文“\2”写的是另一个数", _PRINTED),
        # Returns and names, the catalogue, what was confirmed
        (r"the outcome is (.+)", "收入的报表应有来源，退回的没有", "请与汇总单位联系"),
        (r"(.+) is its unit, and (.+) does not fit into it", r"\2 不能含在 \1 之内", "请与汇总单位联系"),
        (r"the number has to have its place there once, as {}", "数的位置应写作 {}，且只写一处", "请与汇总单位联系"),
        (r"a plain number for each of its (.+) rows is expected", r"\1 行应各有一个数", "请与汇总单位联系"),
        (r"(.+) confirms the same", r"\1 已核实同一处", "请与汇总单位联系"),
        (r"it is no id of (.+)", r"应是 \1 中已有的编号", "请与汇总单位联系"),
        # What the office issues
        (r"a period is whole months", "一期是整月：从月初到月末", "请与汇总单位联系"),
        (r"(.+) is the issue of this period", r"\1 已是这一期", "请与汇总单位联系"),
        (r"(.+) has this number too", r"\1 已用此期号", "请与汇总单位联系"),
        (r"the number in the year is (.+)", r"年内期号是 \1，不应大于总期号", "请与汇总单位联系"),
        (r"a total number needs a number in the year", "填了总期号，就要填期号", "请与汇总单位联系"),
        (r"1 is the least", "最小是1", "请核对"),
        (r"an office has a row issuer", "编发表要有 issuer（编发单位）一行", "请与汇总单位联系"),
        (r"no earlier period has steps that could be carried over", "以前各期没有可沿用的内容", "请与汇总单位联系"),
        # Translations
        (
            r"a spreadsheet takes it for a formula",
            "不能以 =、@ 开头，也不能以 +、- 接字母或括号开头，表格软件会当作公式",
            "请与汇总单位联系",
        ),
        (r"there is no word in it", "没有一个英文单词", "请与汇总单位联系"),
        (r"English is expected, with marks such as , and \(\)", "应是英文，标点也用英文的", "请与汇总单位联系"),
        (r"(.+) translates the same", r"\1 已有同一处的译文", "请与汇总单位联系"),
        (r"it is no column of (.+) to be translated", r"\1 中没有要译的这一列", "请与汇总单位联系"),
        (r"the ledger has '' there", "台账中这一处是空白", "请与汇总单位联系"),
        (r"the ledger has '(.*)' there", r"台账中这一处是“\1”", "请与汇总单位联系"),
        (r"the Chinese has no (.+)", r"中文里没有 \1", "请与汇总单位联系"),
        (r"(.+) has '(.*)' for the same Chinese", r"\1 把同样的中文译作“\2”", "请与汇总单位联系"),
        # Layouts
        (r"the same layout has '' at (.+)", r"同一表头在 \1 是空白", "请与汇总单位联系"),
        (r"the same layout has '(.*)' at (.+)", r"同一表头在 \2 是“\1”", "请与汇总单位联系"),
        (r"it is no heading of the form of (.+)", r"应是“\1”表样上的表头，或不读", "请与汇总单位联系"),
        (r"personal data is never read", "个人信息不收", "请与汇总单位联系"),
        (r"the same layout reads it from (.+) already", r"\1 已读作这一项", "请与汇总单位联系"),
        (r"no heading of this layout means (.+)", r"没有一栏读作“\1”，这张表就读不了", "请与汇总单位联系"),
        (r"(.+) begins a layout of the same headings", r"\1 起是同样的表头", "请与汇总单位联系"),
    )
)
_FOUND_WORDS = (
    (re.compile(r"''"), "空白"),
    (re.compile(r"""(['"])(.*)\1"""), r"“\2”"),
    (re.compile(r"(.+) resolved and (.+) in progress"), r"已办结 \1，办理中 \2"),
    (re.compile(r"(.+) and (.+) \((.+)\)"), r"与 \2（台账 \3）重叠"),
    (re.compile(r"(.+) for (.+)"), r" \1（\2）"),
    (re.compile(r"the row has (.+) cells"), r"本行有 \1 格"),
    (re.compile(r"(['\"])(.*)\1 in row ([0-9]+), and ([0-9]+) more like it"), r"“\2”（第\3行），同样的还有\4处"),
    (re.compile(r"the error of a formula"), "公式出错"),
    (re.compile(r"the error (.+)"), r"公式出错（\1）"),
    (re.compile(r"a formula without a value"), "公式没有结果"),
    (re.compile(r"a percentage"), "百分比"),
    (re.compile(r"the name of the column"), "列名"),
)
_TODO = re.compile(r"write ([0-9.-]+)")
_SPAN = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.\.([0-9]{4}-[0-9]{2}-[0-9]{2})")


def in_chinese(fault: Fault) -> Said:
    """The fault in Chinese; what the table does not know stays as the door says it."""
    expected, todo = fault.rule, fault.todo
    for rule, expected_then, todo_then in _RULES:
        match = rule.fullmatch(fault.rule)
        if match:
            expected, todo = match.expand(expected_then), todo_then
            break
    suggested = _TODO.fullmatch(fault.todo)
    return Said(
        _SPAN.sub(r"\1至\2", _found_in_chinese(fault.observed)),
        _SPAN.sub(r"\1至\2", expected),
        f"请填 {suggested[1]}" if suggested else todo,
    )


def is_known(rule: str) -> bool:
    return any(known.fullmatch(rule) for known, *_ in _RULES)


def _found_in_chinese(found: str) -> str:
    for pattern, words in _FOUND_WORDS:
        match = pattern.fullmatch(found)
        if match:
            return match.expand(words)
    return found
