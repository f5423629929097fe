"""`findings`: what verify says about an edited briefing, as its command would: against manifest and ledger."""

import tempfile
from pathlib import Path

from reporting.issued.verify.verdict import verdict_on


def findings(base, edited):
    """The findings as lines, and the note on pictures that nobody can check; none if there is neither."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / base.path.name
        file.write_bytes(edited)
        verdict = verdict_on(file, base.folders, lambda *_: base.today)
    lines = verdict.text.splitlines()
    said = [line.strip() for line in lines if line.startswith("  ")]
    assert bool(said) != verdict.is_clean, verdict.text
    return said + [line for line in lines if "张图不是" in line or "pictures were not put" in line]
