"""The peers' last step: results and pictures of a folder into the docxtpl template."""

import json
import sys
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

WIDTH_MM = 150


def fill(folder: Path, template: Path, briefing: Path) -> None:
    """Every table of `results.json` and every picture of the folder, each under its name."""
    document = DocxTemplate(template)
    tables = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    pictures = {path.stem: InlineImage(document, str(path), Mm(WIDTH_MM)) for path in folder.glob("*.png")}
    document.render({**pictures, **tables})
    document.save(briefing)


if __name__ == "__main__":
    fill(*map(Path, sys.argv[1:4]))
