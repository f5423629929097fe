"""From what enterprises write to drafted rows of the ledger; nothing goes into the ledger without a person's yes."""
