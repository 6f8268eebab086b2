"""People and the place: roster, invitations, appointments, absences, accounts, one part by itself."""
