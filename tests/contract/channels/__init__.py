"""What the channels do and keep: Telegram, the web chat, WeCom and its customer service, on a real database."""
