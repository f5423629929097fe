"""The names of the kit that a notebook may use, from the lists in the kit's own modules."""

import ast
from collections.abc import Sequence
from functools import cache

import reporting
from reporting.core.code_version import HOUSE
from reporting.notebooks.proof.parsing import syntax_tree

KIT = "reporting"


@cache
def public() -> frozenset[str]:
    """The dotted names of the kit that a notebook may use, such as reporting.charts and reporting.charts.list_trend.

    They are read from the sources: to ask the modules themselves would import pandas and matplotlib.
    """
    functions = (f"{name}.{function}" for name, module in reporting.MODULES.items() for function in _listed(module))
    return frozenset(f"{KIT}.{name}" for name in (*reporting.__all__, *functions))


def _listed(module: str) -> Sequence[str]:
    """The `__all__` of a module of the kit."""
    path = HOUSE.joinpath(*module.split(".")[1:])
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    for node in syntax_tree(file.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]:
            return list(ast.literal_eval(node.value))
    raise AssertionError(f"{module} lists no public names")
