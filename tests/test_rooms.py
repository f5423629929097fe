"""The rooms of the house: who imports whom, and the names that a notebook may use."""

import ast
import json
import subprocess
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import reporting

HOUSE = Path(reporting.__file__).parent
ROOT = HOUSE.parent


@cache
def imports(file):
    """Every module that a file imports, at its top or inside a function, with the names taken from it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written in full"
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def files_of(room):
    return sorted((HOUSE / room).rglob("*.py"))


@cache
def reached(file):
    """Every module of the house that a file imports, itself or through another one of the house."""
    seen, waiting = set(), [file]
    while waiting:
        for module in imports(waiting.pop()):
            if module in seen:
                continue
            seen.add(module)
            # reporting itself names its rooms, and imports none
            waiting += places_of(module) if module.startswith("reporting.") else []
    return seen


@cache
def places_of(module):
    """The file of a module of the house, or that of a folder; none of any other module."""
    path = ROOT / Path(*module.split("."))
    return [place for place in (path.with_suffix(".py"), path / "__init__.py") if place.exists()]


def lies_in(module, forbidden):
    return module == forbidden or module.startswith(f"{forbidden}.")


# From top to bottom: a room may import those below it that are named here, and core.
MAY_USE = {
    "cli": (
        "issued cache report enterprise_documents notebooks outputs extraction returns analysis job demo page_design"
    ),
    "demo": "issued returns analysis ledger job",
    "page_design": "documents",
    "issued": "report notebooks outputs recount documents analysis published ledger job",
    "cache": "enterprise_documents outputs notebooks documents published ledger job",
    "report": "enterprise_documents checks outputs notebooks recount documents analysis published ledger job",
    "enterprise_documents": "outputs notebooks recount documents analysis published job",
    # What notebooks ask; every other room does without it.
    "asking": "recount analysis published ledger",
    # The ledger counted again: never by what the analysis counts.
    "recount": "documents published ledger",
    "checks": "analysis published ledger",
    "outputs": "notebooks documents looking published ledger xlsx job",
    "notebooks": "analysis published ledger job",
    # Texts are opened as returns are, and their drafts become workbooks that come back as returns.
    "extraction": "returns looking ledger xlsx",
    "returns": "looking ledger xlsx",
    "documents": "looking published xlsx",
    "analysis": "published ledger",
    "published": "",
    # Every text in a file, whatever it is, for whoever lets it out.
    "looking": "xlsx",
    "ledger": "xlsx",
    "xlsx": "",
    "job": "",
    "core": "",
}
AT_THE_TOP = {"__init__.py", "__main__.py", "report.py", "job.py"}


def test_at_the_top_of_the_house_stand_its_rooms_and_four_files():
    entries = {path.name: path for path in HOUSE.iterdir() if path.name != "__pycache__"}
    folders = {name for name, path in entries.items() if any(path.rglob("*.py"))}

    assert {name for name, path in entries.items() if path.is_file()} == AT_THE_TOP
    assert folders == set(MAY_USE) - {"report", "job"}


def rooms_used_by(room):
    """The other rooms that the files of a room import themselves, each with the first import."""
    files = [HOUSE / f"{room}.py"] if room in {"report", "job"} else files_of(room)
    used = {}
    for file in files:
        for module in sorted(imports(file)):
            parts = module.split(".")
            if parts[0] == "reporting" and len(parts) > 1 and parts[1] in MAY_USE and parts[1] != room:
                used.setdefault(parts[1], f"{file.relative_to(HOUSE)} imports {module}")
    return used


@pytest.mark.parametrize("room", MAY_USE)
def test_a_room_uses_only_the_rooms_that_it_may_use(room):
    allowed = {*MAY_USE[room].split(), "core"}

    assert [place for used, place in rooms_used_by(room).items() if used not in allowed] == []


@pytest.mark.parametrize("room", MAY_USE)
def test_what_a_room_may_use_lies_below_it_and_is_used(room):
    below = list(MAY_USE)[list(MAY_USE).index(room) + 1 :]

    assert set(MAY_USE[room].split()) <= set(below)
    assert set(MAY_USE[room].split()) <= set(rooms_used_by(room))


@pytest.mark.parametrize(
    "room, forbidden",
    [
        ("analysis", "reporting.documents"),
        ("documents", "reporting.analysis"),
        ("documents", "reporting.ledger"),
        ("documents", "reporting.published.publish"),
        ("documents", "pandas"),
        ("documents", "matplotlib"),
        ("returns", "reporting.documents"),
        ("returns", "reporting.analysis"),
        ("extraction", "reporting.documents"),
        ("extraction", "reporting.analysis"),
        ("xlsx", "pandas"),
        ("issued/editions", "reporting.analysis"),
        ("issued/editions", "reporting.ledger"),
        ("issued/verify", "reporting.analysis"),
        ("issued/verify", "reporting.ledger"),
        ("issued/verify", "pandas"),
        ("notebooks", "reporting.documents"),
    ],
)
def test_the_walls_hold_through_every_import(room, forbidden):
    """Not even by way of a room that may be used."""
    files = files_of(room)

    assert files
    assert {
        f"{file.relative_to(HOUSE)} reaches {module}"
        for file in files
        for module in reached(file)
        if lies_in(module, forbidden)
    } == set()


# From a number's meaning down to the text; what lies beside each other is used by the story alone.
FOLDERS_OF_EXTRACTION = [
    "output",
    "passed_over",
    "naming",
    "tables",
    "times",
    "meaning",
    "drafts",
    "numbers",
    "reading",
    "text",
]


def test_folders_of_the_extraction_use_only_those_below_them():
    order = FOLDERS_OF_EXTRACTION
    folders = {path.parent.name for path in (HOUSE / "extraction").glob("*/__init__.py")}
    upwards = [
        f"{folder} uses {above}"
        for place, folder in enumerate(order)
        for above in order[:place]
        for file in files_of(f"extraction/{folder}")
        if any(lies_in(module, f"reporting.extraction.{above}") for module in imports(file))
    ]

    assert folders == set(order)
    assert upwards == []


def test_the_hatch_knows_neither_ledger_nor_document():
    known = reached(HOUSE / "published" / "publish.py")

    assert not [
        module for module in known if lies_in(module, "reporting.ledger") or lies_in(module, "reporting.documents")
    ]


def test_an_import_is_seen_in_every_form(tmp_path):
    source = "import a.b\nfrom c import d\ndef f():\n    import e\n"
    (tmp_path / "any.py").write_text(source, "utf-8")

    assert imports(tmp_path / "any.py") == {"a.b", "c", "c.d", "e"}


@pytest.mark.parametrize("name", reporting.__all__)
def test_each_name_for_notebooks_works(name):
    assert getattr(reporting, name) is not None


def test_the_names_for_notebooks_are_offered_before_they_are_imported():
    assert dir(reporting) == sorted(reporting.__all__)


def test_another_name_is_not_there():
    with pytest.raises(AttributeError, match="no attribute 'document'"):
        reporting.__getattr__("document")


@pytest.mark.parametrize("module", ["analysis.measures", "analysis.wording"])
def test_the_listed_names_of_a_module_exist(module):
    found = import_module(f"reporting.{module}")

    assert found.__all__
    assert [name for name in found.__all__ if not callable(getattr(found, name, None))] == []


def test_notebooks_use_the_listed_names_and_each_of_them_is_used():
    used = set()
    for path in sorted(path for folder in ("", "each") for path in (ROOT / "notebooks" / folder).glob("*.ipynb")):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        for cell in cells:
            if cell["cell_type"] != "code":
                continue
            for node in ast.walk(ast.parse("".join(cell["source"]))):
                if isinstance(node, ast.Import):
                    used |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom):
                    assert node.module == "reporting", f"{path.name} imports {node.module}"
                    used |= {alias.name for alias in node.names}

    # The others are for notebooks that an analyst adds; docs/analyst.md uses each of them.
    assert used == set(reporting.__all__) - {"change", "over", "promise_repeatable", "read_file", "say", "share"}


def test_the_preloaded_process_is_started_before_anything_large_is_imported():
    known = reached(HOUSE / "notebooks" / "engine" / "preloaded_client.py")

    assert not [module for module in known for large in ("pandas", "papermill", "nbclient") if lies_in(module, large)]


@pytest.mark.parametrize("file", ["cache/whole_run.py", "outputs/stale_documents.py", "cli/report.py"])
def test_a_run_that_leaves_everything_as_it_is_imports_nothing_large(file):
    """What is imported inside a function comes later."""
    known, waiting = set(), [HOUSE / file]
    while waiting:
        for module in imports_at_the_top(waiting.pop()) - known:
            known.add(module)
            waiting += places_of(module)

    large = ("pandas", "numpy", "matplotlib", "docx", "lxml", "nbformat", "papermill", "IPython", "duckdb")
    assert not [module for module in known if any(lies_in(module, name) for name in large)]


@cache
def imports_at_the_top(file):
    """The modules of a file that are imported when it is: those of functions and of type checking are not."""
    tree = ast.parse(file.read_text("utf-8"))
    found = set()
    for node in tree.body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_dask_is_known_in_its_own_room_alone():
    others = {file for file in HOUSE.rglob("*.py") if (HOUSE / "notebooks" / "cluster") not in file.parents}

    assert [file for file in others if any(lies_in(module, "distributed") for module in imports(file))] == []
    assert [
        file.name for file in others if any(lies_in(module, "reporting.notebooks.cluster") for module in imports(file))
    ] == ["cluster_connection.py"]


STARTED = """
import sys
before = set(sys.modules)
from reporting.__main__ import app
assert app(["report", "20x3"], standalone_mode=False) == 2
print(*set(sys.modules) - before)
"""


def test_a_mistyped_period_is_told_before_anything_but_click_is_imported():
    told = subprocess.run([sys.executable, "-c", STARTED], cwd=ROOT, capture_output=True, text=True, check=True)
    known = {module.partition(".")[0] for module in told.stdout.split()}

    assert known - sys.stdlib_module_names == {"reporting", "click"}
