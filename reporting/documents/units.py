"""Lengths in the units that Word counts in."""

TWIPS_PER_PT, EIGHTHS_PER_PT, PT_PER_MM = 20, 8, 72 / 25.4


def twips(points: float) -> int:
    """Points in twentieths of a point (twips)."""
    return round(points * TWIPS_PER_PT)


def mm(millimetres: float) -> int:
    """Millimetres in twips."""
    return twips(millimetres * PT_PER_MM)


def half_points(points: float) -> int:
    """Points in half points, the unit of font sizes."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Points in eighths of a point, the unit for the thickness of rules."""
    return round(points * EIGHTHS_PER_PT)
