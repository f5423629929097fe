"""A sheet taken apart: its heading rows, the tables below them, what their rows are, what stands around them."""
