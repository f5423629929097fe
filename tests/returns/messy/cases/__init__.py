"""All cases, theme by theme."""

from cases import headings

ALL = (*headings.CASES,)
