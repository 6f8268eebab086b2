"""People and the place: roster, invitations, appointments, absences, accounts, on a real database."""
