"""口径说明 on bounded numbers: what 余, 近 and 约 mean, of those that the period has."""

from reporting.analysis.facts import Facts
from reporting.analysis.wording.phrases import joined_rows
from reporting.core.sentence import Sentence, sentence


def bounds(facts: Facts) -> Sentence | None:
    """What the marks of bounded numbers mean, of those that the period has."""
    bounds = set(facts.achievements.bound)
    clauses = [words for bound, words in _marks_of_bounds(facts).items() if bound in bounds]
    if not clauses:
        return None
    return sentence(
        "约数。{marks}；约数不参与比率计算。",
        "Bounds. {marks}; no share is taken of such a number.",
        marks=joined_rows(clauses),
    )


def _marks_of_bounds(facts: Facts) -> dict[str, Sentence]:
    least = sentence(
        "带“余”的是下限，含下限的合计也是下限", "“Over” marks a lower bound; a sum with one in it is a lower bound too"
    )
    if _has_uneven_bounds(facts):
        least = sentence(
            "带“余”“以上”的是下限，含下限的合计也是下限",
            "“Over” and “at least” mark a lower bound; a sum with one in it is a lower bound too",
        )
    return {
        "at_least": least,
        "at_most": sentence(
            "带“近”的是上限，含上限的合计也是上限",
            "“Under” marks an upper bound; a sum with one in it is an upper bound too",
        ),
        "about": sentence(
            "带“约”的是估计数，含估计数的合计也是估计数", "“About” marks an estimate; so is a sum with one in it"
        ),
    }


def _has_uneven_bounds(facts: Facts) -> bool:
    """Whether 以上 may be on the page: a lower bound that is no round number, alone or in a sum with others of its unit."""
    units = dict(zip(facts.ledger["measures"].id, facts.ledger["measures"].unit, strict=True))
    rows = facts.achievements.assign(in_units=facts.achievements.measure.map(units))
    bounded = set(rows.in_units[rows.bound == "at_least"])
    uneven = [value == 0 or value % 10 != 0 for value in rows.value]
    return bool(rows.in_units[uneven].isin(bounded).any()) or "percent" in bounded
