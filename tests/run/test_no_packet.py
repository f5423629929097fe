"""Nothing that the kit starts asks the network for anything: each process of Python writes down whom it asks.

What asks past Python is seen by the system alone: docs/operator.md names the command.
"""

import subprocess
import sys

import nbformat
from jobs import ENVIRONMENT, NOTEBOOKS, small_job
from nbformat.v4 import new_code_cell

from reporting.core.project import ROOT

# Loaded by every process as it starts. Sockets within the machine (AF_UNIX) ask nobody.
LISTENER = """
import sys

ASKING = {{"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}}


AF_UNIX = 1


def hear(event, arguments):
    if event in ASKING and getattr(arguments[0], "family", None) != AF_UNIX:
        with open({heard!r}, "a") as file:
            file.write(f"{{event}} {{arguments[1]}}\\n")


sys.addaudithook(hear)
"""
# What the office does in a year, in one process that starts others.
YEAR = """
import sys
from reporting.__main__ import app

data, work = sys.argv[1:]
common = ["--data", data, "--output", work]
report = ["report", "2023", *common, "--template", f"{work}/../template.docx", "--notebooks", f"{work}/../notebooks"]
commands = [
    ["forms", "2023", *common],
    ["extract", f"{work}/../texts", *common],
    ["intake", f"{work}/forms/2023", *common],
    report,
    ["verify", f"{work}/2023/briefing-2023.docx", *common],
]
for command in commands:
    try:
        app(command, standalone_mode=False)
    except SystemExit as end:
        print(command[0], end.code)
    else:
        print(command[0], "done")
"""
ASKS = """import socket

socket.socket().connect_ex(("127.0.0.1", 9))"""


def test_jupyterlab_is_started_without_what_it_asks_the_network_for():
    typed = subprocess.run(["make", "-n", "lab"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout

    assert "jupyterlab.NeverCheckForUpdate --LabApp.news_url=None --LabApp.extension_manager=readonly" in typed


def test_forms_texts_intake_report_and_verify_ask_nobody_but_whom_a_notebook_asks(tmp_path):
    job, heard = small_job(tmp_path, "greets"), tmp_path / "heard"
    notebook = nbformat.read(NOTEBOOKS / "thanks.ipynb", 4)
    notebook.cells.append(new_code_cell(ASKS, id="asks"))
    nbformat.write(notebook, job.notebooks / "asks.ipynb")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "总结.txt").write_text("2023年，甲公司投入困难帮扶资金30万元，慰问职工120人。", "utf-8")
    (tmp_path / "listener").mkdir()
    (tmp_path / "listener" / "sitecustomize.py").write_text(LISTENER.format(heard=str(heard)), "utf-8")
    environment = {**ENVIRONMENT, "PYTHONPATH": f"{tmp_path / 'listener'}:{ENVIRONMENT['PYTHONPATH']}"}
    command = [sys.executable, "-c", YEAR, job.data, tmp_path / "work"]
    run = subprocess.run(command, env=environment, capture_output=True, check=True, encoding="utf-8")

    done = [line.split()[0] for line in run.stdout.splitlines() if line.endswith(" done")]
    assert done == ["forms", "extract", "intake", "report", "verify"]
    assert heard.read_text("utf-8").splitlines() == ["socket.connect ('127.0.0.1', 9)"]
