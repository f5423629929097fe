"""The items of a return: what each says, and what has to hold for it."""
