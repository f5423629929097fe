"""Numbers in tables: what the head of the column and the label of the row say of them."""
