# 屏幕。
## 终端
tui-panic = 程序出了错，已经停下（{ $place }）。正在写的内容最多丢一秒，再打开日记本时会请您接着写。
tui-too-small = 窗口太小，请拉大到 { $width } 列 { $height } 行以上。现在是 { $now-width } 列 { $now-height } 行。
