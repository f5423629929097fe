"""Facts of a period that its briefing does not hold."""

from reporting.analysis.facts import Facts


def left_out_of(facts: Facts) -> dict[str, list[str]]:
    """Enterprises by id, and rows by their place, under the reason why the briefing does not hold them."""
    rows, achievements, superseded = facts.ledger["achievements"], facts.achievements, facts.superseded
    return {
        "enterprises that did not report": list(facts.missing.id),
        "enterprises that told only a part of the period": list(facts.partial_reports),
        "rows outside the period, or stated anew later": list(
            rows[~rows.id.isin({*achievements.id, *superseded.id})]["at"]
        ),
        "rows that a row of a longer time holds, never added": list(superseded["at"]),
        "rows inside another row (part_of), never added": list(
            achievements[achievements.part_of.isin(set(achievements.id))]["at"]
        ),
    }
