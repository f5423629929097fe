"""A record that holds personal data is set aside for the one who made it, and for nobody else."""

import json
import stat

import pytest
from jobs import small_job

from reporting.core.errors import NotebookError, PrivacyError
from reporting.core.progress import ignore
from reporting.core.project import TEMPLATES
from reporting.outputs.briefing_files import working_folder
from reporting.outputs.personal_data_check import FilesToCheck, personal_data_in

MOBILE = "13800138000"
TEMPLATE = (TEMPLATES / "briefing.zh.docx").read_bytes()


def printed(text):
    return json.dumps({"cells": [{"source": "", "outputs": [{"text": text}]}]})


def refused(job, error, **records):
    """The message of a run that made these records and then failed."""

    def run():
        with working_folder(job, ignore) as folder:
            for name, text in records.items():
                (folder / f"{name.replace('_', '.')}.ipynb").write_text(printed(text))
            raise error

    with pytest.raises(type(error)) as raised:
        run()
    return str(raised.value)


def test_only_the_owner_can_look_at_a_refused_record_and_is_told_where(tmp_path):
    job = small_job(tmp_path, "greets")
    message = refused(job, PrivacyError("Personal data"), clean="好", marked=MOBILE)
    aside = job.folder / ".refused"

    assert [file.name for file in aside.iterdir()] == ["marked.ipynb"]
    assert stat.S_IMODE(aside.stat().st_mode) == 0o700
    assert stat.S_IMODE((aside / "marked.ipynb").stat().st_mode) == 0o600
    assert str(aside) in message


def test_a_partial_record_with_personal_data_is_set_aside_and_any_other_stays_with_the_records(tmp_path):
    job = small_job(tmp_path, "greets")
    refused(job, NotebookError("fails"), a_failed=MOBILE, b_failed="好", whole=MOBILE)

    assert [file.name for file in (job.folder / "notebooks").iterdir()] == ["b.failed.ipynb"]
    assert [file.name for file in (job.folder / ".refused").iterdir()] == ["a.failed.ipynb"]


def test_the_next_run_removes_what_was_set_aside(tmp_path):
    job = small_job(tmp_path, "greets")
    refused(job, PrivacyError("Personal data"), marked=MOBILE)
    with working_folder(job, ignore):
        pass

    assert not (job.folder / ".refused").exists()


@pytest.mark.parametrize(
    "advice, said",
    [
        (
            "请在台账里删去后再运行。",
            ["被拦下的记录放在 {}，只有您能打开；看完请删去。", "没有出新的，原来的文件没有动。"],
        ),
        (
            "Take it out and run again.",
            [
                "What was refused can be looked at in {}, which only you can read; delete it when you are done.",
                "Nothing was released; earlier files stay as they are.",
            ],
        ),
    ],
)
def test_all_of_a_message_is_in_one_language(tmp_path, advice, said):
    job = small_job(tmp_path, "greets")
    message = refused(job, PrivacyError("head", ["aid.ipynb 第2格"], advice), marked=MOBILE)

    assert message.splitlines()[2:] == [advice, *(line.format(job.folder / ".refused") for line in said)]


def test_what_a_record_holds_is_told_of_the_record_alone_which_is_what_one_can_look_at():
    page = f"<p>{MOBILE}</p>".encode()
    files = {"html/aid.html": page, "notebooks/aid.ipynb": printed(MOBILE).encode(), "html/lists.html": page}

    assert personal_data_in(FilesToCheck(files, TEMPLATE, "zh")) == [
        "notebooks/aid.ipynb，第1格：电话号码（13…，共11位）",
        "html/lists.html，第1行：电话号码（13…，共11位）",
    ]
