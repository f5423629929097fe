"""ASKING: questions that a notebook puts to the ledger in pandas, and answers that keep the rows behind them."""
