"""Nothing is published where it would be lost: where output is captured, and in a process that shows nothing."""

import multiprocessing
import os
from types import SimpleNamespace

import pytest
from IPython.core.displaypub import CapturingDisplayPublisher

from reporting.core.errors import PublishError
from reporting.published import in_vain


def shell(of_process):
    """A shell in a notebook, as far as publishing asks for it."""
    return SimpleNamespace(display_pub=SimpleNamespace(session=SimpleNamespace(pid=of_process)))


def told(monkeypatch, shell):
    monkeypatch.setattr(in_vain, "get_ipython", lambda: shell)
    with pytest.raises(PublishError) as error:
        in_vain.refuse_in_vain("text 'hello'")
    return str(error.value).splitlines()


def test_where_output_is_captured(monkeypatch):
    assert told(monkeypatch, SimpleNamespace(display_pub=CapturingDisplayPublisher())) == [
        "text 'hello' is published where output is captured, and would be missing in the record",
        "Publish it in a cell without %%capture, and outside of capture_output.",
    ]


def test_in_a_process_whose_session_is_that_of_another(monkeypatch):
    assert told(monkeypatch, shell(os.getppid())) == [
        "text 'hello' is published in a process that cannot show it, and would be missing in the record",
        "Return what it is made from, and publish it in the cell that started the process.",
    ]


def test_in_a_process_that_was_started_without_a_shell(monkeypatch):
    monkeypatch.setattr(multiprocessing, "parent_process", object)

    assert "in a process that cannot show it" in told(monkeypatch, None)[0]


@pytest.mark.parametrize("of", [None, shell(os.getpid()), SimpleNamespace(display_pub=None)])
def test_everywhere_else_it_may_be_published(monkeypatch, of):
    monkeypatch.setattr(in_vain, "get_ipython", lambda: of)

    in_vain.refuse_in_vain("text 'hello'")
