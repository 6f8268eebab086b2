"""The lives of key suggestions and polls, and how votes are counted."""
