"""`faults_of_charts`: why a chart of the template that asks for a figure cannot be filled, with its place."""

from collections.abc import Iterator, Sequence

from reporting.documents.conditions import Gone, is_gone
from reporting.documents.messages import say
from reporting.documents.native_charts.asking import AskingChart
from reporting.documents.native_charts.chart_numbers import ChartNumbers, chart_numbers
from reporting.documents.native_charts.chart_xml import FILLED, PIES, RINGS, groups_in
from reporting.documents.native_charts.series import visible_series
from reporting.documents.unknown_names import unknown
from reporting.published.content import Figure
from reporting.published.slots import Published, Slot


def faults_of_charts(charts: Sequence[AskingChart], published: Published, gone: Gone, locale: str) -> list[str]:
    """One message per fault, in the order of the page."""
    messages = []
    for chart in charts:
        place = chart.doc_part.place(chart.paragraph, locale)
        faults = _faults(chart, published, locale, is_gone=is_gone(chart.paragraph, gone))
        messages += [say("at", locale, place=place, what=what) for what in [*faults, *_shared(chart, charts, locale)]]
    return list(dict.fromkeys(messages))


def _faults(chart: AskingChart, published: Published, locale: str, *, is_gone: bool) -> Iterator[str]:
    token = chart.token.raw
    slot = published.find("figure", chart.token.name)
    if chart.doc_part.room != "body":
        yield say("chart_not_in_body", locale, token=token)
    elif slot is None:
        yield unknown(published, chart.token, chart.token.name, locale)
    elif slot.contents:
        yield from (say(why, locale, token=token, name=chart.token.name) for why in _why_not(chart, slot, locale))
    elif not is_gone:
        guard = f"【{'if' if chart.token.word.isascii() else '如有'}:{chart.token.name}】"
        yield say("absent_chart", locale, token=token, guard=guard)


def _why_not(chart: AskingChart, slot: Slot, locale: str) -> Iterator[str]:
    """The keys of the messages."""
    figure = slot.contents[0]
    numbers = chart_numbers(figure, locale) if isinstance(figure, Figure) else None
    kinds = {str(group.tag) for group in groups_in(chart.root)}
    if not kinds or not kinds <= FILLED:
        yield "chart_kind"
    elif not visible_series(chart.root):
        yield "chart_without_series"
    if len(slot.contents) > 1:
        yield "chart_several"
    elif numbers is None or not numbers.known:
        yield "chart_without_data"
    else:
        yield from _unlike_a_pie(kinds, numbers)


def _unlike_a_pie(kinds: set[str], numbers: ChartNumbers) -> Iterator[str]:
    if kinds & PIES and len(numbers.series) > 1:
        yield "chart_one_pie"
    elif kinds & (PIES | RINGS) and any(number.drawn.startswith("-") for number in numbers.known):
        yield "chart_below_zero"


def _shared(chart: AskingChart, charts: Sequence[AskingChart], locale: str) -> Iterator[str]:
    """Two places that show one chart cannot show two figures."""
    if any(other.part is chart.part and other.token.name != chart.token.name for other in charts):
        yield say("chart_shared", locale, token=chart.token.raw)
