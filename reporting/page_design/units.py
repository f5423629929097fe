"""Lengths as Word counts them."""

TWIPS_PER_PT, EIGHTHS_PER_PT, PT_PER_MM = 20, 8, 72 / 25.4


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * TWIPS_PER_PT)


def mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return twips(millimetres * PT_PER_MM)


def half_points(points: float) -> int:
    """Font sizes."""
    return round(points * 2)


def eighths(points: float) -> int:
    """The thickness of rules."""
    return round(points * EIGHTHS_PER_PT)
