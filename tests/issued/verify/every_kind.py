"""All kinds of edits: those that spoil a number, and those that leave each of them true."""

import keep_looks
import keep_marks
import keep_markup
import keep_numbers
import keep_order
import keep_tables
import keep_words
import spoil_bounds
import spoil_claims
import spoil_dates
import spoil_elsewhere
import spoil_hidden_rows
import spoil_looks
import spoil_names
import spoil_numbers
import spoil_parts_of_looks
import spoil_pictures
import spoil_row_names
import spoil_rows
import spoil_scope
import spoil_words
from kinds_of_edits import HARMLESS, SPOILING

# Each registers its kinds when it is read.
FAMILIES = (
    spoil_names,
    spoil_row_names,
    spoil_bounds,
    spoil_words,
    spoil_scope,
    spoil_claims,
    spoil_numbers,
    spoil_dates,
    spoil_rows,
    spoil_looks,
    spoil_hidden_rows,
    spoil_parts_of_looks,
    spoil_elsewhere,
    spoil_pictures,
    keep_numbers,
    keep_words,
    keep_order,
    keep_tables,
    keep_looks,
    keep_markup,
    keep_marks,
)
__all__ = ["FAMILIES", "HARMLESS", "SPOILING"]
