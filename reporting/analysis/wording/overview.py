"""总体进展: what the chart does not say: the kinds of lists, those without a share, the people reached."""

from reporting.analysis import progress
from reporting.analysis.facts import Facts
from reporting.analysis.names import LIST_KINDS
from reporting.analysis.wording.lists import resolved_apart
from reporting.analysis.wording.people import people
from reporting.analysis.wording.phrases import sentence_of, with_verb
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced


def overview(facts: Facts) -> list[Sentence]:
    """The share of each kind of lists, what is resolved beside them, and the people whom page one has not, never in one sum."""
    sentences = [_kinds(facts), *resolved_apart(facts), people(facts)]
    return [clause for clause in sentences if clause]


def _kinds(facts: Facts) -> Sentence | None:
    """The share of each kind of lists; None where a kind is one list, whose share the table has."""
    lists = progress.sized(progress.lists_of(facts))
    # With one enterprise there is no such table.
    of_several = len(lists) if len(facts.enterprises) > 1 else len(lists) + 1
    if not 1 < len(set(lists.kind)) < of_several:
        return None
    return sentence_of([_kind(kind, figures) for kind, figures in progress.by_kind(facts).items()])


def _kind(kind: str, figures: dict[str, Traced | None]) -> Sentence:
    total, resolved, share = figures["total"], figures["resolved"], figures["share"]
    assert total is not None  # noqa: S101 - only known ones are asked for
    assert resolved is not None  # noqa: S101 - likewise
    assert share is not None  # noqa: S101 - likewise
    return sentence(
        "{kind}{total}，已办结{resolved}，办结率{share}",
        "of {total} on {kind}, {resolved} resolved, {share}",
        kind=LIST_KINDS[kind],
        total=total,
        resolved=with_verb(resolved),
        share=share,
    )
