"""Words on what the items of lists came to: money spent, satisfaction, close-out."""

from reporting.analysis import list_outcomes as measures
from reporting.analysis.facts import Facts
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced


def list_outcomes(facts: Facts) -> Sentence | None:
    """What was spent on all lists, how satisfied employees are, how much was closed out; None when nobody states it."""
    known = measures.pooled(facts)
    clauses = [
        _money(known["money"]),
        _satisfied(known["satisfied"], known["satisfied_or_basically"]),
        _closed(known["closed"]),
    ]
    stated = [clause for clause in clauses if clause]
    return join(stated, "", " ") if stated else None


def _money(money: Traced | None) -> Sentence | None:
    if money is None:
        return None
    return sentence("清单事项投入资金{money}。", "{money} was spent on the items of the lists.", money=money)


def _satisfied(satisfied: Traced | None, content: Traced | None) -> Sentence | None:
    if satisfied is None or content is None:
        return None
    if satisfied.value == content.value:
        return sentence(
            "参加测评的职工满意率{satisfied}。",
            "The share of answers that were “satisfied” is {satisfied}.",
            satisfied=satisfied,
        )
    return sentence(
        "参加测评的职工满意率{satisfied}，满意和基本满意率{content}。",
        "The share of answers that were “satisfied” is {satisfied}; with “basically satisfied” it is {content}.",
        satisfied=satisfied,
        content=content,
    )


def _closed(closed: Traced | None) -> Sentence | None:
    if closed is None:
        return None
    return sentence("清单事项销号率{closed}。", "The share of listed items closed out is {closed}.", closed=closed)
