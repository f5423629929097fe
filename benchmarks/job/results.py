"""`keep`: the results of the peers between their steps: tables as JSON, charts as pictures."""

import json
from pathlib import Path

import pandas as pd
from matplotlib.figure import Figure

from benchmarks.job.charts import DPI


def keep(folder: Path, tables: dict[str, pd.DataFrame], figures: dict[str, Figure]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = {f"{name}_rows": table.to_dict("records") for name, table in tables.items()}
    (folder / "results.json").write_text(json.dumps(rows, ensure_ascii=False, default=str), encoding="utf-8")
    for name, figure in figures.items():
        figure.savefig(folder / f"{name}.png", dpi=DPI)
