"""A record -> its HTML page for people: no scripts, nothing from outside, the same bytes for the same record."""

import html
import json
import os
import sys
from functools import cache
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
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
    """The page of a record, as HTML. If an output contains a script, the policy in the page's head forbids it."""
    return _page(nbformat.read(record, as_version=4), record.stem)


def _page(content: nbformat.NotebookNode, title: str) -> str:
    body, _ = _exporter().from_notebook_node(content)
    return _PAGE.format(policy=_POLICY, title=html.escape(title), style=_STYLE, body=body)


@cache
def _exporter() -> HTMLExporter:
    """The exporter for all pages; it is made once."""
    return HTMLExporter(template_name="basic")


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
        record.with_suffix(".html").write_text(page_of(record), encoding="utf-8", newline="")


if __name__ == "__main__":
    serve()
