"""The one place that knows the order of an intake: open, read, decide, slip, ledger; file after file."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reporting.core.errors import ReportingError
from reporting.core.period import Period
from reporting.core.rows import row_by_id
from reporting.ledger.reading import Ledger
from reporting.returns.book import Book
from reporting.returns.opening import open_return
from reporting.returns.reading import read_return, snapshot_of
from reporting.returns.returned import Returned
from reporting.returns.slips import SlipHeading, receipt, slip
from reporting.returns.taking.arrivals import WORKBOOKS, UnopenedError, arrivals, content_of
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
class _DecidedWorkbook:
    """A workbook that was read, the decision on it, and the short name of the enterprise, if it is known."""

    raw: bytes
    book: Book
    returned: Returned
    decision: IntakeDecision
    heading: SlipHeading
    owner: str


def take_in(intake: Intake, paths: Iterable[Path], notify: Notify) -> bool:
    """Take in the files one by one, each wholly or not at all; whether all are in the ledger now.

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
            notify(f"{arrival.path}  略过：{arrival.skipped}")
            continue
        try:
            result = _taken_in(intake, current, arrival.path)
        except ReportingError:
            raise
        except Exception as error:  # noqa: BLE001 - one file does not keep the others out; it is raised after them
            crashes.append(error)
            result = FileResult(str(arrival.path), "程序出错，没有收入", is_well=False)
        results.append(result)
        notify(result_text(result))
    if not results:
        notify(f"{'、'.join(map(str, named))} 里没有报表：要找的是 {'、'.join(WORKBOOKS)} 文件，子文件夹里的也算。")
        return False
    slips_note = "试运行，什么都没有写入" if intake.is_trial else f"回执在 {intake.slips.folder}"
    notify(f"{counted(results, skipped)}。{slips_note}。")
    if crashes:
        raise ExceptionGroup(f"{len(crashes)} of the files could not be taken in", crashes)
    return all(result.is_well for result in results)


def _taken_in(intake: Intake, current: CurrentLedger, path: Path) -> FileResult:
    try:
        raw = content_of(path)
    except UnopenedError as error:
        return FileResult(str(path), f"打不开：{error}", is_well=False)
    book = open_return(path.name, raw)
    if intake.is_trial:
        return _result(path, _case(intake, current.read(), raw, book))
    with _ledger_of_ours(intake.data):
        case = _case(intake, current.read(), raw, book)
        # A slip is true whatever happens next; a receipt only once the rows are in.
        sent = _sent_back(intake.slips, case)
        commit(intake.data, case.decision.tables)
        if case.decision.ledger:
            current.became(case.decision.ledger)
        return replace(_result(path, case), slip=sent or _received(intake.slips, case))


@contextmanager
def _ledger_of_ours(data: Path) -> Iterator[None]:
    """The ledger as nobody else changes it, without what an interrupted intake left."""
    with held(data):
        finish(data)
        yield


def _case(intake: Intake, ledger: Ledger, raw: bytes, book: Book) -> _DecidedWorkbook:
    returned = read_return(book, snapshot_of(ledger.tables), intake.period)
    returned = replace(returned, notes=tuple(dict.fromkeys((*book.notes, *returned.notes))))
    decision = decide(intake.data, ledger, returned, intake.received_on)
    owner = row_by_id(ledger["enterprises"], returned.enterprise).short_name if returned.enterprise else ""
    return _DecidedWorkbook(raw, book, returned, decision, _heading(ledger, returned, decision), owner)


def _heading(ledger: Ledger, returned: Returned, decision: IntakeDecision) -> SlipHeading:
    name = row_by_id(ledger["enterprises"], returned.enterprise).name if returned.enterprise else ""
    period = returned.period.label("zh") if returned.period else ""
    return SlipHeading(name, period, returned.file, decision.received_on, is_made_up(ledger))


def _sent_back(slips: SlipFolder, case: _DecidedWorkbook) -> WrittenFile | None:
    if not case.decision.faults:
        return None
    marked = slip(case.raw, case.book, case.decision.notes, case.heading)
    return slips.send_back(case.returned, case.owner, marked)


def _received(slips: SlipFolder, case: _DecidedWorkbook) -> WrittenFile | None:
    """Also for a file that is in already: its receipt may have been lost."""
    if case.decision.outcome == "outdated" or case.returned.faults:
        return None
    notes = case.decision.notes or case.returned.notes
    write = slips.receive if case.decision.outcome == "accepted" else slips.receive_again
    return write(case.returned, case.owner, receipt(case.returned.rows, notes, case.heading))


def _result(path: Path, case: _DecidedWorkbook) -> FileResult:
    return FileResult(str(path), _verdict(case), not case.decision.faults, case.heading, case.decision)


def _verdict(case: _DecidedWorkbook) -> str:
    if case.decision.outcome == "sent_back":
        count = len(case.decision.faults)
        return f"退回：{count}处需修改" if case.book.grids else f"打不开：{case.decision.faults[0].found}"
    return {"accepted": "已收入", "unchanged": "没有变化", "outdated": "没有变化：已被后来的报表取代"}[
        case.decision.outcome
    ]
