"""The list of what the cells of a notebook may do if its record is to be kept; anything else is a fault, in words.

A list of what is forbidden would miss something; this one cannot: no listed name leads to a clock, to chance, to an
environment variable or to a file that is not noted.
"""

import ast
import builtins
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import reporting
from reporting.notebooks.proof.public_names import KIT, public

# They depend on nothing but what they are given, and what they give back prints alike in every process.
_FUNCTIONS = frozenset(
    (
        *("abs", "all", "any", "bool", "dict", "divmod", "float", "int", "isinstance", "len", "list", "max", "min"),
        *("print", "range", "repr", "round", "sorted", "str", "sum", "tuple"),
    )
)
# What rows of the ledger, values and frames are asked: each gives the same again, and none leads anywhere else.
_VERBS = frozenset(
    (
        *(
            "by",
            "called",
            "count",
            "cross",
            "exact",
            "frame",
            "median",
            "share",
            "sum",
            "top",
            "unit",
            "where",
            "words",
        ),
        *("assign", "columns", "drop", "dropna", "empty", "head", "idxmax", "idxmin", "iloc", "index", "isin", "isna"),
        *("loc", "max", "min", "notna", "rank", "reindex", "rename", "rename_axis", "reset_index", "shape", "size"),
        *("sort_index", "sort_values", "tail", "to_frame"),
    )
)
# Names that mean something before a notebook binds them: bound in a branch that never runs, they would still mean it.
_TAKEN = (frozenset(dir(builtins)) | {"In", "Out", "display", "exit", "get_ipython", "quit"}) - _FUNCTIONS
_FORMS = (
    *(ast.AnnAssign, ast.Assert, ast.Assign, ast.Attribute, ast.AugAssign, ast.BinOp, ast.BoolOp, ast.Break, ast.Call),
    *(ast.Compare, ast.Constant, ast.Continue, ast.Dict, ast.DictComp, ast.Expr, ast.For, ast.FormattedValue, ast.If),
    *(ast.IfExp, ast.Import, ast.ImportFrom, ast.JoinedStr, ast.Lambda, ast.List, ast.ListComp, ast.Module, ast.Name),
    *(ast.NamedExpr, ast.Pass, ast.Slice, ast.Starred, ast.Subscript, ast.Tuple, ast.UnaryOp, ast.While),
    *(
        ast.alias,
        ast.arg,
        ast.arguments,
        ast.boolop,
        ast.cmpop,
        ast.comprehension,
        ast.expr_context,
        ast.keyword,
        ast.operator,
        ast.unaryop,
    ),
)
# Forms that are not listed, as a person calls them; any other one by the name that Python has for it.
_WORDS = {
    "ClassDef": "a class of its own",
    "Delete": "`del`",
    "FunctionDef": "a function of its own",
    "GeneratorExp": "a generator",
    "Set": "a set, which has no order",
    "SetComp": "a set, which has no order",
    "Try": "`try`",
    "With": "`with`",
}
_FROM_THE_KIT = frozenset(f"{KIT}.{name}" for name in reporting.__all__)
_PROMISE = "reporting.promise_repeatable"
# Line of a cell, and what is wrong there.
Fault = tuple[int, str]


@dataclass(frozen=True)
class Names:
    """The names that the cells of one notebook bind, in whichever order they run.

    `imported` has what such a name stands for, as in {"c": "reporting.charts"}; `variables` are all other names.
    """

    imported: Mapping[str, str]
    variables: frozenset[str]

    @classmethod
    def of(cls, trees: Collection[ast.Module]) -> "Names":
        """The names in the syntax trees of all cells of a notebook."""
        nodes = [node for tree in trees for node in ast.walk(tree)]
        imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
        variables = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        variables |= {node.arg for node in nodes if isinstance(node, ast.arg)}
        return cls({name: meaning for node in imports for name, meaning in _imported(node)}, frozenset(variables))

    def faults(self, tree: ast.Module) -> Iterator[Fault]:
        """The faults of a cell: what it does that is not listed."""
        # Functions of the kit that are called, and modules of which a name is used: nothing else may be done with them.
        # A function of its own may be handed to them: printed, it would show where it lies in memory.
        well_used = set[int]()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                well_used.add(id(node.func))
                well_used |= self._handed_over(node)
            elif isinstance(node, ast.Attribute) and self.dotted(node):
                well_used.add(id(node.value))
            for fault in self._faults_of(node, is_well_used=id(node) in well_used):
                yield getattr(node, "lineno", 0), fault

    def _handed_over(self, call: ast.Call) -> set[int]:
        """The functions that a call hands to one of the kit, or to a verb."""
        verb = isinstance(call.func, ast.Attribute) and not self.dotted(call.func) and call.func.attr in _VERBS
        if not verb and self.dotted(call.func) not in public():
            return set()
        arguments = (*call.args, *(keyword.value for keyword in call.keywords))
        return {id(argument) for argument in arguments if isinstance(argument, ast.Lambda)}

    def _faults_of(self, node: ast.AST, *, is_well_used: bool) -> Iterator[str]:
        match node:
            case ast.Import() | ast.ImportFrom():
                yield from self._faults_of_import(node)
            case ast.Name(ctx=ast.Load()):
                yield from self._faults_of_use(node, is_well_used=is_well_used)
            case ast.Name(id=name) | ast.arg(arg=name) if not _is_free(name) or name in self.imported:
                yield f"gives `{name}` another meaning"
            case ast.Attribute(attr=attribute):
                yield from self._faults_of_attribute(self.dotted(node), attribute, is_well_used=is_well_used)
            case ast.Call(func=function) if not isinstance(function, ast.Name | ast.Attribute):
                yield "calls what has no name"
            case ast.Lambda() if not is_well_used:
                yield "uses a function of its own"
            case _ if not isinstance(node, _FORMS):
                kind = type(node).__name__
                yield f"uses {_WORDS.get(kind, kind)}"

    def _faults_of_import(self, node: ast.Import | ast.ImportFrom) -> Iterator[str]:
        for name, meaning in _imported(node):
            if meaning not in ({KIT} if isinstance(node, ast.Import) else _FROM_THE_KIT):
                yield f"imports `{meaning}`, which is not of the kit"
            elif not _is_free(name) or self.imported[name] != meaning:
                yield f"gives `{name}` another meaning"

    def _faults_of_attribute(self, dotted: str, attribute: str, *, is_well_used: bool) -> Iterator[str]:
        if not dotted and attribute in _VERBS:
            return
        if not dotted:
            yield f"uses `.{attribute}`, which is not of the kit"
        elif dotted in public():
            if not is_well_used:
                yield f"uses `{dotted}` without calling it"
        # One fault for a name outside the kit, and none for its own attributes.
        elif dotted.rpartition(".")[0] in {KIT, *public()}:
            yield f"uses `{dotted}`, which is not of the kit"

    def _faults_of_use(self, node: ast.Name, *, is_well_used: bool) -> Iterator[str]:
        name = node.id
        if name in self.imported:
            if self.imported[name] in {KIT, *_FROM_THE_KIT} and not is_well_used:
                yield f"uses `{name}` without calling it"
        elif name not in _FUNCTIONS | self.variables or not _is_free(name):
            yield f"uses `{name}`, which is not of the kit"
        elif is_well_used and name not in _FUNCTIONS:
            yield f"calls `{name}`, which is not of the kit"

    def dotted(self, node: ast.expr) -> str:
        """What a name or its attribute stands for, such as reporting.charts.list_trend; "" if nothing of the kit."""
        attributes = list[str]()
        while isinstance(node, ast.Attribute):
            attributes.append(node.attr)
            node = node.value
        known = self.imported.get(node.id) if isinstance(node, ast.Name) else None
        return ".".join([known, *reversed(attributes)]) if known else ""

    def promise(self, trees: Collection[ast.Module]) -> str:
        """The words of `promise_repeatable("…")`, where a cell says so at its top."""
        statements = [node.value for tree in trees for node in tree.body if isinstance(node, ast.Expr)]
        return " ".join(
            words
            for call in statements
            if isinstance(call, ast.Call) and self.dotted(call.func) == _PROMISE
            for words in _literal(call.args)
        )


def _literal(arguments: Sequence[ast.expr]) -> Iterator[str]:
    match arguments:
        case [ast.Constant(value=str(words))] if words.strip():
            yield words.strip()


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    """The names that it binds, each with what it stands for."""
    module = "" if isinstance(node, ast.Import) else f"{'.' * node.level}{node.module or ''}."
    for alias in node.names:
        yield alias.asname or alias.name, f"{module}{alias.name}"


def _is_free(name: str) -> bool:
    """Whether a notebook may bind the name; those that begin with _ are Python's and Jupyter's."""
    return name not in _TAKEN and not name.startswith("_")
