"""The lives of opinions and questions, and what can be told from people's words."""
