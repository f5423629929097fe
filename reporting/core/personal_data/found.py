"""`Found`: a place of a plain text with personal data; and the kinds of it, in Chinese and in English."""

from dataclasses import dataclass

IDENTITY_NUMBER, BANK_CARD, TELEPHONE = "身份证号", "银行卡号", "电话号码"
DOCUMENT, PLATE, ADDRESS_OF_MAIL, ACCOUNT, STAFF_NUMBER = "证件号", "车牌号", "电子邮箱", "社交账号", "工号"
ILLNESS, HARDSHIP, HOME, BIRTH = "疾病信息", "困难情况", "家庭住址", "出生日期"

IN_ENGLISH = {
    IDENTITY_NUMBER: "identity number",
    BANK_CARD: "bank card",
    TELEPHONE: "telephone number",
    DOCUMENT: "number of a passport or permit",
    PLATE: "number plate",
    ADDRESS_OF_MAIL: "e-mail address",
    ACCOUNT: "account of a messenger",
    STAFF_NUMBER: "staff number",
    ILLNESS: "somebody's illness",
    HARDSHIP: "somebody's hardship",
    HOME: "home address",
    BIRTH: "date of birth",
}
NUMBERS = frozenset((IDENTITY_NUMBER, BANK_CARD, TELEPHONE, DOCUMENT, STAFF_NUMBER))


@dataclass(frozen=True)
class Found:
    """A kind of personal data at a place of a plain text. A number has its digits, anything else has none."""

    kind: str
    start: int
    end: int
    digits: str = ""
    landline: bool = False
