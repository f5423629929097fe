"""`differences`: lines of text with the numbers of two editions that changed, came or went, and the reasons."""

from collections.abc import Iterable, Iterator

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.matching import Pair, paired, place_of
from reporting.issued.editions.reasons import reasons

_WORDS = {
    "zh": {
        "changed": "变化",
        "new": "新增",
        "gone": "消失",
        "rows": "数字未变，台账行不同",
        "comparison": "同比、环比",
        "inputs": "依据不同",
        "none": "无",
        "head": "{name}（{count}）",
        "comma": "、",
    },
    "en": {
        "changed": "Changed",
        "new": "New",
        "gone": "Gone",
        "rows": "Same number, other rows",
        "comparison": "Comparisons with other periods",
        "inputs": "Made from other",
        "none": "none",
        "head": "{name} ({count})",
        "comma": ", ",
    },
}


def differences(before: Edition, after: Edition, locale: str) -> list[str]:
    """Lines with the numbers that differ and the rows behind it, a heading before each kind; may be empty."""
    kinds: dict[str, list[Pair]] = {kind: [] for kind in ("changed", "new", "gone", "comparison", "rows")}
    for pair in paired(before, after):
        if kind := _kind(pair, before, after):
            kinds[kind].append(pair)
    lines: list[str] = []
    for kind, pairs in kinds.items():
        kind_lines = list(_lines(pairs, before, after, locale))
        count = sum(not line.startswith("    ") for line in kind_lines)
        lines += (
            [_WORDS[locale]["head"].format(name=_WORDS[locale][kind], count=count), *kind_lines] if kind_lines else []
        )
    return lines


def inputs(before: Edition, after: Edition, locale: str) -> list[str]:
    """One line for each kind of input (ledger, notebooks, template, versions) that differs, with the file names."""
    lines = []
    for kind, digests in before.made_from.items():
        others = after.made_from.get(kind, {})
        names = [name for name in sorted({*digests, *others}) if digests.get(name) != others.get(name)]
        if names:
            lines.append(f"{_WORDS[locale]['inputs']} {kind}: {', '.join(names)}")
    return lines


def _kind(pair: Pair, before: Edition, after: Edition) -> str:
    """The kind of the difference, a key of the headings; empty if there is none."""
    one, other = pair.before, pair.after
    if one and other and (one.words, one.amount.exact) == (other.words, other.amount.exact):
        # Other periods have other rows as a matter of course.
        differs = before.period == after.period and next(reasons(pair, before, after), None) is not None
        return "rows" if differs else ""
    if pair.is_comparison:
        return "comparison"
    return "changed" if one and other else "gone" if one else "new"


def _lines(pairs: Iterable[Pair], before: Edition, after: Edition, locale: str) -> Iterator[str]:
    """The lines of each difference, with all the places that have it."""
    places: dict[tuple[str, ...], list[str]] = {}
    for pair in pairs:
        why = tuple(f"    {line}" for line in reasons(pair, before, after))
        pair_places = places.setdefault((pair.number.passport.measure, _change(pair, locale), *why), [])
        if place_of(pair.number) not in pair_places:
            pair_places.append(place_of(pair.number))
    for (measure, change, *lines), pair_places in places.items():
        yield f"  {measure}: {change} [{_WORDS[locale]['comma'].join(pair_places)}]"
        yield from lines


def _change(pair: Pair, locale: str) -> str:
    none = _WORDS[locale]["none"]
    return f"{pair.before.words if pair.before else none} → {pair.after.words if pair.after else none}"
