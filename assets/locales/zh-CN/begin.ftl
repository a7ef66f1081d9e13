# 初次使用、演示、指南、配置

cli-about-man = 把手册页写进一个文件夹
cli-arg-dir = 文件夹
cli-man-written = 已写好 { $count } 页手册：{ $path }
