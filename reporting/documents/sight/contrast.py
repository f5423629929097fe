"""Colours as a Word file writes them, and the contrast of two of them."""

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours as WCAG 2.1 defines it: from 1, the same, to 21, black on white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def hexadecimal(text: str) -> Colour | None:
    """The colour written as C00000; None for auto and anything else."""
    try:
        red, green, blue = bytes.fromhex(text)
    except ValueError:
        return None
    return red, green, blue


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
