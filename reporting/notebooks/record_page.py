"""A record -> its HTML page for people: no scripts, nothing from outside, the same bytes for the same record.

What notebooks display is cut to what is allowed, piece by piece and once more as a whole; the policy in the page's head
is the second wall.
"""

import html
import json
import os
import sys
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from traitlets.config import Config

from reporting.core import atomic_files as files
from reporting.core.machine_faults import handed_on
from reporting.notebooks.shown_html import cleaned
from reporting.notebooks.shown_styles import rules_kept

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MARKUP = {"text/html", "text/markdown"}
# The best first. What runs is not among them, so that the text beside it is shown.
_SHOWN = ["text/html", "text/markdown", "image/svg+xml", "text/latex", "image/png", "image/jpeg", "text/plain"]
_STYLE = """
body { font-family: "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; line-height: 1.6; color: #1c1c1c;
       max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.3rem; }
pre { background: #f4f5f7; padding: .7rem; overflow-x: auto; overflow-wrap: normal; font-size: .85rem;
      line-height: 1.45; }
.rendered_html { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; }
th, td { border: 1px solid #b8bcc4; padding: .25rem .6rem; min-width: 4em; text-align: left; vertical-align: top;
         overflow-wrap: break-word; }
th { background: #e9ecf1; }
small { color: #5f6672; }
img { max-width: 100%; height: auto; }
.prompt, .anchor-link { display: none; }
@media print {
  @page { size: A4; margin: 18mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); } }
  body { max-width: none; margin: 0; padding: 0 1px; font-size: 10.5pt; }
  pre { background: none; border: 1px solid #b8bcc4; white-space: pre-wrap; overflow-wrap: anywhere; }
  .rendered_html { overflow: visible; }
  table { font-size: 9pt; }
  th, td { min-width: 0; padding: .15rem .3rem; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  tr, img { break-inside: avoid; }
  h1, h2, h3, div:has(> small) { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""
_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def page_of(record: Path) -> str:
    """The page of a record, as HTML."""
    return _page(nbformat.read(record, as_version=4), record.stem)


def _page(content: nbformat.NotebookNode, title: str) -> str:
    with warnings.catch_warnings():
        # Of a script alone nothing is shown.
        warnings.filterwarnings("ignore", "Your element with mimetype")
        body, _ = _exporter().from_notebook_node(content)
    style = _STYLE + rules_kept(_markup(content))
    return _PAGE.format(policy=_POLICY, title=html.escape(title), style=style, body=cleaned(body))


def _markup(content: nbformat.NotebookNode) -> Iterator[str]:
    """All that a notebook shows as markup of its own."""
    for cell in content.cells:
        if cell.cell_type == "markdown":
            yield cell.source
        for output in cell.get("outputs", []):
            yield from (shown for kind, shown in output.get("data", {}).items() if kind in _MARKUP)


@cache
def _exporter() -> HTMLExporter:
    """The exporter for all pages; it is made once."""
    config = Config(NbConvertBase={"display_data_priority": _SHOWN})
    return HTMLExporter(config, template_name="basic", sanitize_html=True, filters={"clean_html": cleaned})


def serve() -> None:
    """Put the page of each record beside it; standard input names the records, one line of JSON for each."""
    if hasattr(os, "nice"):
        os.nice(10)  # whoever waits for the briefing goes first
    _page(
        new_notebook(cells=[new_code_cell("1"), new_markdown_cell("1")]), ""
    )  # the first page costs as much as fifteen
    asker = os.getppid()
    for line in sys.stdin:
        if os.getppid() != asker:
            return  # nobody waits for the pages any more
        record = Path(json.loads(line))
        files.write(record.with_suffix(".html"), page_of(record).encode())


if __name__ == "__main__":
    with handed_on():
        serve()
