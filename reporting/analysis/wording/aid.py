"""Words on aid funds: their total, and what the table of money does not say."""

from reporting.analysis import aid as measures
from reporting.analysis.aid_lines import Line, aid_lines
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import name_or_number
from reporting.analysis.money_tables import has_table
from reporting.analysis.names import measure_name
from reporting.analysis.selected import figures
from reporting.analysis.traced_values import sum_of, traced_sum
from reporting.analysis.wording.money_parts import parts_of
from reporting.analysis.wording.phrases import lower_first
from reporting.analysis.wording.said import said
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_PAID = {"paid", "done"}


def none_reported(facts: Facts) -> Sentence:
    """A sentence that there are no aid funds: of any enterprise, or of this one."""
    if _is_only_planned(facts):
        return sentence("本期没有已发放或已安排的帮扶资金。", "No aid funds were paid or allocated in this period.")
    if facts.enterprise or len(facts.enterprises) == 1:
        return sentence("本期未报送帮扶资金数据。", "No aid funds were reported for this period.")
    return sentence("本期各单位未报送帮扶资金数据。", "No enterprise reported aid funds for this period.")


def _is_only_planned(facts: Facts) -> bool:
    """Whether there is money of a programme of aid, but none of it was paid or allocated."""
    aid = set(measures.counted_programmes(facts).id)
    return any(entry.programme in aid for entry in measures.money(facts)) and measures.funds(facts) is None


def aid(facts: Facts) -> list[Sentence]:
    """What the table of money does not say: what is only allocated, and what is inside. Without a table, the money itself.

    Empty where the table says it all.
    """
    lines = aid_lines(facts, "default")
    if not lines:
        return []
    money = [] if has_table(facts) else [_money(facts, lines[0]) + sentence("。", ".")]
    clauses = [*money, *(clause for clause in (_inside(facts), _allocated(facts, lines)) if clause)]
    return [join(clauses, "", " ")] if clauses else []


def _inside(facts: Facts) -> Sentence | None:
    parts = parts_of(facts, "default")
    of = "these" if has_table(facts) else "this"
    return sentence("其中，{parts}。", f"Of {of}, {{parts}}.", parts=parts) if parts else None


def aid_chart_title(facts: Facts) -> Sentence:
    """The caption of the chart of aid funds by programme."""
    if measures.has_mutual_aid(facts):
        return sentence("帮扶资金（含医疗互助赔付）构成", "Aid funds with mutual-aid payouts, by programme")
    return sentence("帮扶资金构成", "Aid funds by programme")


def _money(facts: Facts, line: Line) -> Sentence:
    """发放助学资金25.6万元，资助学生107人（邯矿集团）."""
    clause = sentence(
        "{act}{name}{amount}",
        "{amount} was {act} as {name}",
        act=_act(line),
        name=lower_first(measure_name(facts, line.measure)),
        amount=line.amount,
    )
    if line.people:
        clause += sentence("，", "; ") + said(facts, [(line.people.measure, line.people.values)])
    return clause + _owners(facts, line)


def _act(line: Line) -> Words:
    """The verb, by the statuses of the rows; 医疗互助赔付 holds its own."""
    statuses = {row.status for row in line.rows}
    if line.aid != "default" and statuses <= _PAID:
        return {"zh": "", "en": "paid"}
    if statuses <= _PAID:
        return {"zh": "发放", "en": "paid"}
    if statuses == {"allocated"}:
        return {"zh": "安排", "en": "allocated"}
    return {"zh": "落实", "en": "paid or allocated"}


def _owners(facts: Facts, line: Line) -> Sentence:
    """The enterprises of the money, where not every one that reported has some."""
    owners = {row.enterprise for row in line.rows}
    if facts.enterprise or owners == set(facts.enterprises.id):
        return sentence("", "")
    name = name_or_number(facts, owners)
    form = "（{name}单位）" if isinstance(name, Traced) else "（{name}）"
    return sentence(form, " ({name})", name=name)


def _allocated(facts: Facts, lines: tuple[Line, ...]) -> Sentence | None:
    """The kinds of money that are allocated and not paid yet; None where the sentence on a single kind says so."""
    allocated = [line for line in lines if any(row.status == "allocated" for row in line.rows)]
    if not allocated or not has_table(facts):
        return None
    return sentence(
        "帮扶资金中，{money}为已安排数。",
        "Of the aid funds, {money} has been allocated.",
        money=join((_part_allocated(facts, line) for line in allocated), "、", " and "),
    )


def _part_allocated(facts: Facts, line: Line) -> Sentence:
    name, rows = measure_name(facts, line.measure), [row for row in line.rows if row.status == "allocated"]
    selected = figures(facts, measure=line.measure, status="allocated")
    amount = traced_sum(facts.ledger, rows, sum_of(line.measure, name, selected))
    assert amount is not None  # noqa: S101 - there are such rows
    return sentence("{name}{amount}", "{amount} of {name}", name=lower_first(name), amount=amount)
