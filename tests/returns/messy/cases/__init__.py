"""All cases, theme by theme."""

from cases import again, days, files, headings, names, numbers, people, texts

ALL = tuple(case for theme in (headings, numbers, days, people, texts, names, again, files) for case in theme.CASES)
