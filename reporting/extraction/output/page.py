"""A text as a page that a person reads beside the drafted rows: each numeral is marked with what became of it."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path

from reporting.extraction.drafts.counting import counts_of
from reporting.extraction.drafts.drafts import Draft, Extracted, PassedOver
from reporting.extraction.drafts.row_doubts import is_new, row_doubts
from reporting.extraction.naming.catalogue import CERTAINTIES, STATUSES, Catalogue, figure_words, period_words
from reporting.extraction.output.segments import Segment, Segments, cells
from reporting.extraction.passed_over.reason_words import reason_words
from reporting.extraction.text.file_places import FilePlaces

_HERE = Path(__file__).parent
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEADINGS = ("行", "指标", "数值", "期间", "状态", "单位", "说明")
_LEGEND = (
    ("drafted", "已起草，角上是行号"),
    ("again", "前面说过，不再起草"),
    ("part", "以前的数，记在新数的行里"),
    ("passed", "不起草，原因见下表或鼠标提示"),
)


def page(extracted: Extracted, catalogue: Catalogue, masked: Mapping[str, int]) -> bytes:
    """The page, which needs no other file. `masked` are the kinds of personal data that were struck out."""
    body = "\n".join(_Page(extracted, catalogue).body(masked))
    style, script = ((_HERE / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    title = escape(extracted.source.name)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title} · 起草</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}\n"
        f"<script>\n{script}</script>\n</body>\n</html>\n"
    ).encode()


def _policy(script: str) -> str:
    """What a browser lets the page do: its own script runs, and no words of a text ever could; nothing is loaded."""
    own = b64encode(sha256(f"\n{script}".encode()).digest()).decode()
    styles = "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src 'sha256-{own}'; {styles}"


@dataclass(frozen=True)
class _Mark:
    """How a numeral is shown: its class, its tooltip, and the number of the drafted row that it leads to."""

    look: str
    hint: str
    row: int


class _Page:
    """One text on its way to a page."""

    def __init__(self, extracted: Extracted, catalogue: Catalogue) -> None:
        self._extracted, self._catalogue = extracted, catalogue
        self._segments, self._places = Segments(extracted), FilePlaces(extracted.source)

    def body(self, masked: Mapping[str, int]) -> Iterator[str]:
        """The page from its title to the reasons."""
        yield from self._head(masked)
        yield '<main>\n<article aria-label="原文">'
        yield from self._text()
        yield '</article>\n<section aria-label="起草的行">'
        yield from self._rows()
        yield "</section>\n</main>"
        yield from self._passed_over()

    def _head(self, masked: Mapping[str, int]) -> Iterator[str]:
        counts = counts_of(self._extracted)
        yield f"<header>\n<h1>{escape(self._extracted.source.name)}</h1>"
        yield (
            f'<p class="counts">共<b>{counts.numerals}</b>个数字：起草<b>{counts.drafted}</b>个，'
            f"前面说过<b>{counts.repeated}</b>个，以前的数<b>{counts.parts}</b>个，"
            f"不起草<b>{counts.passed_over}</b>个。</p>"
        )
        if masked:
            kinds = "、".join(f"{kind}{count}处" for kind, count in masked.items())
            yield f'<p class="masked">已遮去个人信息：{kinds}。请在原文里也删去。</p>'
        yield '<p class="legend">' + "".join(f'<span class="n {look}">{words}</span>' for look, words in _LEGEND)
        yield "</p>\n</header>"

    def _text(self) -> Iterator[str]:
        """Rows that stand one below the other are one table."""
        paragraphs = [(at, one) for at, one in enumerate(self._extracted.source.paragraphs) if one.text.strip()]
        for is_row, group in groupby(paragraphs, lambda pair: pair[1].is_row and "\t" in pair[1].text):
            if is_row:
                yield '<div class="wide"><table class="of-text">'
                for at, _ in group:
                    row = "".join(f"<td>{self._shown(cell)}</td>" for cell in cells(list(self._segments.of(at))))
                    yield f"<tr>{row}</tr>"
                yield "</table></div>"
                continue
            for at, paragraph in group:
                tag = "h2" if paragraph.is_heading else "p"
                place = escape(paragraph.place["zh"], quote=True)
                yield f'<{tag} title="{place}">{self._shown(self._segments.of(at))}</{tag}>'

    def _shown(self, segments: Iterable[Segment]) -> str:
        """Pieces of one numeral stand in one mark."""
        whole = []
        for numeral, group in groupby(segments, lambda segment: segment.numeral):
            pieces = "".join(map(_quoted, group))
            whole.append(pieces if numeral is None else self._marked(pieces, numeral))
        return "".join(whole)

    def _marked(self, text: str, numeral: Draft | PassedOver) -> str:
        mark = self._mark(numeral)
        number = f"<sup>{mark.row}</sup>" if mark.row and mark.look != "part" else ""
        shown = f'<mark class="n {mark.look}" title="{escape(mark.hint, quote=True)}">{text}{number}</mark>'
        if not mark.row:
            return shown
        name = f' id="n{mark.row}"' if isinstance(numeral, Draft) else ""
        return f'<a{name} href="#r{mark.row}" data-row="{mark.row}">{shown}</a>'

    def _mark(self, numeral: Draft | PassedOver) -> _Mark:
        numbers = self._segments.numbers
        if isinstance(numeral, PassedOver):
            row = numbers.get(numeral.draft, 0)
            hint = reason_words(numeral.reason)
            return _Mark("part", f"第{row}行：{hint}", row) if row else _Mark("passed", hint, 0)
        words = f"第{numbers[numeral.id]}行：{figure_words(numeral, self._catalogue)}"
        if numeral.repeats:
            return _Mark("again", f"{words}，与第{numbers.get(numeral.repeats, 0)}行相同", numbers[numeral.id])
        return _Mark("drafted", words, numbers[numeral.id])

    def _rows(self) -> Iterator[str]:
        yield "<h2>起草的行</h2>"
        if not self._extracted.drafts:
            yield "<p>没有可以起草的数。</p>"
            return
        yield '<table class="rows"><thead><tr>' + "".join(f"<th>{one}</th>" for one in _HEADINGS) + "</tr></thead>"
        for number, draft in enumerate(self._extracted.drafts, 1):
            shown = zip(_HEADINGS[1:], self._cells(draft), strict=True)
            inside = "".join(f'<td data-head="{head}">{text}</td>' for head, text in shown)
            look = "again" if draft.repeats else "doubted" if any(row_doubts(draft)) else "sure"
            yield (
                f'<tr id="r{number}" class="{look}" data-row="{number}">'
                f'<td class="no"><a href="#n{number}" data-row="{number}">{number}</a></td>{inside}</tr>'
            )
        yield "</table>"

    def _cells(self, draft: Draft) -> Sequence[str]:
        words = _DAY.sub(r'<span class="day">\g<0></span>', period_words(draft.period))
        period = f"{words}<br><small>{self._certainty(draft)}</small>"
        name = escape(self._catalogue.measure_name(draft))
        new = "" if not is_new(draft) else ' <small class="new">目录里没有</small>'
        owner = "，".join(filter(None, (self._catalogue.enterprise_name(draft.enterprise), draft.sub_unit)))
        notes = "<br>".join(escape(note) for note in self._notes(draft))
        figure = escape(figure_words(draft, self._catalogue))
        return name + new, figure, period, STATUSES[draft.status], escape(owner), notes

    def _certainty(self, draft: Draft) -> str:
        return escape("：".join(filter(None, (CERTAINTIES[draft.period.certainty], draft.period.reason))))

    def _notes(self, draft: Draft) -> Iterator[str]:
        numbers = self._segments.numbers
        if draft.repeats:
            yield f"与第{numbers.get(draft.repeats, 0)}行相同，不再计"
        if draft.part_of:
            yield f"其中：属于第{numbers.get(draft.part_of, 0)}行"
        if draft.before is not None:
            yield f"以前：{draft.before.normalize():f}{draft.before_when and f'（{draft.before_when}）'}"
        yield from (f"疑点：{doubt}" for doubt in row_doubts(draft))

    def _passed_over(self) -> Iterator[str]:
        """Every numeral that is not drafted, by its reason: a printed page has no tooltips."""
        by_reason: dict[str, list[str]] = {}
        for passed in self._extracted.passed_over:
            shown = f"{escape(passed.words)}<small>（{escape(self._places.in_words(passed.span))}）</small>"
            by_reason.setdefault(reason_words(passed.reason), []).append(shown)
        if by_reason:
            yield '<section class="reasons"><h2>没有起草的数字</h2><dl>'
            for reason, words in by_reason.items():
                yield f"<dt>{escape(reason)}（{len(words)}）</dt><dd>{'、'.join(words)}</dd>"
            yield "</dl></section>"


def _quoted(segment: Segment) -> str:
    text = escape(segment.text)
    rows = " ".join(map(str, segment.quoted_by))
    return f'<span class="q" data-rows="{rows}">{text}</span>' if rows else text
