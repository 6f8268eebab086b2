"""People and the place: roster, invitations, appointments, absences, accounts, in chat."""
