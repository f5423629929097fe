"""Styles that a notebook displays -> what of them a page keeps: looks, and nothing that loads or covers.

Kept are declarations of the properties below, with values that name no address, no negative length and no function but
those below: nothing can be loaded, moved over the page or hidden behind it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import tinycss2

_LOOKS = frozenset(
    [
        *("border-collapse", "border-spacing", "caption-side", "empty-cells", "table-layout", "vertical-align"),
        *("color", "letter-spacing", "line-height", "overflow-wrap", "white-space", "word-break"),
        *("height", "max-height", "max-width", "min-height", "min-width", "width"),
    ]
)
# With all the properties whose names begin so: background-color, border-left, font-size.
_FAMILIES = frozenset({"background", "border", "font", "list", "margin", "padding", "text"})
_FUNCTIONS = frozenset({"rgb", "rgba", "hsl", "hsla", "linear-gradient"})
_LENGTHS = frozenset({"number", "percentage", "dimension"})
_WORDS = frozenset({"ident", "hash", "string", "literal", "whitespace"})
_SHEETS = re.compile(r"<style[^>]*>(.*?)</style", re.DOTALL | re.IGNORECASE)


@lru_cache(maxsize=1024)
def declarations_kept(declarations: str) -> str:
    """Of the declarations of a style attribute those that stay: `color: red`, but no `position: fixed`."""
    return "; ".join(_declarations(tinycss2.parse_blocks_contents(declarations)))


def rules_kept(shown: Iterable[str]) -> str:
    """The rules of all <style> elements within these pieces of HTML, each once; they reach what notebooks show only.

    It does not matter how a browser would divide the pieces: whatever is found is safe as a style, and no markup.
    """
    sheets = [sheet for html in shown for sheet in _SHEETS.findall(html)]
    return "".join(f"{rule}\n" for rule in dict.fromkeys(rule for sheet in sheets for rule in _rules(sheet)))


def _rules(sheet: str) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        # Within :is() a selector can neither end the rule nor reach out of the box of what is shown.
        if rule.type == "qualified-rule" and not _holds_a_fault(rule.prelude):
            selector = tinycss2.serialize(rule.prelude).strip()
            kept = "; ".join(_declarations(tinycss2.parse_blocks_contents(rule.content)))
            made = f".rendered_html :is({selector}) {{ {kept} }}"
            if kept and "<" not in made:
                yield made


def _declarations(nodes: Iterable[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "declaration" and _is_a_look(node.lower_name) and all(map(_is_plain, node.value)):
            yield f"{node.lower_name}: {tinycss2.serialize(node.value).strip()}"


def _is_a_look(name: str) -> bool:
    return name in _LOOKS or name.partition("-")[0] in _FAMILIES


def _is_plain(token: Any) -> bool:  # noqa: ANN401 - the library has no types
    if token.type in _LENGTHS:
        return bool(token.value >= 0)
    if token.type == "function":
        return token.lower_name in _FUNCTIONS and all(map(_is_plain, token.arguments))
    return token.type in _WORDS


def _holds_a_fault(tokens: Iterable[Any]) -> bool:
    return any(
        token.type == "error" or _holds_a_fault(getattr(token, "content", None) or getattr(token, "arguments", []))
        for token in tokens
    )
