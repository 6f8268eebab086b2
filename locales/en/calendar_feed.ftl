### Subscribing to a calendar: people with deadlines put their own into their phone's calendar.

button-calendar = Calendar
button-new-link = Another link
calendar-link = Your deadlines as a calendar. Subscribe to:
    { $link }
    In your calendar choose “add subscribed calendar”. It shows numbers and what is due, nothing of citizens. When a date changes, the calendar follows.
    The link is yours alone: please do not pass it on. If it got out, press “Another link”.
calendar-link-new = Done; the old link opens nothing now:
    { $link }
    Please delete the old one in your calendar and subscribe to this.
calendar-no-address = The web pages are not running, so there is no calendar yet.
calendar-name = Deadlines
calendar-entry = { $number } { $what }
