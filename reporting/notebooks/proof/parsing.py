"""Python source -> its syntax tree, for several threads."""

import ast
from threading import Lock

_parsing = Lock()


def syntax_tree(source: str) -> ast.Module:
    """The tree of a source; SyntaxError and others as ast.parse raises them.

    One at a time: Python 3.11 counts how deep it is in a tree for all threads together, and fails with a SystemError
    when one thread begins a tree while another is inside of one.
    """
    with _parsing:
        return ast.parse(source)
