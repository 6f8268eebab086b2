"""What a desk looks at: last days, searches, figures, lists, circulars, calendar feeds."""
