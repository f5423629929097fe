"""`Profile`: the numbers of one enterprise, or of one measure, by what they count: so that a new id is known again."""

from collections.abc import Mapping
from fractions import Fraction

from reporting.issued.editions.changes import enterprise_of
from reporting.issued.editions.contributions import contributions
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.shapes import frame_of, shape_of
from reporting.published.content import Printed

# What is counted to how much of it there is.
Profile = Mapping[str, Fraction]
# From one year to the next the numbers of an enterprise differ so much; those of two enterprises mostly by more.
_CLOSE = Fraction(3, 20)


def enterprise_profiles(edition: Edition) -> dict[str, Profile]:
    """By enterprise, its amounts: those that are printed of it alone, and its parts in those of the group."""
    profiles: dict[str, dict[str, Fraction]] = {}
    for number in _amounts(edition):
        enterprise = enterprise_of(number)
        if enterprise:
            own = f"own {number.passport.measure} {frame_of(number.passport.expression, edition.period)}"
            profiles.setdefault(enterprise, {})[own] = Fraction(number.amount.exact)
        else:
            key = f"{number.passport.measure} {shape_of(number.passport.expression, edition.period)}"
            for one, part in (contributions(edition, number) or {}).items():
                profiles.setdefault(one, {})[key] = Fraction(part.amount)
    return {one: without_zeros(profile) for one, profile in profiles.items()}


def measure_profiles(edition: Edition) -> dict[str, Profile]:
    """By measure, its amounts: the parts that enterprises have in it, and what is printed."""
    profiles: dict[str, dict[str, Fraction]] = {}
    for number in _amounts(edition):
        measure, unit = number.passport.measure, number.amount.unit
        profile = profiles.setdefault(measure, {})
        nameless = shape_of(number.passport.expression, edition.period).replace(f'"{measure}"', "")
        profile[f"{unit} {nameless}"] = Fraction(number.amount.exact)
        for one, part in (contributions(edition, number) or {}).items():
            profile[f"{one} {unit} {nameless}"] = Fraction(part.amount)
    return {one: without_zeros(profile) for one, profile in profiles.items()}


def _amounts(edition: Edition) -> list[Printed]:
    """The numbers that may be added up."""
    units = {"share", "percent", "point"}
    return [number for number in edition.figures if number.amount.unit not in units and number.amount.exact]


def without_zeros(profile: Profile) -> Profile:
    """Nothing is equal to nothing anywhere: it tells nothing."""
    return {key: amount for key, amount in profile.items() if amount}


def added(one: Profile, other: Profile) -> Profile:
    """Two profiles as those of one."""
    return {key: one.get(key, Fraction(0)) + other.get(key, Fraction(0)) for key in dict.fromkeys((*one, *other))}


def likeness(one: Profile, other: Profile) -> Fraction:
    """The share of what both count nearly as much of, in all that either counts; nothing if that is a single number."""
    alike = sum(is_close(one[key], other[key]) for key in one if key in other)
    return Fraction(alike, len({*one, *other})) if alike > 1 else Fraction(0)


def is_close(one: Fraction, other: Fraction) -> bool:
    """Whether two amounts are equal, or differ by no more than three twentieths."""
    return abs(one - other) <= _CLOSE * max(abs(one), abs(other))
