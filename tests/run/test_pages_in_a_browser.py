"""A page of hostile cells in a browser without windows, with every address it asks for led to a listener here."""

import json
import re
import shutil
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from reporting.notebooks.record_page import page_of

BROWSER = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
OUTSIDE = "http://a.example/hostile"
FETCHING = [
    f"<img src='{OUTSIDE}/1' srcset='{OUTSIDE}/2 2x'><picture><source srcset='{OUTSIDE}/3'><img></picture>",
    f"<link rel='stylesheet' href='{OUTSIDE}/4'><link rel='prefetch' href='{OUTSIDE}/5'>",
    f"<style>@import '{OUTSIDE}/6'; main {{ background: url({OUTSIDE}/7) }}</style>",
    f"<p style='background: url({OUTSIDE}/8)'>字</p><p style='background: u\\72l({OUTSIDE}/9)'>字</p>",
    f"<iframe src='{OUTSIDE}/10'></iframe><object data='{OUTSIDE}/11'></object><embed src='{OUTSIDE}/12'>",
    f"<video src='{OUTSIDE}/13' poster='{OUTSIDE}/14' autoplay></video><audio src='{OUTSIDE}/15'></audio>",
    f"<script>fetch('{OUTSIDE}/16')</script><img src=x onerror=\"fetch('{OUTSIDE}/17')\">",
    f"<svg><image href='{OUTSIDE}/18'/><foreignObject><img src='{OUTSIDE}/19'></foreignObject></svg>",
    f"<svg onload=\"fetch('{OUTSIDE}/20')\"><use href='{OUTSIDE}/21#a'/><rect fill='url({OUTSIDE}/22#a)'/></svg>",
    f"<table background='{OUTSIDE}/23'><tr><td>字</td></tr></table><input type='image' src='{OUTSIDE}/24'>",
    f"<noscript><p title=\"</noscript><img src='{OUTSIDE}/25'>\"></noscript>",
    f"<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src='{OUTSIDE}/26'>\"></table></math>",
]
HOSTILE = [
    "<div style='position: fixed; inset: 0; z-index: 9; background: white'>盖住</div>",
    "<style>main { position: absolute } p { position: sticky; display: none }</style>",
    f"<base href='{OUTSIDE}/'><meta http-equiv='refresh' content='0;url={OUTSIDE}/27'>",
    f"<form action='{OUTSIDE}/28'><button autofocus>字</button></form><script>document.forms[0].submit()</script>",
    *FETCHING,
]
# What only a page may tell that was looked at; the page's own policy would forbid it.
LOOK = """<script>document.body.dataset.seen = JSON.stringify(
    [...document.querySelectorAll("main, main *")].map(each => getComputedStyle(each).position))</script></body>"""
POLICY = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')

pytestmark = pytest.mark.skipif(BROWSER is None, reason="Chromium is not on this machine")


class Listener(ThreadingHTTPServer):
    """Answers every request with nothing and remembers its path."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Nothing)
        self.asked = []
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Nothing(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def listener():
    listener = Listener()
    yield listener
    listener.shutdown()
    listener.server_close()


def opened(page, listener, tmp_path):
    """What the browser has made of a page; it waits for all that the page began. Addresses lead to the listener."""
    file = tmp_path / "page.html"
    file.write_text(page, "utf-8")
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    rules = f"--host-resolver-rules=MAP * 127.0.0.1:{listener.server_port}"
    alone = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command = [BROWSER, *alone, *quiet, rules, "--virtual-time-budget=2000", "--dump-dom", file.as_uri()]
    return subprocess.run(command, capture_output=True, check=True, timeout=40, encoding="utf-8").stdout


def hostile_page(tmp_path):
    shown = [new_output("display_data", {"text/html": each}) for each in HOSTILE]
    cells = [new_code_cell("", outputs=[each]) for each in shown] + list(map(new_markdown_cell, HOSTILE))
    nbformat.write(new_notebook(cells=[*cells, new_markdown_cell("最后一段")]), tmp_path / "hostile.ipynb")
    return page_of(tmp_path / "hostile.ipynb")


def asked_outside(listener):
    return [path for path in listener.asked if path.startswith("/hostile")]


def test_a_page_of_hostile_cells_asks_for_nothing_and_covers_nothing_even_without_its_policy(tmp_path, listener):
    page = POLICY.sub("", hostile_page(tmp_path)).replace("</body>", LOOK)

    seen = opened(page, listener, tmp_path)

    positions = json.loads(re.search("data-seen='?\"?([^>]*?)['\"]?>", seen)[1].replace("&quot;", '"'))
    assert asked_outside(listener) == []
    assert set(positions) == {"static"}
    assert "最后一段" in seen


def test_the_policy_alone_lets_no_piece_of_a_hostile_cell_be_fetched(tmp_path, listener):
    policy = POLICY.search(hostile_page(tmp_path))[0]

    opened(f"<!DOCTYPE html><head>{policy}</head><body>{''.join(FETCHING)}", listener, tmp_path)

    assert asked_outside(listener) == []


def test_the_listener_sees_what_a_page_without_both_walls_asks_for(tmp_path, listener):
    opened("<!DOCTYPE html><body>" + "".join(FETCHING), listener, tmp_path)

    assert {"/hostile/1", "/hostile/10", "/hostile/16"} <= set(asked_outside(listener))
