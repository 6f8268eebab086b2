"""The lives of commitments and second answers, and how a promise is typed or noticed."""
