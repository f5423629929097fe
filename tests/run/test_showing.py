"""How a run of many notebooks is shown: on a terminal what runs, piped a line now and then."""

import io
import sys

from reporting.cli import showing
from reporting.cli.showing import Bar, Lines, Tally, shown


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def lines_of(count, seconds, failing=()):
    """What is said of so many notebooks, one at a time, each of so many seconds."""
    clock, said = Clock(), []
    with Lines(said.append, clock) as lines:
        names = [f"n-{number}" for number in range(count)]
        lines.started(names)
        for number, name in enumerate(names):
            lines.began(name)
            clock.now += seconds
            lines.ended(name, failed=number in failing)
    return said


def test_of_a_short_run_nothing_is_said():
    assert lines_of(99, 0.1) == []


def test_of_a_longer_one_a_line_is_said_each_tenth_of_the_way():
    """200 notebooks of half a second: 20 of them take 10 s, and 180 are left. The end is told by the result."""
    said = lines_of(200, 0.5)

    assert len(said) == 9
    assert said[0] == "20 of 200 notebooks, 1 min 30 s left"
    assert said[-1] == "180 of 200 notebooks, 10 s left"


def test_of_a_very_long_one_a_line_is_said_each_minute():
    """A tenth of the way takes five minutes."""
    assert lines_of(50, 60)[:2] == ["1 of 50 notebooks, 49 min 0 s left", "2 of 50 notebooks, 48 min 0 s left"]


def test_the_faults_so_far_are_counted():
    assert lines_of(4, 10, failing={1, 2}) == [
        "1 of 4 notebooks, 30 s left",
        "1 of 4 notebooks, 1 failed, 20 s left",
        "1 of 4 notebooks, 2 failed, 10 s left",
    ]


def test_the_time_that_is_left_is_reckoned_from_what_is_done_and_not_from_what_runs():
    """Two at a time: two are done after 10 s, so the other four take 20 s."""
    clock = Clock()
    course = Tally(clock)
    course.started(["a", "b", "c", "d", "e", "f"])
    for name in "abcd":
        course.began(name)
    clock.now += 10
    for name in "ab":
        course.ended(name, failed=False)

    assert course.in_words() == "2 of 6 notebooks, 20 s left"
    assert list(course.running) == ["c", "d"]


def test_one_teller_does_for_several_runs():
    clock, said = Clock(), []
    lines = Lines(said.append, clock)
    for _ in range(2):
        with lines:
            lines.started(["a", "b"])
            lines.began("a")
            clock.now += 10
            lines.ended("a", failed=False)

    assert said == ["1 of 2 notebooks, 10 s left"] * 2


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_shows_what_runs_and_nothing_is_left_of_it(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    bar = shown()
    with bar:
        bar.started(["enterprise-a", "enterprise-[b]"])
        bar.began("enterprise-a")
        bar.ended("enterprise-a", failed=True)
        bar.began("enterprise-[b]")
    written = terminal.getvalue()

    assert isinstance(bar, Bar)
    assert "0 of 2 notebooks, 1 failed" in written
    assert "enterprise-[b]" in written
    assert written.endswith("\x1b[2K")


def test_where_nobody_watches_there_is_no_bar(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert isinstance(shown(), Lines)
    showing._line("a line")  # noqa: SLF001 - the stream it goes to
    assert sys.stderr.getvalue() == "a line\n"
