"""The tables and columns of the ledger by their Chinese names: a file is opened by people who read no English."""

from collections.abc import Mapping

TABLES: Mapping[str, str] = {
    "enterprises": "企业表",
    "sources": "来源表",
    "units": "计量单位表",
    "categories": "类别表",
    "programmes": "资金项目表",
    "measures": "指标表",
    "lists": "清单表",
    "items": "事项表",
    "achievements": "成果表",
    "practices": "做法表",
    "returns": "报表登记表",
    "names": "别称表",
    "layouts": "表头对照表",
    "confirmations": "核实表",
}
_EVERYWHERE: Mapping[str, str] = {
    "id": "编号",
    "enterprise": "填报单位",
    "unit": "所属单位",
    "name": "名称",
    "name_en": "英文名称",
    "title": "标题",
    "text": "内容",
    "text_en": "英文内容",
    "kind": "种类",
    "category": "类别",
    "status": "状态",
    "period_start": "起始日期",
    "period_end": "截止日期",
    "as_of": "数据截至",
    "certainty": "依据",
    "source": "来源文件",
    "locator": "所在位置",
    "printed": "原文",
    "note": "说明",
    "note_en": "英文说明",
    # Enterprises, sources and the catalogue
    "short_name": "简称",
    "english_name": "英文名称",
    "parent": "上级企业",
    "industry": "行业",
    "industry_en": "英文行业",
    "title_en": "英文标题",
    "publisher": "发布单位",
    "publisher_en": "英文发布单位",
    "published_on": "发布日期",
    "zh": "中文写法",
    "en_one": "英文单数",
    "en_many": "英文复数",
    "order": "次序",
    "aid": "是否计入帮扶资金",
    "programme": "所属资金项目",
    "people_of": "对应的资金指标",
    "over_enterprises": "各单位能否相加",
    "over_time": "各时段能否相加",
    "headline": "首页次序",
    "within": "所属指标",
    # Lists and items
    "total": "事项总数",
    "resolved": "已办结",
    "in_progress": "办理中",
    "list": "清单",
    "origin": "来源",
    "leader": "责任领导",
    "responsible": "责任部门",
    "supervisor": "督办人",
    "opened": "立项日期",
    "deadline": "完成时限",
    "deadline_note": "时限说明",
    "done_on": "办结日期",
    "closed_on": "销号日期",
    "closed_by": "销号人",
    "parent_item": "上级事项编号",
    "money": "投入资金",
    "beneficiaries": "受益人数",
    "satisfied": "满意",
    "basically_satisfied": "基本满意",
    "dissatisfied": "不满意",
    # Achievements
    "measure": "指标",
    "value": "数值",
    "bound": "界限",
    "part_of": "其中",
    "baseline": "对比基数",
    "baseline_period": "对比时段",
    # Returns and names
    "file": "文件",
    "digest": "数字指纹",
    "received_on": "收到日期",
    "faults": "差错",
    "outcome": "结果",
    "means": "所指编号",
    "checked": "是否核对",
    # Layouts
    "layout": "表头编号",
    "table": "所属的表",
    "heading": "表头",
    # Confirmations
    "doubt": "疑点",
    "rows": "所涉的行",
    "figures": "核实的数",
    "confirmed_by": "核实人",
    "confirmed_on": "核实日期",
    "reason": "理由",
}
_IN_TABLE: Mapping[tuple[str, str], str] = {
    ("measures", "unit"): "计量单位",
    ("items", "status"): "办理状态",
    ("items", "title"): "事项名称",
    ("lists", "name"): "清单名称",
    ("practices", "kind"): "做法类别",
    ("layouts", "enterprise"): "适用单位",
    ("layouts", "means"): "读作",
}


def table_word(table: str) -> str:
    """The name of a table; of one that is not known the name of its file."""
    return TABLES.get(table, table)


def column_word(table: str, column: str) -> str:
    """The name of a column; of one that is not known what stands in the header."""
    return _IN_TABLE.get((table, column)) or _EVERYWHERE.get(column, column)
