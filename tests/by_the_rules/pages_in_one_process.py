"""Briefings made quickly, and as they are made always: the whole story with the shipped notebooks and templates.

Only the cells of the notebooks run in this process instead of one of their own, and without pictures, which have no
number in their text: a sixth of the time.
"""

import json
import os
from pathlib import Path
from unittest.mock import patch

from jobs import story
from printed_page import Page, read_page

from reporting.core.period import parse
from reporting.job import Job
from reporting.notebooks.run import Record
from reporting.published import publish


class _NoPictures:
    """Stands in for `charts`: each of them has nothing to draw."""

    def __getattr__(self, _):
        return lambda *_: None


def job_for(data: Path, key: str, locale: str, output: Path, *, each=False) -> Job:
    return Job(parse(key), locale, data, output, html=False, each=each)


def pages_of(job: Job) -> dict[str | None, Page]:
    """The briefing under None, documents of enterprises under their ids. Raises ReportingError as a run does."""
    story(job, run_here)
    pages = {None: read_page(job.briefing, job.folder / "manifest.json", job.locale)}
    for folder in sorted(job.enterprises.glob("*/")) if job.each else []:
        document = job.of(folder.name)
        pages[folder.name] = read_page(document.briefing, document.folder / "manifest.json", job.locale)
    return pages


def run_here(runs, context):
    """The records of runs: what the cells of their notebooks publish."""
    with patch.dict(os.environ, context.variables):
        return [Record(run, _record(run, context.folder / f"{run.name}.ipynb")) for run in runs]


def _record(run, path):
    names = {"period": run.parameters["period"], "enterprise": run.enterprise}
    outputs = [{"output_type": "display_data", "metadata": {}, "data": data} for data in _published(run)]
    cell = {"cell_type": "code", "metadata": {}, "source": "", "outputs": outputs}
    record = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"reporting": names}, "cells": [cell]}
    path.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return path


def _published(run):
    shown, names = [], {}
    with patch.object(publish, "display", lambda data, **_: shown.append(data)):
        for cell in json.loads(run.notebook.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                exec("".join(cell["source"]), names)  # noqa: S102 - the project's own notebooks
                if "parameters" in cell["metadata"].get("tags", ()):
                    names |= run.parameters
                if "charts" in names:
                    names["charts"] = _NoPictures()
    return shown
