"""`read_profile`: the measures of a page as dataclasses, from the TOML of a page profile."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Font:
    """Names of the Latin font and of the Chinese font, and of those to take if the Chinese one is not installed.

    Commas stand between these: the first that is installed is taken.
    """

    latin: str
    chinese: str
    instead: str


@dataclass(frozen=True)
class Style:
    """One paragraph style, with its measures in points and characters as in the profile."""

    name: str
    font: str
    size: float
    based_on: str = "Normal"
    bold: bool = False
    colour: str = ""
    align: str = "left"
    pitch: bool = False
    line: float = 1.0
    before: float = 0
    after: float = 0
    indent_chars: float = 0
    left_chars: float = 0
    right_chars: float = 0
    hanging_chars: float = 0
    tracking_pt: float = 0
    right_tab: bool = False
    tab_chars: float = 0
    keep_next: bool = False
    page_before: bool = False
    outline: int | None = None


@dataclass(frozen=True)
class Level:
    """The numbering of the headings of one level; `gap` puts a blank after the number."""

    format: str
    text: str
    gap: bool = False


@dataclass(frozen=True)
class Page:
    """The sheet, in millimetres, and the distance of its lines."""

    width_mm: float
    height_mm: float
    top_mm: float
    left_mm: float
    bottom_mm: float
    right_mm: float
    header_mm: float
    footer_mm: float
    pitch_pt: float
    last_page_even: bool = False

    @property
    def text_mm(self) -> float:
        """The width of the text."""
        return self.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True)
class Rules:
    """The rules (drawn lines) of the page: their colours, widths and distances."""

    red: str
    head_pt: float
    head_gap_pt: float
    thick_mm: float
    thin_mm: float
    grid_pt: float
    shade: str
    before_table_pt: float
    after_table_pt: float


@dataclass(frozen=True)
class RunIn:
    """The font of heading words that share a paragraph with the text after them."""

    font: str
    bold: bool = False


@dataclass(frozen=True)
class Profile:
    """The whole page profile for one locale."""

    locale: str
    page: Page
    rules: Rules
    language: Mapping[str, str]
    words: Mapping[str, str]
    page_number: Mapping[str, Any]
    levels: tuple[Level, ...]
    fonts: Mapping[str, Font]
    styles: Mapping[str, Style]
    run_in: RunIn

    def font_of(self, style: Style | RunIn) -> Font:
        """The font that a style names."""
        return self.fonts[style.font]


def read_profile(raw: Mapping[str, Any], locale: str) -> Profile:
    """The profile of one locale, from the tables of the TOML file. Raises TypeError for an unknown name in it."""
    edition = raw[locale]
    return Profile(
        locale=locale,
        page=Page(**raw["page"]),
        rules=Rules(**raw["rules"]),
        language=edition["language"],
        words=edition["words"],
        page_number=edition["page_number"],
        levels=tuple(Level(**level) for level in edition["levels"]),
        fonts={name: Font(**font) for name, font in edition["fonts"].items()},
        styles={name: Style(**style) for name, style in edition["styles"].items()},
        run_in=RunIn(**edition["run_in"]),
    )
