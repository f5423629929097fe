"""The words of a comparison in both languages: heads, sections, and lines that count what is not listed."""

from collections.abc import Mapping, Sequence

HEADS = {
    "zh": ("指标", "{before}", "{after}", "差额", "原因单位"),
    "en": ("Measure", "{before}", "{after}", "Difference", "Because of"),
}
# Of two periods, of two runs of one period, and of a run and the ledger of today.
PERIODS = {"zh": ("上期", "本期"), "en": ("Before", "After")}
RUNS = {"zh": ("前", "后"), "en": ("Before", "After")}
SINCE = {"zh": ("出稿时", "现在"), "en": ("As issued", "Now")}
BETWEEN = {"zh": "、", "en": ", "}
WORDS: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "new": "新增（{count}）",
        "gone": "消失（{count}）",
        "other_rows": "数未变，背后的台账行不同（{count}）",
        "none": "无",
        "group": "全集团",
        "line": "  {scope}：{numbers}",
        "between": "；",
        "some": "{numbers}等{count}个",
        "enterprises": "  另有{count}家单位{numbers}个",
        "of_group": "全集团的数{count}个",
        "of_enterprises": "各单位自己的数{count}个",
        "following": "随数变化的同比、环比{count}个",
        "unseen": "未列出：{what}。加上 --rows 逐个列出，下附台账行。",
        "rows": "加上 --rows 列出每个数背后的台账行。",
        "same": "可能是同一项：{before} → {after}（{why}）",
        "divided": "可能一分为二：{before} → {after}（各项之和相同或相近）",
        "joined": "可能合二为一：{before} → {after}（各项之和相同或相近）",
        "alike": "指标、数相同或相近",
        "same name": "编号不同，名称相同",
        "inputs": "依据不同：{kinds}",
        "kind": "{kind}（{names}）",
        "files": "{names}等{count}个",
        "enterprises_named": "{names}等{count}家",
        "no workbook": "{names}的数据工作簿不在或读不出，原因单位和台账行从略。",
    },
    "en": {
        "new": "New ({count})",
        "gone": "Gone ({count})",
        "other_rows": "Same number, other ledger rows ({count})",
        "none": "none",
        "group": "The group",
        "line": "  {scope}: {numbers}",
        "between": "; ",
        "some": "{numbers} … {count} in all",
        "enterprises": "  More enterprises: {count}, with {numbers} numbers",
        "of_group": "numbers of the group {count}",
        "of_enterprises": "numbers of single enterprises {count}",
        "following": "comparisons that change with their number {count}",
        "unseen": "Not listed: {what}. With --rows each is listed, with its ledger rows.",
        "rows": "With --rows the ledger rows behind each number are listed.",
        "same": "Probably the same: {before} → {after} ({why})",
        "divided": "Probably divided: {before} → {after} (their sums are equal or close)",
        "joined": "Probably joined: {before} → {after} (their sums are equal or close)",
        "alike": "measures and numbers are equal or close",
        "same name": "another id, the same name",
        "inputs": "Made from other {kinds}",
        "kind": "{kind} ({names})",
        "files": "{names} … {count} in all",
        "enterprises_named": "{names} … {count} in all",
        "no workbook": "The workbook of figures of {names} is not there or cannot be read: no causes and ledger rows.",
    },
}
INPUTS = {
    "zh": {"ledger": "台账", "notebooks": "笔记本", "template": "模板", "versions": "软件版本"},
    "en": {"ledger": "ledger", "notebooks": "notebooks", "template": "template", "versions": "versions"},
}
# So many names are listed.
_NAMES = 3


def some(names: Sequence[str], key: str, locale: str) -> str:
    """The first few names; of more also how many there are, in the words of the key."""
    listed = BETWEEN[locale].join(names[:_NAMES])
    return WORDS[locale][key].format(names=listed, count=len(names)) if len(names) > _NAMES else listed
