"""diff ends with 0 when nothing differs, 1 when something does, 2 when the two cannot be compared."""

import json
import sys

import pytest

from reporting import __main__


@pytest.fixture
def run(monkeypatch, capsys):
    def command(*arguments):
        monkeypatch.setattr(sys, "argv", ["reporting", "diff", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            __main__.main()
        return end.value.code or 0, *capsys.readouterr()

    return command


def test_0_when_nothing_differs(run, whole_runs):
    code, out, err = run("2023", whole_runs.elsewhere.folder, "--output", whole_runs.first.folder.parent)

    assert (code, err) == (0, "")
    assert "没有不同。" in out


def test_1_when_something_differs(run, whole_runs, tmp_path):
    made = json.loads(whole_runs.first.files["manifest.json"])
    figures = made["briefings"]["zh"]["figures"]
    figures.pop(next(iter(figures)))
    (tmp_path / "manifest.json").write_text(json.dumps(made), encoding="utf-8")
    code, out, _ = run(tmp_path, "2023", "--output", whole_runs.first.folder.parent)

    assert code == 1
    assert "新增（1）" in out


@pytest.mark.parametrize("typed", [[], ["2023"], ["2023", "never"], ["2023", "2019"], ["2023", "2023", "--force"]])
def test_2_when_there_is_nothing_to_compare(run, whole_runs, typed):
    code, out, err = run(*typed, "--output", whole_runs.first.folder.parent)

    assert (code, out) == (2, "")
    assert err
    assert "Traceback" not in err
