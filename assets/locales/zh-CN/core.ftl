# 通用：状态、类别、规则、失败。每句说清发生了什么、接下来怎么办。
app-name = 三卡本

pledge-status-open = 在办
pledge-status-waiting = 待验收
pledge-status-done = 办结
pledge-status-missed = 未完成
pledge-status-withdrawn = 撤回

week-status-none = 还空着
week-status-draft = 草稿
week-status-due = 今天到期
week-status-overdue = 逾期
week-status-confirmed = 已确认

matter-state-open = 待办
matter-state-in-hand = 在办
matter-state-passed-on = 转办
matter-state-solved = 办结
matter-state-answered-cannot = 已答复（办不了）

matter-kind-education = 教育
matter-kind-health = 医疗卫生
matter-kind-jobs = 就业
matter-kind-social-security = 社会保障
matter-kind-housing = 住房
matter-kind-farming = 农业生产
matter-kind-neighbours = 邻里
matter-kind-petition = 信访
matter-kind-suggestion = 建议
matter-kind-other = 其他

activity-visit = 走访
activity-stationed = 蹲点
activity-training = 培训
activity-information = 提供信息
activity-mediation = 调解纠纷
activity-spring-farming = 解决春耕困难
activity-aid = 慰问帮扶
activity-project = 帮办项目
activity-coordination-meeting = 协调会
activity-party-activity = 组织生活
activity-heart-to-heart = 谈心

card-style-normal = 普通
card-style-large-print = 大字

field-name = 户主姓名
field-problem = 承诺事项
field-result = 办理结果
field-reason = 原因
field-body = 正文
field-matter-text = 事项
field-told-on = 回话日期
field-amendment = 更正内容
field-progress = 进展
field-posting-place = 公示地点

record-contact-card = 联系群众卡
record-household = 联系户 { $code }
record-pledge = 承诺 { $code }
record-matter = 民情事项 { $code }
record-entry = 日记 { $code }
record-week = { $week }进度卡

problem-missing = “{ $field }”还没填，请补上。
problem-future-date = { $date }还没到，请改成今天或以前的日期。
problem-written-before-date = 写的日期早于事情的日期，请核对日期。
problem-follow-up-before-date = 回话期限早于日记的日期，请改后再存。
problem-due-before-pledged = 完成时限早于承诺日期，请核对。
problem-percent-over-100 = 完成比例最多到 100，请改后再存。
problem-week-confirmed = { $week }已经确认，不能再改。需要更正时，请用“更正”，它会附在卡后。
problem-week-not-begun = { $week }还没开始，到时候再确认。
problem-week-needs-reason = { $week }没有写进展。没有进展也可以确认，请在“无进展原因”里写明原因。
problem-week-has-draft = { $week }的卡还有没存的草稿，这样签，卡上就没有那些字。请用 sankaben 打开这张卡，存进去再签：不要那些字，加 --without-draft。
problem-week-changed = 就在签字的时候，{ $week }的内容在别处变了，没有签上。请看过现在的卡再签。
problem-names-unclear = 要签字的内容里有说不准的人名：{ $names }。请用 @ 指明是哪一户，或说明不是人名。
problem-witness-is-self = 自己不能给自己见证，请换一位。
problem-witness-is-plain = 那本日记本没有口令，证明不了是谁，请换一位。
problem-week-not-confirmed = { $week }还没确认，直接改卡就行，不用更正。
problem-code-in-use = 编号 { $code } 已有人用，请换一个。
problem-unknown-reference = 没有 { $code } 这个编号，请先核对。
problem-pledge-closed = 承诺 { $code } 已经了结。

journal-name-empty = 日记本要有个名字，比如您的姓名。
journal-name-too-long = 名字太长，请短一些（最多约六十个汉字）。
journal-name-character = 名字里不能有“{ $character }”，请换一个字。
journal-name-reserved = 这个名字电脑系统要用，也不能以点开头或结尾，请换一个。

draft-late = （补记）
draft-pledge-due = { $code } { $day }到期
draft-follow-up = { $day }前回话：{ $what }
draft-answer = { $day }前给{ $who }回话（见{ $entry }日记）
draft-answer-nobody = { $day }前回话（见{ $entry }日记：{ $what }）
draft-matter = { $what }：{ $state }
draft-matter-done = { $what }：{ $state }，{ $done }

failure-wrong-passphrase = 口令不对。看看输入法是不是开着、大写锁是不是开着，再输一遍；忘了口令，可用恢复码。
failure-wrong-passphrase-again = 口令不对，已经错了 { $count } 次。看看输入法、大写锁。从第 3 次起，每错一次都要等一会儿才能再试。忘了口令，可用恢复码；口令一定没错，才可能是文件损坏。
failure-wrong-passphrase-wide = 口令不对：刚才输的里面有全角字符。把输入法切到英文，再输一遍；忘了口令，可用恢复码。
failure-config = 设置没有改成。{ $why }
config-no-text = 配置文件不是 UTF-8 文字，请用编辑器看一看。
config-not-from-here = 配置文件里的写法没法从这里改，请直接改文件。
failure-everything-there = { $path } 里什么文件都有。请写明是哪个文件，或者旧日记在哪个文件夹。
failure-not-proved = 口令不对，请再输一遍。
failure-wrong-passphrase-wait = 口令不对。再试要等 { $seconds } 秒。
failure-not-found = 找不到{ $what }。请核对编号。
failure-conflict = 别处刚改过{ $what }，没有覆盖。您写的内容已存成草稿，请对照后再存。
failure-no-journal = 没有叫“{ $name }”的日记本。用 sankaben journal list 看看有哪些。
failure-no-journals = 这里还没有日记本。用 sankaben journal new 姓名 新建一本。
failure-which-journal = 这里不止一本日记本，请用 -j 指明是哪一本：{ $names }。
failure-journal-exists = 已经有叫“{ $name }”的日记本，没有动它。请换个名字。
failure-newer-version = 这个文件是更新版本的程序写的（{ $found }，本程序认得到 { $known }）。请先升级程序，文件没有动。
failure-damaged = 文件有损坏，没有动它。请从备份恢复到另一个名字。
failure-busy = 另一个窗口正占着文件，请等几秒再试。
failure-disk-full = 磁盘满了，没有存上。请腾出空间再存，写的内容还在屏幕上。
failure-read-only = 文件或文件夹不让写，没有做成。请检查权限，或复制到能写的地方再打开。
failure-file = 读写 { $path } 没有成功：{ $why }
failure-exists = 已经有 { $path }，没有动它。请换个文件名，或换个地方。
failure-import = { $path } 有 { $count } 处不对，一行也没有导入。改好后再导一次。
failure-import-row = { $part } 第 { $row } 行 { $column }：{ $why }
failure-unreadable = { $path } 的格式认不出：{ $why }
failure-not-empty = 只能导入到空的日记本。请先新建一本。
failure-weak-passphrase = 口令太容易猜，请加长或换一个。
failure-internal = 没有做成：{ $why }。文件没有动，请再试一次。
list-and = 、
list-or = {" 或 "}
draft-amendment = { $week }进度卡的更正
file-not-found = 没有这个文件，请核对文件名
file-no-folder = 没有这个文件夹，请先建好，或换个地方
file-denied = 没有权限
file-is-folder = 它是文件夹，请写里面的一个文件
file-not-folder = 路径中间有一段不是文件夹
file-read-only = 这个盘只能读，不能写
file-in-use = 别的程序正在用它
file-bad-name = 文件名里有不能用的字，或者太长
file-too-large = 文件太大
file-broken = 文件不完整，或者不是文字
