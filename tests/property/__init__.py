"""What must hold for anything thrown at it."""
