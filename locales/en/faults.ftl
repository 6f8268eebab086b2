### For the operator: what is wrong in a file or a setting, and what can stand there.

## place: the file that describes a place.

placefile-missing = { $key } is missing.
placefile-unknown = there is no { $key }; please check the spelling.
placefile-bad-key = { $key } is { $value }; it can be small letters, digits and hyphens, 24 at most.
placefile-none = { $key } needs at least one entry.
placefile-want-date = { $key } is { $value }; it has to be a date like 2026-03-02.
placefile-want-entries = { $key } is written as sections [[{ $key }]], words as ["…", "…"].
placefile-want-table = { $key } is a section of its own: [{ $key }].
placefile-impossible = { $key } is { $value }, which cannot be; bot/demo_county.toml shows the form.
placefile-no-text = this is no text in UTF-8.
placefile-no-station = the district “{ $name }” belongs to the station “{ $station }”, which is not in [[stations]].
placefile-nobody-appointed = { $name }: nobody is appointed { $role }; leave it out.
placefile-no-scope = { $name } is appointed for “{ $scope }”, which is not in [[{ $section }]].
placefile-twice = “{ $name }” stands twice in [[{ $section }]]; keep one.

## calendar: the file of a holiday notice.

holidays-no-json = line { $line } is no JSON. Use a file of holiday-cn as it is.
holidays-not-a-notice = it has no year and no days. Use a file of holiday-cn like 2027.json.
holidays-bad-day = entry { $place } of days is wrong: { $shown }. It needs name, date (2027-01-01) and isOffDay.
holidays-no-day-off = not one day of { $year } is off; please check the file.

## Settings: what can stand there. They are called as in .env.example.

setting-telegram_token = A token like 123456:ABC, from @BotFather.
setting-telegram_api_base = An address; usually left out.
setting-telegram_webhook_url = An https address Telegram pushes to; empty to poll.
setting-telegram_webhook_secret = Needed with a webhook address: 16 to 256 letters, digits, _ and -.
setting-telegram_rate = A number, 0 or more: messages a second; 0 for no limit.
setting-telegram_chat_rate = A number, 0 or more: messages a second to one chat; 0 for no limit.
setting-wecom_corp_id = The corp id: 1 to 64 letters, digits, _ or -. The five settings of WeCom go together, or none.
setting-wecom_agent_id = The AgentId of the app: a whole number from 1. The five settings of WeCom go together, or none.
setting-wecom_secret = The Secret of the app. The five settings of WeCom go together, or none.
setting-wecom_callback_token = The Token of the callback. The five settings of WeCom go together, or none.
setting-wecom_aes_key = The EncodingAESKey of the callback: 43 letters and digits. The five settings of WeCom (MINYI_WECOM_CORP_ID, AGENT_ID, SECRET, CALLBACK_TOKEN, AES_KEY) go together, or none.
setting-wecom_api_base = An address; usually left out.
setting-wecom_rate = A number, 0 or more: messages a minute to one member; 0 for no limit.
setting-kf_accounts = The open_kfid of each account, with commas between; needs MINYI_WECOM_CORP_ID and the other four.
setting-database_url = An address that starts with sqlite:/// or postgresql://; several hosts with commas between, each with its port.
setting-database_schema = A small letter, then at most 62 small letters, digits or _; not for SQLite.
setting-database_pooled = true or false: whether PgBouncer stands between, in transaction mode.
setting-data_keys = Keys of 32 bytes in base64 (openssl rand -base64 32), with commas between, none twice; empty to seal nothing.
setting-data_dir = A folder in which the user who runs the program may write.
setting-web_host = The address to listen on, like 127.0.0.1 or 0.0.0.0.
setting-web_port = A whole number from 0 to 65535.
setting-web_rate = A number, 0 or more: messages a minute of one web chat; 0 for no limit.
setting-speaker_rate = A number, 0 or more: answers a minute to one person; 0 for no limit.
setting-public_address = The address people open, beginning with https:// or http://.
setting-trusted_proxies = Addresses or networks of proxies, with commas between; * trusts all.
setting-profile = The name of a profile, like county_default, beijing, shanghai or chongqing, or the path of a file.
setting-demo = true or false, or nothing.
setting-replica = 1 to 40 characters, another for each replica.
setting-log_level = debug, info, warning or error.
setting-log_format = line or json.
setting-metrics_token = 20 or more letters, digits or signs without a blank; empty: only this machine reads /metrics.
setting-backup_hours = A whole number from 0 on: after so many hours without a backup the office is told; 0: never.
setting-migrate_at_start = true or false.
setting-font = A font file with Chinese characters, for reply letters as PDF; empty to look for one of the system.
