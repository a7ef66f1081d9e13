# 命令行。

config-bad = 配置文件 { $path } 第 { $line } 行不对：{ $what }
config-syntax = 读不懂（{ $why }）。请核对这一行的写法。
config-unknown-key = 没有“{ $key }”这一项。可用的有：{ $keys }。
config-bad-value = “{ $key }”的值不对。{ $allowed }
config-allowed-lang = 可以写 "zh-CN" 或 "en"。
config-allowed-color = 可以写 "auto"、"always" 或 "never"。
config-allowed-frame = 可以写 "box" 或 "ascii"。
config-allowed-minutes = 可以写 0 到 240 的整数，0 表示不自动锁。
config-allowed-days = 要写成一列日期，如 ["2026-03-20", "2026-05-27..2026-05-28"]。
