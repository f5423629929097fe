"""Words on money: the total of aid, its programmes, and the money that is in no total."""

from reporting.analysis import aid as measures
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import are_many
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.over_time import value_of
from reporting.analysis.wording.group_totals import has_other_status, inside, money_lines, span_words
from reporting.analysis.wording.phrases import (
    STATUS,
    joined_rows,
    joined_values,
    lower_first,
    name_and_value,
    name_and_values,
    with_status,
)
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence, join, sentence


def none_reported(facts: Facts) -> Sentence:
    """A sentence that there are no aid funds: of any enterprise, or of this one."""
    if _is_only_planned(facts):
        return sentence(
            "本期没有已发放或已安排的帮扶资金；规划、筹集的资金单独列示，不计入。",
            "No aid funds were paid or allocated in this period; money that is planned or raised stands apart.",
        )
    if facts.enterprise:
        return sentence(
            "本期没有报送帮扶资金；未报送不作零计。",
            "No aid funds were reported for this period; that is not zero.",
        )
    return sentence(
        "本期没有单位报送帮扶资金；未报送不作零计。",
        "No enterprise reported aid funds for this period; that is not zero.",
    )


def _is_only_planned(facts: Facts) -> bool:
    """Whether there is money of a programme of aid, but none of it was paid or allocated."""
    aid = set(measures.counted_programmes(facts).id)
    return any(entry.programme in aid for entry in measures.money(facts)) and measures.funds(facts) is None


def aid_in_short(facts: Facts) -> Sentence | None:
    """One sentence on the totals; None when nobody reported aid funds."""
    default, wide = measures.funds(facts), measures.funds(facts, "with_mutual_aid")
    if default is None:
        return None
    names = _programme_names(facts, "default")
    if wide is None or wide.value == default.value:
        return sentence(
            "帮扶资金{total}（{names}）。", "Aid funds came to {total} ({names}).", total=default, names=names
        )
    return sentence(
        "帮扶资金{total}（{names}）；加上医疗互助赔付，共{wide}。",
        "Aid funds came to {total} ({names}); with mutual-aid payouts, {wide}.",
        total=default,
        names=names,
        wide=wide,
    )


def aid(facts: Facts) -> list[Sentence]:
    """The totals, each programme with its enterprise (of many their number), status and people, and what is inside.

    In the document of one enterprise a table holds the programmes.
    """
    sentences = [aid_in_short(facts) or none_reported(facts)]
    if not facts.enterprise:
        sentences += _by_programme(facts)
    inside = _inside(facts)
    apart = _inside_what_is_apart(facts) if facts.enterprise else None
    return [*sentences, *(clause for clause in (inside, apart) if clause)]


def aid_chart_title(facts: Facts) -> Sentence:
    """The caption of the chart of aid funds by programme."""
    if measures.has_mutual_aid(facts):
        return sentence("帮扶资金（含医疗互助赔付）构成", "Aid funds with mutual-aid payouts, by programme")
    return sentence("帮扶资金构成", "Aid funds by programme")


def _by_programme(facts: Facts) -> list[Sentence]:
    default, wider = _lines(facts, ("default",)), _lines(facts, ("with_mutual_aid",))
    sentences = []
    if default:
        sentences.append(default + sentence("。", "."))
    if wider:
        sentences.append(
            sentence(
                "另有{lines}。这是职工参保缴费的互助赔付，不计入默认口径，与帮扶资金分列。",
                "Beside it, {lines}. These are payouts of a scheme that members pay into; they are outside the default total.",
                lines=wider,
            )
        )
    return sentences


def aid_apart(facts: Facts) -> Sentence | None:
    """Donations and procurement, planned and raised money, which are in no total; None when there are none."""
    lines = _lines(facts, ("apart",))
    if lines is None:
        return None
    apart = sentence(
        "以下资金单独列示，不计入帮扶资金：{lines}。",
        "The following money stands apart and is in no total: {lines}.",
        lines=lines,
    )
    inside = _inside_what_is_apart(facts)
    return apart + sentence("", " ") + inside if inside else apart


def _lines(facts: Facts, classes: tuple[str, ...]) -> Sentence | None:
    if are_many(facts):
        return money_lines(facts, classes)
    table = measures.by_programme(facts, classes)
    return joined_rows(_line(facts, row) for row in iter_rows(table)) if len(table) else None


def _line(facts: Facts, row: Row) -> Sentence:
    amount, people = row.amount, row.people
    measure = measure_name(facts, amount.passport.measure)
    detail = sentence(
        "{name}{amount}（{enterprise}，{status}）",
        "{name} {amount} ({enterprise}, {status})",
        name=lower_first(measure),
        amount=amount,
        enterprise=short_names(facts, row.enterprise),
        status=STATUS[row.status],
    )
    if people is None:
        return detail
    return detail + sentence("，", ", ") + name_and_values(measure_name(facts, people.measure), people.values, "people")


def _inside(facts: Facts) -> Sentence | None:
    """The parts of the totals and of the people they reached, which are added to nothing; None when there are none."""
    reached = {
        row.id for row in iter_rows(facts.achievements) if facts.ledger.record("measures", row.measure).people_of
    }
    clause = _parts(facts, reached | {entry.row.id for entry in measures.money(facts) if entry.aid != "apart"})
    if clause is None:
        return None
    return sentence(
        "其中，{parts}，均已含在上述数内，不另加。",
        "Of this, {parts}; already inside the figures above and not added.",
        parts=clause,
    )


def _inside_what_is_apart(facts: Facts) -> Sentence | None:
    """The parts of money that is in no total; None when there are none."""
    clause = _parts(facts, {entry.row.id for entry in measures.money(facts) if entry.aid == "apart"})
    if clause is None:
        return None
    return sentence(
        "单独列示的资金中，{parts}，均已含在相应数内，不另加。",
        "Of the money that stands apart, {parts}; already inside its figures and not added.",
        parts=clause,
    )


def _parts(facts: Facts, wholes: set[str]) -> Sentence | None:
    """The rows that are inside one of these."""
    parts = [row for row in iter_rows(facts.achievements) if row.part_of in wholes]
    if not parts:
        return None
    if are_many(facts):
        return inside(facts, parts)
    return joined_rows(_parts_of(facts, group) for group in grouped(parts, lambda row: row.enterprise).values())


def _parts_of(facts: Facts, rows: list[Row]) -> Sentence:
    sentences = [_part(facts, row) for row in rows]
    if facts.enterprise:
        return joined_values(sentences)
    return sentence(
        "{name}{parts}",
        "{name}: {parts}",
        name=short_names(facts, rows[0].enterprise),
        parts=joined_values(sentences),
    )


def _part(facts: Facts, row: Row) -> Sentence:
    """A part with its unit and months, and its status if its whole has another one."""
    unit = short_names(facts, row.unit) if row.unit else {"zh": "", "en": ""}
    what = name_and_value(measure_name(facts, row.measure), value_of(facts, [row]), "part")
    return sentence(
        "{unit}{span}{what}",
        "{unit}{span}{what}",
        unit={**unit, "en": unit["en"] and f"{unit['en']}, "},
        span=span_words(facts, row.period_start, row.period_end),
        what=with_status(what, row.status) if has_other_status(facts, row) else what,
    )


def _programme_names(facts: Facts, definition: measures.Definition) -> Sentence:
    """The programmes of a total that the period has money of."""
    totals = measures.totals_by_programme(facts, definition)
    return join(
        sentence("{name}", "{name}", name=lower_first({"zh": row.name, "en": row.name_en})) for row in iter_rows(totals)
    )
