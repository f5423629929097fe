"""The content of the charts in words, for a person who cannot see them."""

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import LOWEST_DRAWN, MAX_SHOWN, least_resolved, number_of
from reporting.analysis.names import short_names
from reporting.analysis.progress import by_enterprise, pooled
from reporting.analysis.wording.phrases import joined_rows, joined_values, name_and_value
from reporting.core.rows import iter_rows
from reporting.core.sentence import Sentence, sentence


def alt_progress(facts: Facts) -> Sentence:
    """The bars of the lists, in a sentence."""
    return progress_in_words(facts, by_enterprise(facts))


def progress_in_words(facts: Facts, progress: pd.DataFrame) -> Sentence:
    """The bars of these rows of measures.progress_by_enterprise, in a sentence."""
    known = progress[progress.total.notna()]
    many = len(known) > MAX_SHOWN
    if many:
        known = known.set_index("enterprise", drop=False).loc[least_resolved(facts, known.enterprise)[:LOWEST_DRAWN]]
    bars = [
        sentence(
            "{name}{resolved}，{share}",
            "{name} {resolved}, {share}",
            name=short_names(facts, row.enterprise),
            resolved=row.resolved,
            share=row.share,
        )
        for row in iter_rows(known)
    ]
    whole = pooled(facts)["share"]
    total = sentence("合计{whole}。", " Total: {whole}.", whole=whole) if whole else sentence("", "")
    if many:
        return (
            sentence(
                "条形图：办结率最低的{shown}单位的清单已办结数和办结率。{bars}。",
                "Bar chart: items resolved at {shown}, those with the lowest shares. {bars}.",
                shown=number_of(facts, known.enterprise),
                bars=joined_rows(bars),
            )
            + total
        )
    return (
        sentence(
            "条形图：各单位清单已办结数和办结率。{bars}。",
            "Bar chart: items resolved per enterprise. {bars}.",
            bars=joined_rows(bars),
        )
        + total
    )


def alt_trend(trend: pd.DataFrame) -> Sentence:
    """The bars of the quarters, in a sentence. `trend` is measures.progress_by_quarter."""
    bars = [
        sentence(
            "{end}{resolved}，{share}",
            "{end} {resolved}, {share}",
            end={"zh": f"{row.end.month}月末", "en": f"end of {row.end:%B}"},
            resolved=row.resolved,
            share=row.share,
        )
        for row in iter_rows(trend)
    ]
    return sentence(
        "条形图：各季度末清单已办结数和办结率。{bars}。",
        "Bar chart: items resolved by the end of each quarter. {bars}.",
        bars=joined_rows(bars),
    )


def alt_aid(totals: pd.DataFrame) -> Sentence:
    """The bars of the aid funds, in a sentence. `totals` is measures.aid_totals."""
    bars = joined_values(
        name_and_value({"zh": row.name, "en": row.name_en}, row.amount, "amount") for row in iter_rows(totals)
    )
    return sentence("条形图：帮扶资金按项目构成。{bars}。", "Bar chart: aid funds by programme. {bars}.", bars=bars)
