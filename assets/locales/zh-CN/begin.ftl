# 初次使用、演示、指南、配置

cli-about-man = 把手册页写进一个文件夹
cli-arg-dir = 文件夹
cli-man-written = 已写好 { $count } 页手册：{ $path }

cli-about-demo = 看一看演示：一本编出来的日记本，退出就删
demo-mark = 演示，退出就删
demo-opening = 正在准备演示：编好的一年，三百来篇、五十来周。
demo-passphrase = 这是演示，口令是 { $passphrase }
blocked-demo = 这是演示，退出就删。要建自己的日记本，请退出后运行 sankaben。
