"""The lives of assignments, requests and signatures between units, and how units type them."""
