"""Random people do random things in the whole program, and what must never happen is looked for after every step."""
