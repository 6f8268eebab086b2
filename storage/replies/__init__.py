"""Letters of reply as documents, and their templates."""
