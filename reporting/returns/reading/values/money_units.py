"""The unit of money that a text gives for all amounts near it: 单位：万元, （万元）, 金额均以万元计."""

import re
from functools import lru_cache

_MANY = 2**12
_LONGEST = 500
_MONEY = r"(?:[百千]?[万亿]|[百千])?元"
_FORMS = (
    re.compile(r"单位\s*[:：]\s*(?P<units>[^：:。；;]*)"),
    re.compile(rf"[（(]\s*(?:金额)?(?:单位)?\s*[:：]?\s*(?P<units>{_MONEY})\s*[)）]"),
    re.compile(rf"(?:金额|资金|货币|单位)[^，。；;元]{{0,6}}?[以按为是]\s*(?P<units>{_MONEY})"),
    re.compile(rf"[以按](?P<units>{_MONEY})(?:为单位|计(?!划)|统计|填报)"),
)


@lru_cache(_MANY)
def money_units(text: str) -> tuple[str, ...]:
    """The units in their order, each once."""
    said = (match["units"] for form in _FORMS for match in form.finditer(text[:_LONGEST]))
    return tuple(dict.fromkeys(unit for units in said for unit in re.findall(_MONEY, units)))
