"""What is said about surveys: to operators, to those who look on, to people who are asked."""
