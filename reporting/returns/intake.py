"""The one place that knows the order of an intake: open, read, decide, slip, ledger; file after file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reporting.core.errors import ReportingError
from reporting.core.machine_faults import machine_error, reason_of
from reporting.core.period import Period
from reporting.core.rows import iter_rows, row_by_id
from reporting.ledger.files import in_one_state
from reporting.ledger.reading import Ledger
from reporting.returns.book import Book
from reporting.returns.drafted.reading import read_returned
from reporting.returns.notes import Note
from reporting.returns.opening.door import open_return
from reporting.returns.opening.file_names import shown_path
from reporting.returns.reading import snapshot_of
from reporting.returns.returned import Returned
from reporting.returns.slips import SlipHeading, receipt, slip
from reporting.returns.taking.arrivals import Arrival, UnopenedError, arrivals, content_of
from reporting.returns.taking.commit import commit, finish
from reporting.returns.taking.current import CurrentLedger
from reporting.returns.taking.decision import IntakeDecision, check_files, decide, is_made_up
from reporting.returns.taking.lock import held
from reporting.returns.taking.result_text import FileResult, counted, result_text
from reporting.returns.taking.slip_files import SlipFolder, WrittenFile

Notify = Callable[[str], None]


@dataclass(frozen=True)
class Intake:
    """The ledger that files go to, where slips go, the day they came, the period of those that name none.

    A trial reports everything and writes nothing.
    """

    data: Path
    slips: SlipFolder
    received_on: date
    period: Period | None
    is_trial: bool


@dataclass(frozen=True)
class _DecidedPart:
    """What one enterprise reports in a workbook of one period, the decision on it, and the enterprise's short name.

    `beside` are the faults of the other parts: who mends the workbook mends them in one go.
    """

    raw: bytes
    book: Book
    returned: Returned
    decision: IntakeDecision
    heading: SlipHeading
    owner: str
    beside: tuple[Note, ...]


def take_in(intake: Intake, paths: Iterable[Path], notify: Notify) -> bool:
    """Take in the files one by one, what each enterprise reports of a period wholly or not at all; whether all are in.

    Raises ReportingError when the ledger cannot be used, and after the last file a group of all unexpected errors.
    """
    current = CurrentLedger(intake.data)
    current.read()
    check_files(intake.data)
    results: list[FileResult] = []
    skipped = 0
    crashes: list[Exception] = []
    named = list(paths)
    for arrival in arrivals(named, intake.slips.folder):
        if arrival.skipped:
            skipped += 1
            notify(f"{shown_path(arrival.path)}  略过：{arrival.skipped}")
            continue
        try:
            for result in _taken_in(intake, current, arrival):
                results.append(result)
                notify(result_text(result))
        except ReportingError:
            raise
        except Exception as error:
            refused = machine_error(error)
            # A disk that is full is full for the others as well; memory may be enough for them.
            if refused and not isinstance(error, MemoryError):
                raise
            crashes += [] if refused else [error]
            why_not = reason_of(error, "zh") if refused else "程序出错"
            results.append(FileResult(shown_path(arrival.path), f"{why_not}，没有收入", is_well=False))
            notify(result_text(results[-1]))
    if not results:
        notify(f"{'、'.join(map(shown_path, named))} 里没有报表，子文件夹里也没有。")
        return False
    slips_note = "试运行，什么都没有写入" if intake.is_trial else f"回执在 {intake.slips.folder}"
    notify(f"{counted(results, skipped)}。{slips_note}。")
    if crashes:
        raise ExceptionGroup(f"{len(crashes)} of the files could not be taken in", crashes)
    return all(result.is_well for result in results)


def _taken_in(intake: Intake, current: CurrentLedger, arrival: Arrival) -> Iterator[FileResult]:
    """The result of each part of a file, which is taken in before the next one is decided on."""
    path = arrival.path
    try:
        raw = content_of(arrival)
    except UnopenedError as error:
        yield FileResult(shown_path(path), f"打不开：{error}", is_well=False)
        return
    book = open_return(path.name, raw)
    if intake.is_trial:
        # Another intake may be at work, for which a trial does not wait.
        yield from in_one_state(intake.data, lambda: _tried(intake, current, path, raw, book))
        return
    with _ledger_of_ours(intake.data):
        number, parts = 0, _parts(intake, current, book)
        changed = set[str | None]()
        while number < len(parts):
            yield _part_taken_in(intake, path, current, _decided(intake, current.read(), raw, book, parts, number))
            changed.add(parts[number].enterprise)
            number += 1
            if number < len(parts) and _may_carry_on(parts[number], changed):
                parts, changed = _parts(intake, current, book), set()


def _may_carry_on(part: Returned, changed: Collection[str | None]) -> bool:
    """Whether a part may read otherwise after what others of its workbook brought: a quarter after the one before."""
    return bool(part.enterprise in changed or part.faults or any(row.cells.get("parent_item") for row in part.rows))


def _tried(intake: Intake, current: CurrentLedger, path: Path, raw: bytes, book: Book) -> list[FileResult]:
    parts = _parts(intake, current, book)
    return [_result(path, _decided(intake, current.read(), raw, book, parts, each)) for each in range(len(parts))]


def _parts(intake: Intake, current: CurrentLedger, book: Book) -> tuple[Returned, ...]:
    return read_returned(book, snapshot_of(current.read().tables), intake.period)


def _part_taken_in(intake: Intake, path: Path, current: CurrentLedger, part: _DecidedPart) -> FileResult:
    if part.heading.others:
        intake.slips.of_several.add(part.returned.digest)
    # A slip is true whatever happens next; a receipt only once the rows are in.
    sent = _sent_back(intake.slips, part)
    commit(intake.data, part.decision.tables)
    if part.decision.ledger:
        current.became(part.decision.ledger)
    return replace(_result(path, part), slip=sent or _received(intake.slips, part))


@contextmanager
def _ledger_of_ours(data: Path) -> Iterator[None]:
    """The ledger as nobody else changes it, without what an interrupted intake left."""
    with held(data):
        finish(data)
        yield


def _decided(  # noqa: PLR0913, PLR0917 - a part, the workbook it stands in, and the ledger it goes to
    intake: Intake, ledger: Ledger, raw: bytes, book: Book, parts: Sequence[Returned], number: int
) -> _DecidedPart:
    others = [*parts[:number], *parts[number + 1 :]]
    returned = replace(parts[number], notes=tuple(dict.fromkeys((*book.notes, *parts[number].notes))))
    decision = decide(intake.data, ledger, returned, intake.received_on)
    owner = _owner_in_name(ledger, returned)
    since = intake.slips.faults.since(returned, decision.faults) if decision.faults else ""
    heading = replace(_heading(ledger, returned, decision), since=since, others=_others(ledger, returned, others))
    beside = tuple(fault for other in others for fault in other.faults if fault not in decision.notes)
    return _DecidedPart(raw, book, returned, decision, heading, owner, beside)


def _heading(ledger: Ledger, returned: Returned, decision: IntakeDecision) -> SlipHeading:
    name = row_by_id(ledger["enterprises"], returned.enterprise).name if returned.enterprise else ""
    period = returned.period.label("zh") if returned.period else ""
    return SlipHeading(name, period, returned.file, decision.received_on, is_made_up(ledger))


def _owner_in_name(ledger: Ledger, returned: Returned) -> str:
    """The short name for the name of a slip; not beside that of another, about which its sender may be asked."""
    senders = {row.id: row.short_name for row in iter_rows(ledger["enterprises"]) if row.parent is None}
    owner = senders.pop(returned.enterprise, "")
    return "" if any(name and name in returned.file for name in senders.values()) else owner


def _others(ledger: Ledger, returned: Returned, others: Sequence[Returned]) -> tuple[str, ...]:
    """The names of the other enterprises in the workbook."""
    ids = dict.fromkeys(other.enterprise for other in others if other.enterprise not in {None, returned.enterprise})
    return tuple(row_by_id(ledger["enterprises"], id_ or "").name for id_ in ids)


def _sent_back(slips: SlipFolder, part: _DecidedPart) -> WrittenFile | None:
    if not part.decision.faults:
        return None
    marked = slip(part.raw, part.book, (*part.decision.notes, *part.beside), part.heading)
    written = slips.send_back(part.returned, part.owner, marked)
    slips.faults.add(part.returned, part.decision.faults)
    return written


def _received(slips: SlipFolder, part: _DecidedPart) -> WrittenFile | None:
    """Also for a file that is in already: its receipt may have been lost."""
    if part.decision.outcome in {"outdated", "nothing"} or part.returned.faults:
        return None
    notes = part.decision.notes or part.returned.notes
    if part.decision.outcome == "accepted":
        slips.faults.forget(part.returned)
    write = slips.receive if part.decision.outcome == "accepted" else slips.receive_again
    return write(part.returned, part.owner, receipt(part.returned.rows, notes, part.heading))


def _result(path: Path, part: _DecidedPart) -> FileResult:
    return FileResult(shown_path(path), _verdict(part), not part.decision.faults, part.heading, part.decision)


def _verdict(part: _DecidedPart) -> str:
    if part.decision.outcome == "sent_back":
        count = len(part.decision.faults)
        since = f"，{part.heading.since}" if part.heading.since else ""
        return f"退回：{count}处需修改{since}" if part.book.grids else f"打不开：{part.decision.faults[0].found}"
    return {
        "accepted": "已收入",
        "unchanged": "没有变化",
        "outdated": "没有变化：已被后来的报表取代",
        "nothing": "没有要收的行：没有一行选“是”，留着备查即可",
    }[part.decision.outcome]
