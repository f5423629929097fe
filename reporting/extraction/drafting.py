"""The one place that knows the order of drafting: read, strike out personal data, extract, write; file after file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from reporting.core import atomic_files as files
from reporting.core.errors import PrivacyError, ReportingError
from reporting.core.machine_faults import machine_error, reason_of
from reporting.core.period import Period
from reporting.extraction.drafts.counting import counts_of
from reporting.extraction.drafts.drafts import Extracted
from reporting.extraction.drafts.row_doubts import is_new, row_doubts
from reporting.extraction.naming.catalogue import Catalogue, catalogue_of
from reporting.extraction.naming.known import Known, known_from
from reporting.extraction.output.json_file import json_file
from reporting.extraction.output.page import page
from reporting.extraction.output.workbook import is_unanswered, workbook
from reporting.extraction.reading.door import read_source
from reporting.extraction.reading.refusals import UnreadTextError
from reporting.extraction.text.masking import masked
from reporting.extraction.text.source_text import SourceText
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.ledger.reading import Ledger, read_ledger
from reporting.looking.leaving import refuse_what_may_not_leave
from reporting.returns.opening.file_names import shown_path
from reporting.returns.taking.arrivals import Arrival, UnopenedError, arrivals, content_of

_UNMASKED = "没有起草：稿件里的个人信息没有遮全，请从稿件里删去后再起草："

Extract = Callable[[SourceText, Period | None, Known], Extracted]
Notify = Callable[[str], None]


@dataclass(frozen=True)
class Drafting:
    """What texts are read with: how figures are found, the ledger's folder, where the drafts go, the asked period."""

    extract: Extract
    data: Path
    output: Path
    period: Period | None

    @property
    def folder(self) -> Path:
        return self.output / "extracted"


def draft_files(drafting: Drafting, paths: Iterable[Path], notify: Notify) -> bool:
    """Draft the rows of each file, and say of each what became of it; whether all could be read.

    Raises ReportingError when the ledger or the folder of the drafts cannot be used, and after the last file a group
    of all unexpected errors.
    """
    ledger = read_ledger(drafting.data)
    files.ensure_writable(drafting.folder)
    desk = _Desk(drafting, ledger, catalogue_of(ledger), known_from(ledger), set())
    named = list(paths)
    answers, crashes = list[bool](), list[Exception]()
    for arrival in arrivals(named, drafting.output / "slips"):
        try:
            answers.append(desk.draft(arrival, notify))
        except ReportingError:
            raise
        except Exception as error:
            refused = machine_error(error)
            # A disk that is full is full for the others as well; memory may be enough for them.
            if refused and not isinstance(error, MemoryError):
                raise
            crashes += [] if refused else [error]
            answers.append(False)
            notify(f"{shown_path(arrival.path)}  {reason_of(error, 'zh') if refused else '程序出错'}，没有起草")
    if not answers:
        notify(f"{'、'.join(map(shown_path, named))} 里没有稿件，子文件夹里也没有。")
    notify(
        f"共{len(answers)}份，起草{sum(answers)}份，读不了{len(answers) - sum(answers)}份。结果在 {drafting.folder}。"
    )
    if crashes:
        raise ExceptionGroup(f"{len(crashes)} of the files could not be drafted", crashes)
    return bool(answers) and all(answers)


@dataclass(frozen=True)
class _Desk:
    """The ledger's words at hand, and the names that files of this run have taken."""

    drafting: Drafting
    ledger: Ledger
    catalogue: Catalogue
    known: Known
    taken: set[str]

    def draft(self, arrival: Arrival, notify: Notify) -> bool:
        """Draft one file; whether it could be read."""
        shown = shown_path(arrival.path)
        try:
            read = masked(read_source(arrival.path.name, content_of(arrival)))
        except (UnreadTextError, UnopenedError) as error:
            notify(f"{shown}  读不了：{error}")
            return False
        extracted = self.drafting.extract(read.source, self.drafting.period, self.known)
        stem = self._stem(read.source.name)
        book = workbook(extracted, self.ledger, self.catalogue, self.drafting.period)
        made = {
            ".html": page(extracted, self.catalogue, read.kinds),
            ".json": json_file(extracted, read.kinds),
        }
        named = {f"{stem}.xlsx": book, **{f"{stem}{suffix}": content for suffix, content in made.items()}}
        try:
            refuse_what_may_not_leave(named, confirmed_words(self.ledger["confirmations"]))
        except PrivacyError as error:
            notify(f"{shown}  {_UNMASKED}{'、'.join(dict.fromkeys(error.faults))}")
            return False
        place = files.free_path_for(self.drafting.folder / f"{stem}.xlsx", is_unanswered)
        for suffix, content in made.items():
            files.write_atomically(self.drafting.folder / f"{stem}{suffix}", content)
        files.write_atomically(place, book)
        notify("\n".join([f"{shown}  {_counted(extracted)}", *_beside(stem, place, read.kinds)]))
        return True

    def _stem(self, name: str) -> str:
        """The name of the text; a second text of that name has its number."""
        bare = PurePath(name).stem
        stem, number = bare, 1
        while stem.casefold() in self.taken:
            number += 1
            stem = f"{bare}-{number}"
        self.taken.add(stem.casefold())
        return stem


def _counted(extracted: Extracted) -> str:
    counts = counts_of(extracted)
    drafts = [draft for draft in extracted.drafts if not draft.repeats]
    doubts, new = sum(any(row_doubts(draft)) for draft in drafts), sum(map(is_new, drafts))
    parts = [f"{doubts}行有疑点"] * bool(doubts) + [f"{new}行的指标目录里没有"] * bool(new)
    doubted = f"（{'，'.join(parts)}）" if parts else ""
    again = f"，前面说过{counts.repeated}个" if counts.repeated else ""
    return f"起草{counts.drafted}行{doubted}{again}，不起草{counts.parts + counts.passed_over}个数字"


def _beside(stem: str, place: Path, kinds: Mapping[str, int]) -> Iterator[str]:
    """What the clerk should know of the files."""
    yield f"  请确认：{place}"
    if place.stem != stem:
        yield f"  {stem}.xlsx 已有人填写，保留不动"
    if kinds:
        yield f"  已遮去个人信息：{'、'.join(f'{kind}{count}处' for kind, count in kinds.items())}"
