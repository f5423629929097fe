"""The words of a layout that was taught: its table, and for each heading the one of our own forms that it means."""

from collections.abc import Mapping

TABLES: Mapping[str, str] = {"事项": "items", "清单": "lists", "成果": "achievements", "做法": "practices"}
UNREAD = "不读"
# By table the headings of our forms, each with its field. A result may be a measure of the catalogue as well.
FIELDS: Mapping[str, Mapping[str, str]] = {
    "items": {
        "编号": "id",
        "所属单位": "unit",
        "清单": "list",
        "事项名称": "title",
        "类别": "category",
        "来源": "origin",
        "责任领导": "leader",
        "责任部门": "responsible",
        "督办人": "supervisor",
        "立项日期": "opened",
        "完成时限": "deadline",
        "办理状态": "status",
        "办结日期": "done_on",
        "是否销号": "closed",
        "销号日期": "closed_on",
        "销号人": "closed_by",
        "上级事项编号": "parent_item",
        "投入资金": "money",
        "受益人数": "beneficiaries",
        "满意": "satisfied",
        "基本满意": "basically_satisfied",
        "不满意": "dissatisfied",
    },
    "lists": {
        "清单": "kind",
        "清单名称": "name",
        "所属单位": "unit",
        "事项总数": "total",
        "已办结": "resolved",
        "办理中": "in_progress",
    },
    "achievements": {
        "指标": "measure",
        "计量单位": "measured_in",
        "所属单位": "unit",
        "数值": "value",
        "状态": "status",
        "其中": "part_of",
        "起始日期": "period_start",
        "截止日期": "period_end",
    },
    "practices": {"做法类别": "kind", "所属单位": "unit", "内容": "text"},
}
# One field of each group has to be there, or nothing can be read from the table.
NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "items": (("title",),),
    "lists": (("kind", "name"), ("total", "resolved")),
    "achievements": (("measure",), ("value",)),
    "practices": (("text",),),
}
