# 配置：看现在用的是什么，写一份带说明的

cli-about-config = 看现在的配置，各是从哪里来的
cli-arg-config-write = 写一份带说明的配置文件，不改变现在的用法
cli-arg-config-force = 已有配置文件也换掉
cli-config-written = 已写好：{ $path }。要改哪一项，去掉那一行前面的 #，下次打开程序时起作用。
cli-config-file = 配置文件：{ $path }
cli-config-no-file = 配置文件：{ $path }（还没有；sankaben config --write 写一份带说明的）
cli-config-default = 默认
cli-config-line = 配置文件第 { $line } 行
cli-config-variable = 环境变量 { $name }
cli-config-option = 选项 { $name }

config-head =
    三卡本的配置。去掉一行前面的 #，这一行才起作用；改了以后，下次打开程序时用新的。
    现在用的是什么、从哪里来：sankaben config
config-about-lang = 用哪种语言。不写就跟着系统；系统没说，就用中文。
config-about-color = 用不用颜色。auto 是终端能显示就用。
config-about-theme = 配色。terminal 用终端自己的颜色；high-contrast 给眼睛不好的人；mono 不用颜色。
config-about-frame = 边框用什么画。边框显示不整齐，改成 ascii。
config-about-layout = 版面。large 是宽松，给眼睛不好的人：行距大，栏目少，一次只看一块。字要大，在终端里按 Ctrl 加 +。
config-about-ambiguous = 终端把引号、省略号、破折号画成一格（narrow）还是两格（wide）。auto 是打开时问终端。
config-about-idle-lock-minutes = 多少分钟没有动，自动锁上。
config-about-retention-months = 停联满多少个月的户，案头上提醒可以清除。从不自动清除。
config-about-holidays = 本地的假日，如肉孜节、古尔邦节。全国的法定节假日和调休已经在程序里。
config-about-workdays = 周末要上班的日子。
config-about-editor-indent = 另起一段时，自动空两格。
config-about-editor-full-width-punctuation = 写中文时打的半角逗号、句号，自动换成全角；撤回一次就恢复半角。
config-about-keys = 自己的键。左边写功能名，右边写键；功能名和原来的键见 README。没写到的照旧。
config-about-template = 自己的日记模板，几个都行。按 Tab 跳到［］里要填的地方。
config-example-name = 巡渠
config-example-text = 沿渠走到［哪里］，看到［什么］。
