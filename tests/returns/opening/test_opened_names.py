"""The name of a file that came in leads nowhere and hides nothing."""

import pytest
from returned_files import opened

from reporting.returns.opening.file_names import safe_name


@pytest.mark.parametrize(
    "file, name",
    [
        ("报表.xlsx", "报表.xlsx"),
        ("../../x.xlsx", "x.xlsx"),
        ("/etc/passwd", "passwd"),
        (r"C:\x\y.xlsx", "y.xlsx"),
        ("C:y.xlsx", "C_y.xlsx"),
        ("x.xlsx:evil.exe", "x.xlsx_evil.exe"),
        ("a\x00b\nc\x1b[31m.xlsx", "ab c[31m.xlsx"),
        ("甲\u202exslx.exe", "甲xslx.exe"),
        (' ".xlsx" ', "_.xlsx_"),
        ("..", "未命名"),
        ("", "未命名"),
        ("目录/", "未命名"),
        ("con.xlsx", "_con.xlsx"),
        ("NUL", "_NUL"),
        ("e\u0301.xlsx", "é.xlsx"),
        ("半\ud800字.xlsx", "半字.xlsx"),
    ],
)
def test_a_name_is_the_last_part_of_a_path_without_what_could_do_harm(file, name):
    assert opened(b"", file).file == name


@pytest.mark.parametrize("length", [60, 300, 5000])
def test_a_long_name_is_cut_and_keeps_its_ending(length):
    name = safe_name("甲" * length + ".xlsx")

    assert name.startswith("甲甲")
    assert name.endswith("甲.xlsx")
    assert len(name.encode()) <= 180
