# 初次使用、演示、指南、配置

cli-about-man = 把手册页写进一个文件夹
cli-arg-dir = 文件夹
cli-man-written = 已写好 { $count } 页手册：{ $path }

cli-about-demo = 看一看演示：一本编出来的日记本，退出就删
demo-mark = 演示，退出就删
demo-opening = 正在准备演示：编好的一年，三百来篇、五十来周。
demo-passphrase = 这是演示，口令是 { $passphrase }
blocked-demo = 这是演示，退出就删。要建自己的日记本，请退出后运行 sankaben。

scope-first-step = 开头三步
action-first-step-go = 现在填
about-first-step-go = 打开这一步要填的。
action-first-step-skip = 这步先不填
about-first-step-skip = 跳过这一步，看下一步。
action-first-step-end = 都不填
about-first-step-end = 三步都跳过，以后不再提。
first-step-title = 开头第 { $number } 步，共 { $count } 步：{ $what }
first-step-card = 自己的联系卡
first-step-card-why = 填上姓名、单位、电话、能帮什么。发给各户的联系卡照这里印，签字也用这个名字。填不全也能存。
first-step-household = 第一户联系户
first-step-household-why = 登记一户：姓名和村组就够了，姓名不愿记的可以空着。以后在日记里打 @ 就能写到这一户，走访自动算数。
first-step-entry = 第一篇日记
first-step-entry-why = 写今天的一件事，一两句就行。打 @ 选刚才那一户。周五的进度卡、月底的数字，都从日记里来，不用再抄。
first-step-later = 现在不填也行，以后随时能填，不会再问。
example-full-name = 例如 陈立新
example-unit = 例如 渠源镇人民政府
example-post = 例如 驻上渠村干部
example-phone = 例如 12000000000
example-supervision-phone = 例如 镇纪检办电话
example-stand-in = 例如 古丽米热，不在时找谁
example-stand-in-phone = 例如 12000000001
example-office = 例如 上渠村村委会二楼
example-office-hours = 例如 工作日 10:00 到 13:30
example-help-with = 例如 浇水、补贴、看病报销、找活干，别的事也可以问
example-name = 例如 许玉兰；不愿记姓名的空着
example-group = 例如 上渠村三组
example-contact-preference = 例如 电话、上门
example-concerns = 例如 滴灌带补贴、上学
example-note = 例如 晚上九点后勿打电话
example-place = 例如 三组
example-body = 例如 去三组看备耕。@许玉兰 说滴灌带涨了价，问补贴今年还有没有，答应三天内给准话。
lock-demo-hint = 想先看看：退出后运行 sankaben demo，里面是编好的一年，退出就删。
