"""Labels of lines that name the enterprise, the period and the people of a sheet: 填报单位：, 报告期：, 审核人：."""

import re
from collections.abc import Sequence
from functools import cache

from reporting.returns.reading.values.scales import is_unit, scale_of
from reporting.returns.vocabulary import vocabulary

# Labels of lines that say who filled in what; they may stand beside those of a cover in one cell.
SIGNED = (
    r"(?:金额|货币|计量|资金)?单位|填表人|填报人|制表人?|审核人?|复核人?|审批人?|批准人?|负责人|单位负责人|分管领导|主管领导|经办人|联系人|联系电话|电话"
    r"|填报日期|填表日期|制表日期|日期|填报单位|报送单位|单位（?盖章）?|盖章|签字|填报时间"
)
_ANY_LABEL = re.compile(r"[^：:\d，。；;]{2,10}[：:]\s*(?P<value>[^：:]{0,30})", re.DOTALL)
BRACKET = r"(?:\s*[（(][^）)：:]{0,12}[)）])?"


@cache
def cover_label() -> str:
    """The words of a cover as a pattern, the longest first."""
    words = sorted((word for words in vocabulary().cover.values() for word in words), key=len, reverse=True)
    return "|".join(map(re.escape, words))


def is_labelled(text: str) -> bool:
    """Whether a text begins with a label of a cover (报告期：2024年), which no heading does; 单位：万元 is a unit."""
    match = _labelled().match(text.strip())
    return match is not None and not is_units(match["value"])


def are_labelled(texts: Sequence[str]) -> bool:
    """Whether a line of several texts has labels alone, with what belongs to them: 工会主席：某甲, 电话：0538-622."""
    matches = [_ANY_LABEL.fullmatch(text.strip()) for text in texts]
    return len(texts) > 1 and all(match is not None and not is_units(match["value"]) for match in matches)


def is_units(text: str) -> bool:
    """Whether a text names the units of amounts: 万元; 项、万元."""
    parts = [part for part in re.split(r"[、，,/\s]+", text) if part]
    return bool(parts) and all(is_unit(part) or scale_of(part).factor != 1 for part in parts)


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"(?:{cover_label()}){BRACKET}\s*[：:]\s*(?P<value>.*)", re.DOTALL)
