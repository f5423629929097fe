"""How what became of a layout stands to what a careful person makes of it."""

from dataclasses import dataclass

# From right to the worst.
RIGHT = ("rightly in", "rightly asked")
SENT_BACK = ("asked of something else", "refused though clear")
WRONG = ("wrongly lost", "silently changed", "wrongly in")
VERDICTS = RIGHT + SENT_BACK + WRONG


@dataclass(frozen=True)
class Judgement:
    verdict: str
    why: tuple[str, ...] = ()


def judged(layout, outcome):
    """The judgement by the right outcome that it comes nearest to."""
    if any(secret in outcome.told + outcome.kept for secret in layout.secrets):
        return Judgement("wrongly in", ("the number of a person",))
    return min((_by(right, outcome) for right in layout.right), key=lambda each: VERDICTS.index(each.verdict))


def _by(right, outcome):
    missing, spare = _unmatched(right.rows, outcome.rows)
    _, extra = _unmatched(right.perhaps, spare)
    changed = [(row, drawn) for row in extra for drawn in missing if (row.table, row.name) == (drawn.table, drawn.name)]
    known = [row for row, _ in changed]
    if strangers := [f"in: {row}" for row in extra if row not in known]:
        return Judgement("wrongly in", tuple(strangers))
    if changed:
        row, drawn = changed[0]
        return Judgement("silently changed", (f"in:  {row}", f"not: {drawn}"))
    if not missing and not right.asked and not outcome.faults:
        return Judgement("rightly in")
    if not missing and right.asked and any(_says(fault, right.asked) for fault in outcome.faults):
        return Judgement("rightly asked")
    if outcome.faults:
        return Judgement("asked of something else" if right.asked else "refused though clear", tuple(outcome.faults))
    return Judgement("wrongly lost", tuple(f"lost: {row}" for row in missing) or (f"not asked: {right.asked}",))


def _says(fault, words):
    """Whether a fault says all of the words behind its place; of 一季度或第一季度 one is enough."""
    said = fault.partition("：")[2]
    return all(any(word in said for word in either.split("或")) for either in words)


def _unmatched(drawn_rows, rows):
    """The drawn rows that were not found, and the rows that are none of them; each counts once."""
    missing, spare = [], list(rows)
    for drawn in drawn_rows:
        found = next((row for row in spare if row.tells(drawn)), None)
        if found is None:
            missing.append(drawn)
        else:
            spare.remove(found)
    return missing, spare
