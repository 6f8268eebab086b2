"""WHERE IT IS KEPT. The only room that speaks SQL. Functions take the connection first and are named deeds."""
