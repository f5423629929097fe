"""The words of the head and the foot of a page: the issue and its day, the office, whom it goes to, what comes next."""

from reporting.analysis.facts import Facts
from reporting.analysis.names import day
from reporting.analysis.office import issue_of, office_line
from reporting.analysis.office import next_steps as steps_of
from reporting.analysis.typed_steps import unnumbered
from reporting.analysis.wording.phrases import without_end
from reporting.core.numerals import written
from reporting.core.rows import Row
from reporting.core.sentence import Sentence, join, sentence


def issue_number(facts: Facts) -> Sentence | None:
    """第5期（总第35期）; None while the issue has no number."""
    issue = issue_of(facts)
    if issue is None or issue.number is None:
        return None
    if issue.total_number is None:
        return sentence("第{number}期", "No. {number}", number=str(issue.number))
    numbers = {"number": str(issue.number), "total": str(issue.total_number)}
    return sentence("第{number}期（总第{total}期）", "No. {number} ({total} in all)", **numbers)


def issued_on(facts: Facts) -> Sentence | None:
    """The day of issue as the office wrote it down; never that of a clock."""
    issue = issue_of(facts)
    return None if issue is None else sentence("{day}", "{day}", day=day(issue.issued_on))


def copies(facts: Facts) -> Sentence | None:
    """共印30份."""
    issue = issue_of(facts)
    if issue is None or issue.copies is None:
        return None
    return sentence("共印{copies}份", "{copies} copies printed", copies=str(issue.copies))


def imprint_day(facts: Facts) -> Sentence | None:
    """2024年1月15日印发（共印30份）: the end of the imprint; None without an issue."""
    printed, number = issued_on(facts), copies(facts)
    if printed is None:
        return None
    if number is None:
        return sentence("{day}印发", "{day}", day=printed)
    return sentence("{day}印发（{number}）", "{day}, {number}", day=printed, number=number)


def signed_by(facts: Facts) -> Sentence | None:
    """Who let the issue out (签发)."""
    issue = issue_of(facts)
    return None if issue is None or issue.signed_by is None else sentence("{name}", "{name}", name=issue.signed_by)


def office(facts: Facts, line: str) -> Sentence | None:
    """A line of the office: issuer, superiors, equals, subordinates, notice_to, report_to, signature; None without."""
    words = office_line(facts, line)
    return None if words is None else sentence("{words}", "{words}", words=words)


def next_steps(facts: Facts) -> Sentence | None:
    """What people plan, in one paragraph: 一是……；二是……。 None when they have written nothing for the period."""
    steps = steps_of(facts)
    if not steps:
        return None
    many = len(steps) > 1
    return Sentence({
        "zh": join((_step(row, place if many else 0) for place, row in enumerate(steps, 1)), zh="；").segments["zh"]
        + ("。",),
        "en": _in_english(steps).segments["en"],
    })  # fmt: skip


def _step(row: Row, place: int) -> Sentence:
    ordinal = f"{written(place)}是" if place else ""
    return sentence("{ordinal}{text}", "", ordinal=ordinal, text=without_end({"zh": unnumbered(row.text), "en": ""}))


def _in_english(steps: list[Row]) -> Sentence:
    """The steps that have English words, a sentence each, and how many have none."""
    translated = [without_end({"zh": "", "en": unnumbered(row.text_en)}) for row in steps if row.text_en]
    sentences = [sentence("", "{text}.", text=text) for text in translated]
    silent = len(steps) - len(translated)
    if silent:
        rest = "{count} step has no English text yet." if silent == 1 else "{count} steps have no English text yet."
        sentences.append(sentence("", rest, count=str(silent)))
    return join(sentences, "", " ")
