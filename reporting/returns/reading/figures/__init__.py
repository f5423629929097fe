"""Quantified results, from their rows and columns to figures with unit and time."""
