"""The numerals of a text, with what stands right around each: bound, scale, unit."""
