"""The ledger counted again, by other code than the analysis: whether a printed number is what the ledger says.

The rules are those of `docs/counting.md`. Nothing here sees a record, a notebook or a kept result.
"""
