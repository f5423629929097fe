"""Words on the money that is not aid funds: mutual aid, donations, purchases, and what is only planned or raised."""

from collections.abc import Iterable

from reporting.analysis import aid as money
from reporting.analysis.aid_lines import aid_lines
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import are_many, name_or_number
from reporting.analysis.money_tables import has_table
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.over_time import NO_TIME, TimedValue
from reporting.analysis.wording.money_parts import parts_of
from reporting.analysis.wording.phrases import lower_first
from reporting.analysis.wording.said import said, said_one
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_OTHER_MONEY = "{clauses}; {every} counted as aid funds."
# Raised money of a programme that is no aid goes by its name: 职工捐款.
_NOT_YET: dict[str, Words] = {
    "planned": {"zh": "规划", "en": "planned"},
    "ongoing": {"zh": "正在落实", "en": "under way"},
    "raised": {"zh": "筹集", "en": "raised"},
}


def aid_apart(facts: Facts) -> list[Sentence]:
    """A sentence on mutual aid, and one on the other money; empty when there is none."""
    return [clause for clause in (_mutual_aid(facts), _other_money(facts)) if clause]


def _mutual_aid(facts: Facts) -> Sentence | None:
    lines = aid_lines(facts, "with_mutual_aid")
    if not lines:
        return None
    names = join(sentence("{name}", "{name}", name=lower_first(measure_name(facts, line.measure))) for line in lines)
    amounts = said(facts, [(line.measure, [TimedValue(NO_TIME, line.amount)]) for line in lines])
    lead = sentence(
        "{names}由职工互助缴费形成，不计入帮扶资金，单独列示。",
        "{names} come from members’ contributions; they are not aid funds and are shown separately.",
        names=names,
    )
    if not has_table(facts):
        lead = sentence(
            "{amounts}，由职工互助缴费形成，不计入帮扶资金。",
            "{amounts}; they come from members’ contributions and are not aid funds.",
            amounts=amounts,
        )
    return lead + _inside(facts, "with_mutual_aid", "these")


def _other_money(facts: Facts) -> Sentence | None:
    clauses = _over_enterprises(facts) if are_many(facts) else _by_enterprise(facts)
    if not clauses:
        return None
    several = len(clauses) > 1
    is_first = not (aid_lines(facts, "default") or aid_lines(facts, "with_mutual_aid"))
    return sentence(
        "{clauses}，{every}未计入帮扶资金。" if is_first else "此外，{clauses}，{every}未计入帮扶资金。",
        _OTHER_MONEY if is_first else f"In addition, {_OTHER_MONEY}",
        clauses=join(clauses, "，", "; "),
        every={"zh": "均", "en": "none of this is"} if several else {"zh": "", "en": "this is not"},
    ) + _inside(facts, "apart", "these" if several else "this")


def _by_enterprise(facts: Facts) -> list[Sentence]:
    """The clauses; the first one of an enterprise begins with its name."""
    rows = grouped(iter_rows(money.by_programme(facts, ("apart",))), lambda row: str(row.enterprise))
    return [
        (_name(facts, enterprise) if not place else sentence("", "")) + _clause(facts, row)
        for enterprise, of_one in rows.items()
        for place, row in enumerate(of_one)
    ]


def _name(facts: Facts, enterprise: str) -> Sentence:
    if facts.enterprise or len(facts.enterprises) == 1:
        return sentence("", "")
    return sentence("{name}", "at {name}, ", name=short_names(facts, enterprise))


def _over_enterprises(facts: Facts) -> list[Sentence]:
    table = money.totals_by_status(facts, ("apart",))
    return [_clause(facts, row) + _owners(facts, row.enterprises) for row in iter_rows(table)]


def _owners(facts: Facts, enterprises: Iterable[str]) -> Sentence:
    name = name_or_number(facts, enterprises)
    form = "（{name}单位）" if isinstance(name, Traced) else "（{name}）"
    return sentence(form, " ({name})", name=name)


def _clause(facts: Facts, row: Row) -> Sentence:
    """职工捐款6万余元; 规划困难帮扶资金3万元: money that is not there yet says so."""
    measure, amount = row.amount.passport.measure, TimedValue(NO_TIME, row.amount)
    clause = said_one(facts, measure, amount)
    if row.status in _NOT_YET and (row.status != "raised" or _is_of_aid(facts, row.programme)):
        clause = sentence(
            "{not_yet}{name}{amount}",
            "{name}, {amount} {not_yet}",
            not_yet=_NOT_YET[row.status],
            name=lower_first(measure_name(facts, measure)),
            amount=row.amount,
        )
    if row.people is None:
        return clause
    return clause + sentence("，", "; ") + said(facts, [(row.people.measure, row.people.values)])


def _is_of_aid(facts: Facts, programme: str) -> bool:
    return bool(facts.ledger.record("programmes", programme).aid != "apart")


def _inside(facts: Facts, aid: str, of: str) -> Sentence:
    """The parts of this money, in a sentence behind it; nothing where there are none."""
    parts = parts_of(facts, aid)
    return sentence("其中{parts}。", f" Of {of}, {{parts}}.", parts=parts) if parts else sentence("", "")
