"""`Surroundings`: the label before a number, the unit behind it, letters that make it a code."""

import re
from dataclasses import dataclass

from reporting.core.personal_data.digit_runs import Number
from reporting.core.personal_data.patterns import pattern
from reporting.core.personal_data.word_lists import one_of

_NEAR = 24
_MOBILE = 11
_UNIT = re.compile(
    rf"[\s(\[]{{0,2}}[余多]?(?:{one_of('units')}(?![A-Za-z])|{one_of('units_or_names')}(?![\u4e00-\u9fff])"
    rf"|{one_of('units_or_names')}(?=[的以及和左]))"
)
_ENGLISH_UNIT = re.compile(r"\s*(?:tons?|tonnes?|yuan|persons?|people|times|pieces|items|units)\b", re.IGNORECASE)
# TEL13800138000 is a telephone, and GF13800138000 is something of the works.
_OF_PHONES = r"(?:TEL|MOB|PHONE|QQ|VX|WX|CELL|HP|ID|MOBILE|NO)"
_CODE_BEFORE = re.compile(rf"(?<![A-Za-z])(?!{_OF_PHONES}[^A-Za-z]*$)[A-Z][A-Z0-9]{{0,5}}[-_/#]?$|[a-z]_$")
_CODE_BEHIND = re.compile(r"号(?!码)|[-_/]?[A-Z]{1,3}(?![A-Za-z])|[A-Za-z][0-9]")
_QUANTITY = re.compile(rf"{one_of('quantities')}[为是达:\s]{{0,3}}$")
_CURRENCY = re.compile(r"(?:[¥$€]|人民币|RMB|CNY|USD)\s*$")
# A telephone that was a cell of numbers ends in .0; no amount is written so.
_DECIMALS = re.compile(r"\.(?!0(?![0-9]))[0-9]{1,2}(?![0-9])")
# 户名：某某公司工会委员会 账号…, 工会经费专户
_OF_AN_OFFICE = re.compile(
    rf"{one_of('offices.accounts')}|{one_of('offices.names')}[\s,;:()]{{0,3}}(?:账|帐|开户)[^0-9]{{0,12}}$"
)


def _label(chinese: str, english: str) -> re.Pattern[str]:
    """A label right before a number: 订单号：, invoice no."""
    return re.compile(
        rf"(?:{chinese}[^0-9,。;()\n]{{0,6}}(?:\([^()]{{0,8}}\)[^0-9,。;]{{0,2}})?|\b{english}\b[^0-9,;\n]{{0,8}})$",
        re.IGNORECASE,
    )


_BUSINESS = _label(one_of("business.labels"), one_of("business.english"))
_CREDIT = _label(one_of("business.credit"), "USCC")
_CARD = _label(rf"(?:(?<!台){one_of('card.words')}|银行(?=[:\s]*$))", one_of("card.english"))
_IDENTITY = _label(one_of("identity.words"), one_of("identity.english"))
_PHONE = _label(rf"(?:{one_of('phones.words')}|打(?=[:\s]*$))", one_of("phones.english"))


@dataclass(frozen=True)
class Surroundings:
    """The words before and behind a place in a text."""

    before: str
    behind: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Surroundings":
        return cls(text[max(0, start - _NEAR) : start], text[end : end + _NEAR])

    @property
    def is_amount(self) -> bool:
        """13800000000元, 产量13800138000吨, 13800138000.5, 0.13800138000"""
        unit = _UNIT.match(self.behind) or _ENGLISH_UNIT.match(self.behind)
        return bool(unit or _DECIMALS.match(self.behind) or _CURRENCY.search(self.before))

    @property
    def is_decimals(self) -> bool:
        return re.search(r"(?<![0-9.])0\.$", self.before) is not None

    @property
    def is_code(self) -> bool:
        """Whether letters before or behind a number make it a code: GF-13800138000."""
        return bool(_CODE_BEFORE.search(self.before) or _CODE_BEHIND.match(self.behind))

    @property
    def names_a_thing(self) -> bool:
        """订单号：13800138000, 负债13600000000"""
        return bool(_BUSINESS.search(self.before) or _QUANTITY.search(self.before)) and not self.names_a_person

    @property
    def names_a_credit_code(self) -> bool:
        return _CREDIT.search(self.before) is not None

    @property
    def is_beside_a_person(self) -> bool:
        """张伟，编号13800138000; 编号13800138000，张伟"""
        before, behind = pattern("numbers", "after_a_person"), pattern("numbers", "before_a_person")
        return bool(before.search(self.before) or behind.match(self.behind))

    def are_of_a_thing(self, number: Number) -> bool:
        """Whether a number that looks like one of a person is an amount, a code or the label of a thing."""
        is_fraction = number.is_one_piece and self.before.endswith(".") and len(number.digits) != _MOBILE
        is_of_a_thing = self.names_a_thing and not self.is_beside_a_person
        return is_fraction or self.is_amount or self.is_code or is_of_a_thing

    @property
    def names_a_person(self) -> bool:
        return bool(_IDENTITY.search(self.before) or _CARD.search(self.before) or _PHONE.search(self.before))

    @property
    def names_an_identity(self) -> bool:
        return _IDENTITY.search(self.before) is not None

    @property
    def names_a_card(self) -> bool:
        return _CARD.search(self.before) is not None

    @property
    def names_a_phone(self) -> bool:
        return _PHONE.search(self.before) is not None

    @property
    def names_an_account_of_an_office(self) -> bool:
        return _OF_AN_OFFICE.search(self.before) is not None
