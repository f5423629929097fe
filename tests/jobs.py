"""Small briefings to be made: a ledger of two enterprises, a template of a few lines, notebooks of a few cells."""

import datetime as dt
import io
import os
import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import docx
from ledgers import ledger_folder, paid
from small_word import empty_document

from reporting.cli.layers import report_on
from reporting.core.office_package import pack, unpack
from reporting.core.period import parse
from reporting.core.progress import NoProgress, ignore
from reporting.documents.filling import fill
from reporting.documents.properties import Properties
from reporting.enterprise_documents.fill import fill_all
from reporting.job import Job
from reporting.notebooks.execute import in_parallel, this_machine
from reporting.notebooks.run import Record
from reporting.published.slots import Published
from reporting.report import make_briefing, make_draft

TESTS = Path(__file__).parent
NOTEBOOKS = TESTS / "notebooks" / "sources"
# For processes of their own that use this file as well.
_PATHS = [str(TESTS), str(TESTS / "run"), os.environ.get("PYTHONPATH", "")]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, _PATHS))}


def job_in(folder: Path) -> Job:
    """The job whose data/, notebooks/, template.docx and output/ stand beside each other in the folder.

    It makes no pages of HTML: these take four times as long as all the rest of so small a briefing.
    """
    return Job(
        parse("2023"),
        data=folder / "data",
        output=folder / "output",
        template=folder / "template.docx",
        notebooks=folder / "notebooks",
        html=False,
    )


def small_job(folder: Path, *notebooks: str, lines: tuple[str, ...] = ("【文:问候】",), **tables) -> Job:
    """A job with these notebooks of tests/notebooks and a template of these lines; a and b reported, unless told."""
    job = job_in(folder)
    job.notebooks.mkdir(parents=True)
    for notebook in notebooks:
        shutil.copy(NOTEBOOKS / f"{notebook}.ipynb", job.notebooks)
    ledger_folder(job.data, **{"achievements": [paid(100), paid(200, enterprise="b")], **tables})
    template(job.template_file, *lines)
    return job


def with_pages(job: Job) -> Job:
    """The job with a page of HTML for each record."""
    return replace(job, html=True)


def template(path: Path, *lines: str) -> Path:
    """A template of these lines; those of equal lines have equal bytes, and so pass the door once."""
    path.write_bytes(_template(lines))
    return path


@cache
def _template(lines: tuple[str, ...]) -> bytes:
    document, saved = empty_document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(saved)
    return saved.getvalue()


def make(job: Job, notify=ignore) -> Path:
    return report_on(job, NoProgress(), notify)


def notebooks_of(job: Job):
    """What runs the notebooks of a job without any layer around it."""
    return in_parallel(this_machine(job.options), NoProgress())


def story(job: Job, run=None, fill=None):
    """The bare story of a briefing, without any layer; `run` stands in for running notebooks, `fill` for filling."""
    return make_briefing(job, run or notebooks_of(job), fill or fill_all(), ignore)


def draft(job: Job, run=None, notify=ignore) -> Path:
    return make_draft(job, run or notebooks_of(job), notify)


def these(records):
    """A `run` whose records are these files, one for each notebook in its order, whatever it is asked for."""
    return lambda runs, _: [Record(run, path) for run, path in zip(runs, records, strict=True)]


def made_before(job: Job) -> bytes:
    """The briefing that an earlier run left, which nobody edited."""
    about = Properties("旧", "旧", "", dt.date(2023, 12, 31))
    job.folder.mkdir(parents=True)
    plain = template(job.folder / "old.docx", "旧的一期")
    job.briefing.write_bytes(fill(plain.read_bytes(), Published({}), "zh", about).briefing)
    plain.unlink()
    return job.briefing.read_bytes()


_KEPT = re.compile(r"(^|/)(\.kept/|\.lock$|editions/)")


def lines_in(briefing: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(briefing).paragraphs]


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path in it, without what a run keeps for the next one."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not _KEPT.search(name)}


def job_for_each(folder: Path, **tables) -> Job:
    """A job that sums the money of all, and of each enterprise in a document of its own: 甲 has 100元, 乙 200元."""
    job = small_job(folder, "sums the money of all", lines=("【数:帮扶资金】",), **tables)
    job.each_notebooks.mkdir()
    shutil.copy(NOTEBOOKS / "sums the money of one.ipynb", job.each_notebooks)
    own = template(folder / "enterprise.docx", "【文:标题】", "【数:帮扶资金】")
    return replace(job, each=True, each_template=own)


def respelt(document: bytes, before: str, after: str) -> bytes:
    """The document with other words on its page, as a person or a fault may leave it."""
    parts = unpack(document)
    parts["word/document.xml"] = parts["word/document.xml"].replace(before.encode(), after.encode())
    return pack(parts)
