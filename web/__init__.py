"""PAGES: what is shown in a browser besides the chat itself. Calls services only."""
