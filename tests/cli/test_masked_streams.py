"""Whatever is printed names no personal data: messages, notes, and the traceback of a fault of ours."""

import io
import sys
import traceback
from functools import partial

import click
import pytest

from reporting.cli.masked_streams import mask_streams


@pytest.fixture
def printed(monkeypatch):
    """A function that gives what is printed by another one while both streams are masked."""

    def by(say):
        files = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            for name, file in zip(("stdout", "stderr"), files, strict=True):
                patch.setattr(sys, name, io.TextIOWrapper(file, encoding="ascii"))
            mask_streams()
            say()
            sys.stdout.flush()
            sys.stderr.flush()
            return "".join(file.getvalue().decode() for file in files)

    return by


@pytest.mark.parametrize("err", [True, False])
def test_a_message_shows_the_first_and_the_last_sign(printed, err):
    say = partial(click.echo, "/inbox/13800138000.xlsx: Zhang Wei (lung cancer)", err=err)

    assert printed(say) == "/inbox/1…0.xlsx: Z…r)\n"


def test_a_traceback_is_masked(printed):
    assert printed(partial(traceback.print_exception, ValueError("13800138000"))) == "ValueError: 1…0\n"


def test_what_is_harmless_is_printed_as_it_stands(printed):
    assert printed(partial(click.echo, "outputs/2023/briefing-2023.docx")) == "outputs/2023/briefing-2023.docx\n"
