"""`choices_in_chinese`: the words that a column may hold, each with what it means, for people who read no English."""

from collections.abc import Mapping, Sequence

from reporting.ledger import schema

CHOICES: Mapping[tuple[str, ...], Sequence[str]] = {
    schema.BOUNDS: ("准确数", "以上、余", "近、不足", "约"),
    schema.STATUSES: ("已完成", "已发放", "已安排", "已筹集", "规划", "进行中"),
    schema.CERTAINTIES: ("原文写明", "很可能", "推断", "单位报送", "虚构"),
    schema.LIST_KINDS: ("项目清单", "心愿清单", "问题清单"),
    schema.ITEM_STATUSES: ("未启动", "办理中", "已办结"),
    schema.PRACTICES: ("征集", "责任", "督导", "公开", "销号", "特色做法"),
    schema.RETURN_OUTCOMES: ("收入", "退回"),
    schema.NAMED_THINGS: ("企业", "指标", "表头"),
    schema.YES_NO: ("是", "否"),
    schema.CONFIRMABLE: ("其中数", "与以往相差很大", "与其他单位相差很大", "人均数", "非个人信息"),
    schema.AID_CLASSES: ("计入帮扶资金", "医疗互助，单独列示", "不计入，单独列示"),
    schema.UNIT_KINDS: ("金额", "个数", "度量", "百分比"),
    schema.MEASURE_KINDS: ("期间发生数", "增减", "标准", "人均数"),
    schema.OFFICE_LINES: ("编发单位", "报", "送", "发", "通报的主送机关", "报告的主送机关", "落款"),
}
_MEANING: Mapping[str, Mapping[str, str]] = {
    ", ".join(choices): dict(zip(choices, meanings, strict=True)) for choices, meanings in CHOICES.items()
}


def choices_in_chinese(choices: str) -> str:
    """The choices as a rule lists them, with their meanings: done（已完成）、paid（已发放）; as they are if unknown."""
    return "、".join(choice_in_chinese(choices, choice) for choice in choices.split(", "))


def choice_in_chinese(choices: str, choice: str) -> str:
    """One of them with its meaning."""
    meaning = _MEANING.get(choices, {}).get(choice)
    return f"{choice}（{meaning}）" if meaning else choice
