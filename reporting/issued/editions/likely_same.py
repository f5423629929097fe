"""`likely_same`: enterprises and measures that probably have another id later, or were divided or joined."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.profiles import Profile, added, enterprise_profiles, likeness, measure_profiles

# In the made-up group an enterprise is so much like itself a year later, and no other is.
_ENOUGH = Fraction(11, 20)
# Of more that came or went nobody tries each with each.
_MOST = 12
_Known = Mapping[str, Profile]


@dataclass(frozen=True)
class Likely:
    """The ids of what is probably the same before and after; two on one side were divided, or joined."""

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    same_name: bool = False


def likely_same(before: Edition, after: Edition) -> list[Likely]:
    """The likeliest first; each id stands in one of them at most. None of it is sure."""
    return [
        *_chosen("enterprises", before, after, (enterprise_profiles(before), enterprise_profiles(after))),
        *_chosen("measures", before, after, (measure_profiles(before), measure_profiles(after))),
    ]


def _chosen(kind: str, before: Edition, after: Edition, known: tuple[_Known, _Known]) -> list[Likely]:
    old, new = known
    lost, found = _only_in(old, new), _only_in(new, old)
    candidates = [*_named_alike(kind, before, after, (lost, found)), *_alike(kind, known, (lost, found))]
    if kind == "enterprises":
        candidates += [*_divided(known, (lost, found)), *_joined(known, (lost, found))]
    chosen: list[Likely] = []
    for _, likely in sorted(candidates, key=lambda candidate: -candidate[0]):
        taken = {*(id_ for one in chosen for id_ in (*one.before, *one.after))}
        if not taken & {*likely.before, *likely.after}:
            chosen.append(likely)
    return chosen


_Candidate = tuple[Fraction, Likely]
_Apart = tuple[list[str], list[str]]


def _only_in(known: _Known, other: _Known) -> list[str]:
    return [id_ for id_ in known if id_ not in other][:_MOST]


def _named_alike(kind: str, before: Edition, after: Edition, apart: _Apart) -> Iterator[_Candidate]:
    """Other ids, but a name in common."""
    names = [_names_by_id(edition, kind) for edition in (before, after)]
    for one, other in _each_with_each(apart):
        if names[0].get(one, set()) & names[1].get(other, set()):
            yield Fraction(2), Likely(kind, (one,), (other,), same_name=True)


def _alike(kind: str, known: tuple[_Known, _Known], apart: _Apart) -> Iterator[_Candidate]:
    for one, other in _each_with_each(apart):
        if (share := likeness(known[0][one], known[1][other])) >= _ENOUGH:
            yield share, Likely(kind, (one,), (other,))


def _divided(known: tuple[_Known, _Known], apart: _Apart) -> Iterator[_Candidate]:
    """One that is gone, or that became smaller, and two that have as much together."""
    for one, parts in _one_to_two(known, apart):
        yield _sure(known[0][one], known[1], parts), Likely("enterprises", (one,), parts)


def _joined(known: tuple[_Known, _Known], apart: _Apart) -> Iterator[_Candidate]:
    for one, parts in _one_to_two(known[::-1], apart[::-1]):
        yield _sure(known[1][one], known[0], parts), Likely("enterprises", parts, (one,))


def _one_to_two(known: tuple[_Known, _Known], apart: _Apart) -> Iterator[tuple[str, tuple[str, str]]]:
    old, new = known
    lost, found = apart
    for one in lost:
        yield from ((one, pair) for pair in combinations(found, 2) if _sure(old[one], new, pair) >= _ENOUGH)
    for one in (id_ for id_ in old if id_ in new and likeness(old[id_], new[id_]) < _ENOUGH):
        yield from ((one, (one, part)) for part in found if _sure(old[one], new, (one, part)) >= _ENOUGH)


def _sure(whole: Profile, known: _Known, parts: tuple[str, ...]) -> Fraction:
    one, other = (known[part] for part in parts)
    return likeness(whole, added(one, other))


def _each_with_each(apart: _Apart) -> Iterable[tuple[str, str]]:
    return ((one, other) for one in apart[0] for other in apart[1])


def _names_by_id(edition: Edition, kind: str) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for name, ids in edition.names.get(kind, {}).items():
        for id_ in ids:
            names.setdefault(id_, set()).add(name)
    return names
