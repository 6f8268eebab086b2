"""What the channels keep: messages of WeCom, of its customer service, of the web chat."""
