"""What a desk looks at: what is due, searches, figures, lists, circulars."""
