# The command line.

config-bad = Configuration file { $path }, line { $line }: { $what }
config-syntax = cannot be read ({ $why }). Please check how it is written.
config-unknown-key = there is no key “{ $key }”. Keys: { $keys }.
config-bad-value = “{ $key }” cannot have this value. { $allowed }
config-allowed-lang = Use "zh-CN" or "en".
config-allowed-color = Use "auto", "always" or "never".
config-allowed-frame = Use "box" or "ascii".
config-allowed-minutes = Use a whole number from 0 to 240; 0 for never.
config-allowed-days = Use a list of days such as ["2026-03-20", "2026-05-27..2026-05-28"].
