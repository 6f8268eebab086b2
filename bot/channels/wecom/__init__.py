"""WeCom (企业微信) for deputies and units, WeChat customer service (微信客服) for citizens."""
