"""Sentences that claim that there is nothing: without a refused row they may be untrue, and they have no number."""

import re
from collections.abc import Iterator

from reporting.analysis.aid import COUNTED_STATUSES
from reporting.analysis.comparison import bases_of
from reporting.core.change import YEAR
from reporting.core.expression import Count, Rows
from reporting.core.passport import Passport
from reporting.core.period import Period
from reporting.core.quantity import LOCALES
from reporting.published.content import Paragraph, Segment, Value

_CLAIMS = {
    "zh": re.compile(
        "没有单位报送|各单位未报送|本期(?:没有|未报送)|没有报送|未报送(?:清单)?(?:件数|总数|办结数|逐项台账|帮扶资金)|"
        "报送的清单件数不全|尚未报送"
    ),
    "en": re.compile(
        r"[Nn]o enterprise (?:reported|has a list)|[Nn]o list was reported|nobody reported|"
        r"were (?:reported|paid or allocated)|did not report|reported no|without the items|"
        r"(?:total|resolved|was) not reported"
    ),
}
_ENDS = re.compile(r"[，；。：,;:）)]|\.(?: |$)|$")
_COMPARED = re.compile("可比|comparable")
_NO_RETURN, _NO_ITEMS = re.compile("尚未报送|did not report for"), re.compile("逐项台账|without the items")
_AID, _OF_LISTS = (
    re.compile("帮扶资金|[Aa]id funds"),
    re.compile("清单|件数|总数|办结|[Ll]ist|open|total|resolved|size"),
)


def with_claims(paragraph: Paragraph, locale: str, period: Period) -> Paragraph:
    """The paragraph with an empty number behind each claim, to which a note can belong: that of what is not there."""
    return tuple(segment for part in paragraph for segment in _parted(part, locale, period))


def is_claim(value: Value) -> bool:
    """Whether a number only stands behind a claim."""
    return not any(value.words.values())


def _parted(part: Segment, locale: str, period: Period) -> Iterator[Segment]:
    if not isinstance(part, str):
        yield part
        return
    start = 0
    for claim in _CLAIMS[locale].finditer(part):
        found = _ENDS.search(part, claim.end())
        end = found.start() if found else len(part)
        if end > start:
            yield part[start:end]
            sentence = re.split("。|\\. ", part[:end])[-1]
            yield Value(dict.fromkeys(LOCALES, ""), passport=Passport(expression=Count(_claimed(sentence, period))))
            start = end
    if part[start:]:
        yield part[start:]


def _claimed(sentence: str, period: Period) -> Rows:
    """The rows that a sentence says there are none of."""
    if _COMPARED.search(sentence):
        return Rows("enterprises", bases_of(period)[YEAR].key).also(reported="yes")
    if _NO_RETURN.search(sentence):
        return Rows("enterprises", period.key).also(reported="yes")
    if _NO_ITEMS.search(sentence):
        return Rows("items", period.key)
    if _AID.search(sentence):
        return Rows("figures", period.key).also(aid=("default", "with_mutual_aid"), status=COUNTED_STATUSES)
    if _OF_LISTS.search(sentence):
        return Rows("lists", period.key).also(sized="yes")
    return Rows("figures", period.key)
