"""The demonstration, made once: several files of tests look at it."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from reporting.analysis.facts import within
from reporting.cli.layers import report_on
from reporting.core.period import parse
from reporting.core.progress import NoProgress, ignore
from reporting.demo import running
from reporting.demo.running import Demo
from reporting.demo.truth import truths
from reporting.issued.diff import Difference
from reporting.ledger.reading import read_ledger

SEED = 1


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The whole demonstration: what it printed, what it left, the facts of 2024, and the truth.

    Of the two briefings only the later one is made, without pages of HTML, and they are not compared: each costs
    thirteen notebooks.
    """
    folder = tmp_path_factory.mktemp("demo")
    lines = []
    demo = Demo(SEED, folder / "data", folder / "out")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            running, "diff", lambda *_: Difference("2023 → 2023\n更正：2023\n变化（1）\n  资金", differs=True)
        )
        briefing = running.run(demo, lines.append, running.Steps(only_the_later, None))
    facts = within(read_ledger(demo.data), parse("2024"))
    return SimpleNamespace(demo=demo, printed="\n".join(lines), briefing=briefing, facts=facts, truths=truths(SEED))


def only_the_later(job):
    return report_on(replace(job, html=False), NoProgress(), ignore) if job.period.key == "2024" else job.briefing
