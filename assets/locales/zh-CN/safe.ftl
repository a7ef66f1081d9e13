# 口令、恢复码、备份、体检。

## 口令怎样不好猜
advice-keys = 键盘上连着的键太好猜，请换一句话。
advice-repeats = 重复的字太好猜，请换一句话。
advice-common = 这是很多人用的口令，请换一句自己的话。
advice-sequence = 挨着排的字母、数字太好猜，请换一句话。
advice-dates = 年份、生日太好猜，请再加几个字。
advice-names = 人名太好猜，请再加几个字。
advice-more = 还太短，请再加几个不相干的字。

## 换口令
secret-title-change = 换口令
secret-text-change = 换了口令，恢复码也跟着换，旧的恢复码就不能用了。以前的备份仍要用旧口令打开。
secret-text-code = 恢复码等于口令，看以前请再输一次口令。
secret-passphrase = 口令
secret-old = 现在的口令
secret-new = 新口令
secret-busy = 正在办，请稍等，不要关机。
notice-passphrase-changed = 口令换好了。
blocked-plain = 这本日记本没有加密，没有口令，也没有恢复码。

## 恢复码
code-title = 恢复码
code-text = 口令忘了，只有这串码能打开日记本。请抄在纸上，和工作证一样收好，不要拍照，不要存在电脑里。
code-check = 抄好了吗？请照纸上抄的，输入这两组。大小写不要紧。
code-group = 第 { $number } 组
code-wrong = 和恢复码对不上。请核对纸上的字，或按 Esc 回去再看一遍。
desk-code = 还没有抄下来
notice-code-noted = 恢复码已抄好，请收好那张纸。
notice-code-later = 恢复码还没抄，案头上会一直留着提醒。
lock-by-code = 用恢复码打开“{ $name }”
lock-code = 恢复码
lock-hint-code = 照纸上抄的输入，共 13 组，空格和大小写不要紧。打开以后要设一个新口令，并会给一串新的恢复码。
failure-code-character = 恢复码里没有“{ $character }”这个字，请核对。
failure-code-length = 恢复码共 65 个字，现在有 { $count } 个，请核对有没有漏抄、多抄。
failure-code-group = 第 { $group } 组不对，请核对这一组。
failure-code-whole = 恢复码对不上，请从头核对一遍。
failure-wrong-code = 这不是这本日记本现在的恢复码（换口令以后，旧的码就不能用了），或者文件损坏。

## 备份
notice-backup-failed = 没有备份成：{ $why }
notice-backup-overdue = 一周多没有备份成了。请按 : 找“现在备份”，备份一次。
notice-backed-up = 备份好了。
notice-low-space = 磁盘快满了，只剩 { $free } MB。请腾出空间，免得存不上。
failure-backup-damaged = { $path } 的备份不完好，没有算数，日记本没有动。请再备份一次；总不成就换个磁盘。

## 键
action-passphrase-change = 换口令
about-passphrase-change = 给这本日记本换一个口令，恢复码也会换。
action-code-show = 看恢复码
about-code-show = 再输一次口令，看恢复码，抄在纸上。
action-backup-now = 现在备份
about-backup-now = 马上备份一次。平时锁上、退出时会自己备份。
action-secret-next = 下一步
about-secret-next = 到下一行；到了最后一行就办。
action-secret-down = 下一行
about-secret-down = 到下一行。
action-secret-up = 上一行
about-secret-up = 到上一行。
action-secret-close = 不办了
about-secret-close = 关上，什么也不改。
action-code-next = 抄好了
about-code-next = 接着核对抄下来的码。
action-code-switch = 另一组
about-code-switch = 到另一组去输。
action-code-later = 以后再抄
about-code-later = 先关上，案头上会留着提醒；核对时按，是回去再看一遍。
action-lock-by-code = 用恢复码
about-lock-by-code = 忘了口令，用恢复码打开，再设新口令。
action-unlock-by-code = 忘了口令
about-unlock-by-code = 用恢复码打开，再设新口令。

## 命令行
cli-about-journal-passphrase = 换口令（恢复码也跟着换）
cli-about-journal-recovery-code = 看恢复码
cli-about-journal-rekey-with-code = 忘了口令：用恢复码打开，设新口令
cli-about-journal-remove = 把一本日记本移到回收处（不销毁）
cli-about-backup = 备份一次；写文件名就存到那里（比如 U 盘）
cli-about-restore = 从备份恢复成另一本，不覆盖任何日记本
cli-arg-new-passphrase-file = 从文件读新口令，- 是标准输入的下一行；不写就在终端上问
cli-arg-code-file = 从文件读恢复码，- 是标准输入的下一行；不写就在终端上问
cli-arg-journal-rekey-with-code-name = 日记本的名字
cli-arg-journal-remove-name = 日记本的名字
cli-arg-backup-file = 存到这个文件，不能已经存在
cli-arg-restore-file = 备份文件
cli-arg-as = 恢复成叫这个名字的日记本
cli-arg-fix = 能修的就修（不动您写的字）
cli-due-code = 恢复码还没有抄下来，用 sankaben journal recovery-code 看。
cli-passphrase-changed = 口令换好了。以前的备份仍要用旧口令打开。
cli-prompt-code = 恢复码
cli-remove-ask = 要把“{ $name }”移到回收处。请再输一遍它的名字：
cli-remove-not = 名字不一样，没有动。
cli-removed = “{ $name }”已移到 { $path }，没有销毁。放回原处就能再用。
cli-code = 恢复码。口令忘了，只有它能打开。请抄在纸上收好：
cli-backed-up = 备份好了：{ $path }
cli-restore-name = 请用 --as 说明恢复成哪个名字。
cli-restored = 恢复好了，日记本叫“{ $name }”。
cli-doctor-access = 只有您自己能读写这些文件。
cli-doctor-access-ill = 有 { $count } 处别人也能读写，或是指到别处的链接：
cli-doctor-backups = 最近一次备份：{ $told }
cli-doctor-backups-ill = 还没有备份。用 sankaben backup 备份一次：
cli-doctor-disk = 磁盘还有 { $told }。
cli-doctor-disk-ill = 磁盘快满了，只剩 { $told }，请腾出空间：
cli-doctor-terminal = 终端可用。{ $told }
cli-doctor-terminal-ill = 终端有 { $count } 处不合适，汉字可能显示不对，请用 UTF-8：
cli-doctor-fixed = （已修好）
scope-secret = 问口令时
scope-code = 看恢复码时
failure-disk-fault = 磁盘读写出错，没有做成。请再试一次；还是不行，请把日记本备份到优盘，并请人看看这块磁盘。
desk-backup = 上次备份 { $when }
cli-code-use = 日记本“{ $name }”，{ $day }。忘了口令时，在锁屏上按 F4 输入，或用 sankaben journal rekey-with-code { $name }。换了口令，这串码就作废。要打印：sankaben journal recovery-code | lp
action-suspend = 暂停
about-suspend = 合上日记本，清屏，回到命令行；用 fg 回来。打字的地方，这个键是撤回。

screen-settings = 设置与安全
action-go-settings = 设置
about-go-settings = 口令、恢复码、备份、语言，配置文件里设了什么。
action-setting-change = 办
about-setting-change = 改选中的这一项。
blocked-setting-in-file = 这一项在 config.toml 里改，键名在右边。
setting-here = 回车就办
setting-in-file = config.toml：{ $key }
setting-language = 语言
setting-this-language = 中文
setting-idle-lock = 没动多久自动锁
setting-minutes = { $count } 分钟
setting-never = 从不
setting-layout = 版面
setting-large = 大字，行距宽
setting-normal = 普通
setting-ambiguous = 引号等标点的宽度
setting-wide = 两格
setting-narrow = 一格
setting-indent = 段首空两格
setting-full-width = 标点自动改全角
setting-templates = 自己的模板
setting-code-due = 还没有抄下来
setting-last-backup = 上次 { $when }
setting-no-backup = 还没有备份
