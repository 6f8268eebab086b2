"""`make demo-wecom`: the demo county on WeCom and in WeChat, on one page."""
