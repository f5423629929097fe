"""Translations: what has no English goes out as a list, and comes back filled in, wholly or not at all."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from reporting.core.atomic_files import ensure_writable, free_path_for, write_atomically
from reporting.core.period import Period
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.ledger.files import table_files
from reporting.ledger.reading import read_ledger
from reporting.ledger.schema import TABLES
from reporting.ledger.untranslated import untranslated
from reporting.looking.leaving import refuse_what_may_not_leave
from reporting.returns.taking.commit import Rewritten, commit, finish
from reporting.returns.taking.decision import check_files
from reporting.returns.taking.lock import held
from reporting.returns.taking.table_text import RowCells, TableText, table_text
from reporting.returns.translated_list import LIST, checked_rows, is_empty


def write_list(data: Path, period: Period | None, place: Path) -> tuple[Path, int]:
    """Write what has no English, each text once; the file and the number of texts.

    A list that somebody has begun to fill in stays, and the new one stands beside it. Raises LedgerError, OutputError,
    PrivacyError.
    """
    ledger = read_ledger(data)
    texts = untranslated(ledger, period)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([LIST.names, *((text.table, text.id, text.column, text.zh, "") for text in texts)])
    # Excel reads UTF-8 only where a mark says so.
    content = out.getvalue().encode("utf-8-sig")
    refuse_what_may_not_leave({place.name: content}, confirmed_words(ledger["confirmations"]))
    ensure_writable(place.parent)
    free = free_path_for(place, is_empty)
    write_atomically(free, content)
    return free, len(texts)


def take_list(data: Path, files: Iterable[Path]) -> tuple[int, int]:
    """Take filled lists into the table of translations; how many texts are new or anew, and how many were left empty.

    Raises LedgerError with all faults of all lists: then nothing is written. Raises OutputError.
    """
    with held(data):
        finish(data)
        check_files(data)
        rows = checked_rows(read_ledger(data), files)
        english = {row.zh: row.en for row in rows if row.en}
        before = b"".join(file.read_bytes() for file in table_files(data, "translations"))
        text = table_text(before or f"{','.join(TABLES['translations'].names)}\n".encode())
        known = {cells["zh"]: cells["en"] for cells in text.rows.values()}
        new = {zh: en for zh, en in english.items() if known.get(zh) != en}
        if new:
            commit(data, {"translations": Rewritten(before, _with(text, new))})
    return len(new), len({row.zh for row in rows if row.zh not in english})


def _with(text: TableText, english: Mapping[str, str]) -> bytes:
    """The table of translations with these: a text that was translated before is translated anew in its old place."""
    ids = {cells["zh"]: id_ for id_, cells in text.rows.items()}
    free = (name for name in map("t-{:04}".format, range(1, len(ids) + len(english) + 1)) if name not in text.rows)
    rows: list[RowCells] = [{"id": ids.get(zh) or next(free), "zh": zh, "en": en} for zh, en in english.items()]
    return text.with_rows(rows, (), lambda _: False).content
