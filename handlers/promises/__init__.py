"""What replies promise: the ledger of commitments and the second answers, in chat."""
