# 筛选、排序、按日子翻。

## 能做的事

action-household-filter = 筛选
about-household-filter = 边打字边筛：姓名、拼音、首字母、编号、村组、关注事项都行。
action-household-order = 排序
about-household-order = 换一种排法：编号、姓名、村组、上次走访日期。
action-matter-filter = 筛选
about-matter-filter = 边打字边筛：事项、谁提的、缺什么、承办、办了什么，拼音也行。
action-pledge-filter = 筛选
about-pledge-filter = 边打字边筛：编号、事项、责任人、协办单位，拼音也行。
action-diary-filter = 筛选
about-diary-filter = 只看一户、一段日子、一个标签或一项承诺的日记；打别的字就去全文里找。
action-diary-jump = 翻到哪天
about-diary-jump = 打上日子，翻到那一天的日记。
action-desk-calendar = 翻日历
about-desk-calendar = 打上日子，翻到那一天的日记。
desk-month = { $month }  * 有日记  { $key-desk-calendar } 翻
action-filter-keep = 看结果
about-filter-keep = 回到列表，筛选留着。
action-filter-clear = 不筛了
about-filter-clear = 去掉筛选，列出全部。
action-filter-up = 上移
about-filter-up = 选上一行。
action-filter-down = 下移
about-filter-down = 选下一行。
action-filter-page-up = 上翻
about-filter-page-up = 往上翻一页。
action-filter-page-down = 下翻
about-filter-page-down = 往下翻一页。
action-filter-off = 不筛了
about-filter-off = 去掉筛选，列出全部。
action-line-take = 选定
about-line-take = 照选中的列出来，或翻到那一天。
action-line-close = 不找了
about-line-close = 回到日记列表，什么也没有变。
action-line-up = 上移
about-line-up = 选上一个。
action-line-down = 下移
about-line-down = 选下一个。
action-line-help = 帮助
about-line-help = 打开指南，翻到讲这里的一页；里面也能看键。
action-line-lock = 锁
about-line-lock = 合上日记本，清屏。
action-line-quit = 退出
about-line-quit = 合上日记本，退出程序。

## 列表上面的一行

line-filter = 筛选
line-pick = 只看
line-day = 翻到
line-whole = 按 { $key-back } 看全部
days-from = { $day }起
days-until = 到{ $day }
line-back = 按 { $key-back } 返回
line-pick-title = 选一个
line-pick-hint = 姓名或拼音、11月、上周、#标签、^承诺、别的字
line-day-hint = 写成 3.10、3月10日、昨天、周三、3月
line-words = 全文里找
filter-hint-households = 姓名、拼音、编号、村组、关注事项
filter-hint-matters = 事项、谁提的、承办，拼音也行
filter-matters = { $count } 件
filter-hint-pledges = 编号、事项、责任人，拼音也行
filter-households = { $count } 户
filter-pledges = { $count } 项
filter-nothing = 没有对得上的。按 { $key-filter-clear } 列出全部。

## 排法

order-code = 按编号
order-name = 按姓名
order-group = 按村组
order-last-visit = 按走访日期，早的在前
notice-order = 联系户{ $order }排列。

## 回收站与撤销

screen-trash = 回收站
action-trash = 回收站
about-trash = 看删去的联系户、承诺、民情事项和日记，可以恢复。
action-trash-restore = 恢复
about-trash-restore = 把选中的放回原处，可撤销。
blocked-in-trash = 已经在回收站里了。
blocked-trash-empty = 这里没有可以恢复的。
trash-title = 删去的都在这里，可以恢复
trash-empty = 回收站是空的。删去的先放在这里，能恢复。
trash-removed = { $when } 删去
done-restore = 已恢复{ $what }
deed-add = 添{ $what }
deed-edit = 改{ $what }
deed-remove = 删去{ $what }
deed-close = 了结{ $what }
deed-progress = 记{ $what } 的进展
deed-post = 记{ $what } 的公示

## 各处的名字，帮助按它分组

scope-lock = 锁屏
scope-passphrase = 输口令
scope-new-journal = 新建日记本
scope-anywhere = 哪里都行
scope-list = 列表
scope-details = 一条的全部内容
scope-desk = 案头
scope-contacts = 联系卡
scope-pledges = 承诺卡
scope-weeks = 进度卡各周
scope-week = 一周的进度卡
scope-diary = 民情日记
scope-filter = 正在筛选
scope-filtered = 筛选过的列表
scope-diary-line = 日记上面的一行
scope-line = 列表上面的一行
scope-trash = 回收站
scope-search = 查找
scope-form = 填写
scope-field-line = 填一栏
scope-field-text = 能写几行的栏
scope-field-choice = 选一项的栏
scope-find = 正文里查找替换
scope-completion = 选联系户、标签、承诺
scope-typing = 凡是打字的地方
scope-help = 帮助
scope-palette = 全部功能
scope-weekly-prompt = 待确认的周
scope-sign = 签字
scope-dialog = 小窗
scope-conflict = 两处都改过

## 配置文件：配色、版面、键

config-allowed-theme = 可以写 "terminal"、"dark"、"light"、"high-contrast"、"sixteen" 或 "mono"。
config-allowed-layout = 可以写 "normal" 或 "large"。
config-allowed-ambiguous = 可以写 "auto"、"narrow" 或 "wide"。
config-allowed-keys = 要写成 功能名 = "键" 或 功能名 = ["键", "键"]。
config-no-action = 没有“{ $action }”这项功能。可用的有：{ $names }。
config-no-action-like = 没有“{ $action }”这项功能。是不是：{ $names }？全部功能名见 README。
config-no-key = “{ $action }”的键“{ $key }”认不得，或者终端送不出来。写成 n、F5、Del、Ctrl-S、Alt-X、Shift-Tab 这样。
config-key-typed = “{ $action }”用在打字的地方，“{ $key }”会被当成字。请用 Ctrl、Alt 或功能键。
config-key-empty = “{ $action }”至少要有一个键。
config-key-taken = “{ $action }”要的键“{ $key }”在同一处已归“{ $by }”。请换一个，或给后者另配一个。
action-list-details = 看全
about-list-details = 只看选中这一条的全部内容。
action-details-close = 回到列表
short-details-close = 回到列表
about-details-close = 再看列表。
blocked-no-details = 这里没有更多内容可看。
contacts-own-card = 联系群众卡
