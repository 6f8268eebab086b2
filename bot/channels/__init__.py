"""One file per channel: what comes in becomes an inbox row, what goes out is performed by a sender."""
