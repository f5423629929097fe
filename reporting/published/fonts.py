"""The font of everything that is drawn, and of the words below it."""

from importlib.resources import files

FONT_FILE = files("zhplot") / "fonts" / "NotoSansSC-Regular.ttf"
