"""The lives of suggestions, co-signatures and withdrawals, and what is not accepted."""
