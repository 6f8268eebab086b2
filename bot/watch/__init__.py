"""What an operator sees of the program: figures, readiness, alarms, letters that were set aside."""
