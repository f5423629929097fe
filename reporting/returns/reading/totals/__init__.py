"""Totals of tables, lists and units, compared with what they count."""
