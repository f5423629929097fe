"""`because_of`: the enterprises that made the difference of a number, the largest first, with their amounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reporting.issued.editions.changes import enterprise_of
from reporting.issued.editions.contributions import Contribution, contributions, owner_of
from reporting.issued.editions.matching import Pair
from reporting.issued.editions.row_changes import row_changes
from reporting.issued.listing.names import Names
from reporting.issued.listing.sizes import UNKNOWN, signed, signed_number, unit_of
from reporting.issued.listing.words import BETWEEN
from reporting.published.content import Printed

_ITSELF = {"zh": "本单位", "en": "itself"}
_MORE = {"zh": "{names}等{count}家", "en": "{names} … {count} in all"}
_MOST = 3
_NOTHING = Contribution(Decimal(0), Decimal(0))


@dataclass(frozen=True)
class _Cause:
    """An enterprise with the words of what it changed, and how much that is."""

    enterprise: str
    words: str = ""
    size: Fraction = Fraction(0)


def because_of(pair: Pair, names: Names) -> str:
    """甲+30万元、乙−5万元、丙等7家; a dash if the rows of a run are not there."""
    causes = _by_amounts(pair, names) or _by_rows(pair, names)
    if not causes:
        return UNKNOWN
    return _ITSELF[names.locale] if enterprise_of(pair.number) else _listed(causes, names)


def _by_amounts(pair: Pair, names: Names) -> list[_Cause]:
    """The enterprises that have another part in the number than before; none if that cannot be reckoned."""
    if pair.before is None or pair.after is None or pair.before.amount.unit != pair.after.amount.unit:
        return []
    old, new = contributions(names.before, pair.before), contributions(names.after, pair.after)
    if old is None or new is None:
        return []
    say = _share if pair.after.amount.unit == "share" else _amount
    parts = {one: (old.get(one, _NOTHING), new.get(one, _NOTHING)) for one in dict.fromkeys((*new, *old))}
    causes = [say(one, part, (pair.before, pair.after), names.locale) for one, part in parts.items() if _differ(*part)]
    return sorted(causes, key=lambda cause: -cause.size)


def _differ(then: Contribution, now: Contribution) -> bool:
    return (then.amount, then.whole or 0) != (now.amount, now.whole or 0)


def _amount(one: str, part: tuple[Contribution, Contribution], printed: tuple[Printed, Printed], locale: str) -> _Cause:
    """甲+30万元; the unit of a count stands in the column beside. Of a bound only the name."""
    then, now = part
    change, unit = now.amount - then.amount, unit_of(printed[1], printed[0], locale)
    words = signed(change, unit, locale) if unit.kind == "money" else signed_number(change, locale)
    return _Cause(one, words if then.is_exact and now.is_exact else "", Fraction(abs(change)))


def _share(one: str, part: tuple[Contribution, Contribution], printed: tuple[Printed, Printed], _: str) -> _Cause:
    """甲12/15→18/19; its size is what it does to the share of all. A share of money is printed without its n."""
    then, now = part
    before = Fraction(printed[0].amount.exact)
    effect = Fraction(now.amount - then.amount) - before * Fraction((now.whole or 0) - (then.whole or 0))
    return _Cause(one, _parts(then, now) if "/" in printed[1].words else "", abs(effect))


def _parts(then: Contribution, now: Contribution) -> str:
    """12/15→18/19; +14/14 of one that came, −19/22 of one that went."""
    old, new = (f"{part.amount:f}/{part.whole:f}" if part.whole else "" for part in (then, now))
    return f"{old}→{new}" if old and new else f"−{old}" if old else f"+{new}"


def _by_rows(pair: Pair, names: Names) -> list[_Cause]:
    """The enterprises of the rows that came, went or changed."""
    changes = row_changes(pair, names.before, names.after)
    rows = [row for change in changes if (row := change.after or change.before)]
    return [_Cause(one) for one in dict.fromkeys(map(owner_of, rows))]


def _listed(causes: Sequence[_Cause], names: Names) -> str:
    locale = names.locale
    blank = {"zh": "", "en": " "}[locale]
    first = [f"{names.enterprise(cause.enterprise)}{blank}{cause.words}".rstrip() for cause in causes[:_MOST]]
    listed = BETWEEN[locale].join(first)
    return _MORE[locale].format(names=listed, count=len(causes)) if len(causes) > _MOST else listed
