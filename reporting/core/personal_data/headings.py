"""`kind_of_heading`: the kind of personal data in a column, by its heading."""

import re

# A heading about work on an illness, or about a number of people, holds no personal data.
_OF_WORK = re.compile(r"救助|防治|预防|筛查|理赔|保险|互助|宣传|普查|人数|人次|户数|次数|件数|金额|资金|费用|万元")
_ANYWHERE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("身份证号", ("身份证", "证件号", "idnumber", "idcard", "identity")),
    ("银行卡号", ("银行卡", "卡号", "银行账", "银行帐", "开户行", "开户银行", "bank", "cardnumber")),
    ("家庭住址", ("住址", "户籍", "家庭地址", "居住地", "现住地", "通讯地址", "联系地址", "homeaddress")),
    ("电话号码", ("手机", "联系方式", "mobile", "telephone", "phone")),
)
_AT_THE_END: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("银行卡号", ("账号", "帐号")),
    ("电话号码", ("电话", "电话号码", "座机", "tel")),
)
_ILLNESS = ("疾病", "病种", "病情", "病史", "患病", "病名", "健康状况", "诊断", "illness", "disease", "diagnosis")
_BREAKS = re.compile(r"[()/、,，;；:：]|及|和|与")


def kind_of_heading(name: str) -> str:
    """The kind of personal data in Chinese; empty if the heading names none."""
    whole = re.sub(r"[\s_\-]", "", name).lower()
    for kind, words in _ANYWHERE:
        if any(word in whole for word in words):
            return kind
    for kind, words in _AT_THE_END:
        if any(piece.endswith(words) for piece in _BREAKS.split(whole)):
            return kind
    ill = any(word in whole for word in _ILLNESS) and not _OF_WORK.search(whole)
    return "疾病信息" if ill else ""
