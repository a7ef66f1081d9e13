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

cli-bad-name = 写成 张建国=H01 这样：姓名、等号、户编号
cli-arg-is = 卡上的这个姓名是哪一户：张建国=H01，可写多次
cli-arg-not-name = 这几个字不是人名，可写多次
cli-arg-witness-journal = 见证人自己的日记本，用它的钥匙一起签
cli-arg-witness-passphrase-file = 从文件读见证人的口令；不写就在终端上问
