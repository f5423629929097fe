"""People in a return: several in one cell, and what of them is never taken in."""

from messy_cases import LISTED, dropped, fault, read_as, refused, taken
from messy_sheets import UNTOUCHED, Merged, data, head, sheet, title

_SHEET = "民生实事项目清单"
_HEAD = ("事项名称", "立项日期", "办理状态", "责任人")
# Made up: 000 is no serial number of anybody's.
_IDENTITY, _CARD, _PHONE = "110105190001010000", "6222020000000000000", "13800000000"

_ROADS = sheet(_SHEET, head("事项名称", "立项日期", "办理状态"), data("修路", "2024-01-10", "未开始"))

CASES = [
    taken(
        "several names in one cell, parted by a slash, a blank or a line",
        sheet(
            _SHEET,
            head(*_HEAD),
            data("修路", "2024-01-10", "未开始", "陈某/林某"),
            data("修灯", "2024-01-10", "未开始", "陈某\n林某"),
            data("修楼", "2024-01-10", "未开始", "陈某，林某；何某"),
        ),
        items=[
            {"title": "修路", "responsible": "陈某、林某"},
            {"title": "修灯", "responsible": "陈某、林某"},
            {"title": "修楼", "responsible": "陈某、林某、何某"},
        ],
        notes=[LISTED, read_as(f"{_SHEET} D2", "陈某、林某")],
    ),
    taken(
        "an item merged over two rows, with a person in each",
        sheet(
            _SHEET,
            head(*_HEAD),
            data(Merged("修路", down=2), Merged("2024-01-10", down=2), Merged("未开始", down=2), "陈某"),
            data(UNTOUCHED, UNTOUCHED, UNTOUCHED, "林某"),
            data("修灯", "2024-01-10", "未开始", "何某"),
        ),
        items=[{"title": "修路", "responsible": "陈某、林某"}, {"title": "修灯", "responsible": "何某"}],
        notes=[LISTED],
    ),
    taken(
        "lists of persons on sheets of their own, one of them hidden",
        _ROADS,
        sheet("困难职工名单", title("姓名", "身份证号", "金额"), title("陈某", _IDENTITY, 5000)),
        sheet("发放明细", title("陈某", _CARD, 5000), hidden=True),
        items=[{"title": "修路", "responsible": ""}],
        notes=[LISTED, dropped("困难职工名单 全表", "请不要报送这张表"), dropped("发放明细 全表", "银行卡号")],
        secrets=(_IDENTITY, _CARD),
    ),
    taken(
        "persons in columns without a heading of ours",
        sheet(
            _SHEET,
            head("事项名称", "立项日期", "办理状态", "附记", ""),
            data("修路", "2024-01-10", "未开始", f"找陈某{_PHONE}", _IDENTITY),
        ),
        items=[{"title": "修路", "responsible": ""}],
        notes=[LISTED, dropped(f"{_SHEET} D1", "电话号码"), dropped(f"{_SHEET} E2", "身份证号")],
        secrets=(_IDENTITY, _PHONE),
    ),
    taken(
        "a column of identity numbers",
        sheet(
            _SHEET,
            head(*_HEAD, "身份证号"),
            data("修路", "2024-01-10", "未开始", "陈某", _IDENTITY),
            data("修灯", "2024-01-10", "未开始", "林某", "（见附件）"),
        ),
        items=[{"title": "修路", "responsible": "陈某"}, {"title": "修灯", "responsible": "林某"}],
        notes=[LISTED, dropped(f"{_SHEET} E1", "身份证号")],
        secrets=(_IDENTITY,),
    ),
    taken(
        "columns of illnesses, telephones and homes",
        sheet(
            _SHEET,
            head(*_HEAD, "健康状况", "联系电话", "家庭住址"),
            data("走访慰问", "2024-01-10", "未开始", "陈某", "肝硬化晚期", _PHONE, "云峰小区3栋2单元501室"),
        ),
        items=[{"title": "走访慰问", "responsible": "陈某"}],
        notes=[
            LISTED,
            dropped(f"{_SHEET} E1", "疾病信息"),
            dropped(f"{_SHEET} F1", "电话号码"),
            dropped(f"{_SHEET} G1", "家庭住址"),
        ],
        secrets=("肝硬化", _PHONE, "云峰小区"),
    ),
    taken(
        "a telephone beside a name, in a cell that may be empty",
        sheet(_SHEET, head(*_HEAD), data("修路", "2024-01-10", "未开始", f"陈某 {_PHONE}")),
        items=[{"title": "修路"}],
        notes=[LISTED, dropped(f"{_SHEET} D2", "电话号码")],
        secrets=(_PHONE,),
    ),
    refused(
        "a bank card and an illness in titles, which have to be there",
        sheet(
            _SHEET,
            head(*_HEAD),
            data(f"向卡号{_CARD}发放慰问金", "2024-01-10", "未开始", ""),
            data("慰问患肺癌职工陈某", "2024-01-10", "未开始", ""),
        ),
        notes=[LISTED, fault(f"{_SHEET} A2", "银行卡号"), fault(f"{_SHEET} A3", "疾病信息")],
        secrets=(_CARD, "肺癌"),
    ),
    taken(
        "an identity number in a note under the table, a phone beside the signature",
        sheet(
            "做法",
            head("做法类别", "内容"),
            data("征集", "召开座谈会征集意见"),
            # What stands below the table is not taken in at all.
            data(f"注：受助人身份证号{_IDENTITY}。"),
            data(f"联系人：陈某　电话：{_PHONE}"),
        ),
        practices=[{"text": "召开座谈会征集意见"}],
        secrets=(_IDENTITY, _PHONE),
        blank=(f"注：受助人身份证号{_IDENTITY}。", f"联系人：陈某　电话：{_PHONE}"),
    ),
    taken(
        "an illness of many is a subject of work",
        sheet(
            "做法",
            head("做法类别", "内容"),
            data("征集", "开展职业病防治宣传，为患重疾职工194人办理互助"),
        ),
        practices=[{"text": "开展职业病防治宣传，为患重疾职工194人办理互助"}],
    ),
]
