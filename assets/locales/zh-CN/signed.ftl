# 签字、见证、核验。

action-sign-back = 上一栏
about-sign-back = 到上一栏。
action-sign-witness = 请人见证
about-sign-witness = 由这台终端上另一本日记本的主人输口令，一起签；再按换下一位。
action-week-owed = 下一张待确认
about-week-owed = 去最早一张还没确认的进度卡。
blocked-no-countersigner = 这台终端上没有别人的加密日记本，请手填见证人。
blocked-nothing-owed = 没有别的待确认的周。

form-name-shared = “{ $names }”不止一户，请打 @ 选是哪一户，再存。
form-name-maybe = “{ $names }”是联系户的姓名。是这一户就在前面加 @；不是人名，再按一次 Ctrl-S。
notice-confirmed-more = { $week }进度卡已确认签字。还有 { $count } 周没确认，按 n 去最早的一张。

sign-names = 这些字是哪一户？
sign-name-choose = 左右键选
sign-name-nobody = 不是人名
sign-name-open = 卡上还有说不准的人名。请用左右键选是哪一户，或“不是人名”。
sign-witness-journal = { $name }（本人输口令）
sign-witness-passphrase = 见证人口令

cli-bad-name = 请写成 张建国=H01 这样：姓名、等号、户编号。
cli-arg-is = 卡上的这个姓名是哪一户：张建国=H01，可写多次
cli-arg-without-draft = 卡上有没存的草稿也签，草稿不进卡
cli-arg-not-name = 这几个字不是人名，可写多次
cli-arg-witness-journal = 见证人自己的日记本，用它的签章一起签
cli-arg-witness-passphrase-file = 从文件读见证人的口令；不写就在终端上问

## 承诺：数量、公示、验收、期限

field-target-amount = 完成数量
field-amount = 已完成
field-down-on = 撤下日期
field-accepted-by = 验收人
field-accepted-on = 验收日期
form-bad-amount = 看不懂这个数量。写成 48户 或 3.5 公里 这样。
problem-down-before-posted = 撤下的日期早于贴出的日期，请核对。
pledge-ahead = 还有 { $days } 个工作日
pledge-soon = 快到期，还有 { $days } 个工作日
pledge-days-over = 逾期 { $days } 个工作日
pledge-days-left = 还有 { $days } 个工作日
pledge-last-day = 最后一天
pledge-overdue = 逾期 { $days } 个工作日
pledge-on-time = 按时办结
pledge-late = 晚了 { $days } 个工作日
pledge-many = 今年在办的承诺有 { $count } 项。一般三到五项，办得成比写得多要紧。
cli-bad-amount = 请写成 48户 或 3.5 这样：数字，最多三位小数。
cli-arg-target-amount = 完成数量和单位：48户、3.5公里；不能数的就不写
cli-arg-amount = 到现在一共完成了多少
cli-arg-down-on = 撤下的日期；那里还贴着的会记为撤下
cli-arg-accepted-by = 谁验收的，写身份不写姓名：村民代表3人
cli-arg-accepted-on = 哪天验收的

## 核验与汇总件

cli-about-verify = 核验签名：不写文件就核验这本日记本，写上文件就核验汇总件
cli-about-export-summary = 导出汇总件：已确认的周、承诺、数字，带签名；没有日记正文，没有户
cli-arg-files = 要核验的汇总件；不写就核验这本日记本
verify-well = 全部对得上：确认 { $weeks } 周（其中晚确认 { $late } 周），更正 { $amendments } 条，见证人同签 { $countersigned } 次。
verify-nothing = 还没有确认过的周，没有可核验的。
verify-ill = 有 { $count } 处对不上：
verify-key = 签章号：{ $fingerprint }（这本的卡都是这个号）
verify-changed = { $week }确认之后，{ $entry } 改过（不影响签名）。
verify-at = 第 { $number } 份（{ $week }）：{ $what }
verify-whole = 整体：{ $what }
verify-file = { $path }：
verify-not-summary = { $path } 不是汇总件。请用 sankaben export summary 导出的文件。
verify-newer = { $path } 是更新版本的程序写的，请先升级程序。
fault-hash = 签过的内容被改过
fault-chain = 和前一份接不上，中间缺了、换了或调了次序
fault-signature = 签名和签章对不上
fault-content = 旁边记的和签过的不一样
fault-countersignature = 见证人的签名缺了，或不是本人签的
fault-number = 序号不对，有缺有换
fault-key = 签章不是这本日记本的
fault-order = 同一周确认了两次，或更正在确认之前
fault-card = 卡上的字和签过的不一样
fault-count = 份数和签过的总数对不上，末尾有缺有添
fault-entry = 日记 { $entry } 和签字时不一样，又没有修改记录
fault-summary = 汇总件本身被改过

## 久未确认、晚确认、确认之后

desk-weeks = { $count } 周没有确认
desk-weeks-from = 最早是{ $week }，{ $day }到期
prompt-absence = 有 { $count } 周没有确认。可以从最早的一周起，一周一周补；补的都记着真正的日期。
week-late = 晚确认：本该 { $day }确认
week-countersigned = 见证人：{ $name }（用自己日记本的签章同签）
week-changed-on = { $code }（{ $day }改）
pledges-taken-down = { $posted }，{ $day }撤下

## 进度卡上一行一行看

action-week-line = 看依据
about-week-line = 打开选中那一行的依据：日记、民情事项或承诺；没有选中就看这一周的日记。
week-line-of-none = 这一行没有写依据；下面是这一周的日记。
action-week-page-up = 上翻
about-week-page-up = 往上翻。
week-rest = 还有 { $count } 句没取
week-rest-keys = { $rest }（{ $key-week-edit } 改，{ $key-week-take-rest } 取）
week-rest-here = 按 { $key-week-take-rest } 取进来：{ $which }
week-rest-of = { $code } 还有 { $count } 句
action-week-take-rest = 取日记里没取的
about-week-take-rest = 把这一栏依据的日记里没写上的句子取进来，可撤销。
short-card-draft-save = 存了再签
short-card-draft-without = 不带
short-left-draft-drop = 不要了
short-card-draft-close = 先不签
short-left-draft-amend = 写成更正
short-week-take-rest = 取日记
blocked-nothing-left = 这一栏依据的日记都取进来了。
action-week-top = 到开头
about-week-top = 到卡的开头。
action-week-bottom = 到末尾
about-week-bottom = 到卡的末尾。
action-week-page-down = 下翻
about-week-page-down = 往下翻。
week-never-due = 建本以前的一周，不催；要确认也可以
sign-early = 这一周应在{ $day }确认；签字以后再写的日记，不在这张卡上。
sign-outdated = 卡上有 { $count } 处跟现在的日记对不上：先 Esc 回去看。
sign-news = 日记有变动，卡上还没跟着改：先 Esc 回去看。
sign-unwritten = { $codes } 还没写本周进展，签了就空着。

scope-card-draft = 签字前，卡上还有草稿
scope-left-draft = 签字以后，还留着草稿
card-draft-title = { $week }进度卡还有没存的草稿
card-draft-text = { $when } 写的这些字还没有存进卡里，这样签，卡上就没有：
card-draft-then = 不带草稿签，草稿留在案头，签完还可以写成更正。
card-draft-more = 还有 { $count } 处改动
card-draft-cleared = （删空了）
week-has-draft = 这张卡还有没存的草稿，那些字不在卡上。
week-has-draft-since = { $when } 写的草稿还没有存进卡里。按 { $key-week-edit } 接着写。
week-left-draft = { $when } 写的草稿没有存进这张卡。在案头打开，可以写成更正。
week-written-since = 确认之后写的日记，不在这张卡上：{ $codes }。
left-draft-title = { $week }进度卡已经签字
left-draft-text = { $when } 写的这些字没有存进卡里，卡已经不能再改：
left-draft-then = 可以写成更正，附在这张卡后面。
draft-as-amendment = { $field }：{ $text }
action-card-draft-save = 存进卡里再签
about-card-draft-save = 先把草稿存进卡里，再签字。
action-card-draft-without = 不带草稿签
about-card-draft-without = 照卡上现在的样子签，草稿留在案头。
action-card-draft-close = 先不签
about-card-draft-close = 什么也不做，草稿还在。
action-left-draft-amend = 写成更正
about-left-draft-amend = 把草稿里的字放进更正，看过再签。
action-left-draft-drop = 不要这份草稿
about-left-draft-drop = 丢掉这份草稿，可撤销。
action-left-draft-close = 以后再说
about-left-draft-close = 什么也不做，草稿还在。
