# 民情事项、活动、四件事、数字。

## 日记里的活动（“+培训 2场 85人”）

activity-count-visit = { $count } 户次
activity-count-training = { $count } 场
activity-count-information = { $count } 条
activity-count-mediation = { $count } 起
activity-count-spring-farming = { $count } 件
activity-count-aid = { $count } 次
activity-count-project = { $count } 个
activity-count-coordination-meeting = { $count } 次
activity-count-party-activity = { $count } 次
activity-count-heart-to-heart = { $count } 次
activity-people = { $people } 人
activity-yuan = { $yuan } 元
activity-example-training = 2场 85人
activity-example-aid = 300元
activity-example-mediation = 1起
activity-example-information = 3条
activity-example-spring-farming = 1件
activity-example-project = 1个
activity-example-coordination-meeting = 1次 12人
activity-example-visit = 没登记的户：2户
completion-activities = 活动
completion-activities-hint = 选定后接着打数字和单位

## 民情台账

problem-before-raised = “{ $field }”早于提出日期，请核对。
screen-matters = 民情台账
action-go-matters = 民情台账
about-go-matters = 群众提的每件事，办到哪一步。
action-matter-new = 添事项
about-matter-new = 记一件群众提的事。
action-matter-answer = 办理
about-matter-answer = 记下办了什么、答复了什么，转到哪一步。
action-matter-edit = 改
about-matter-edit = 改这件事的各栏。
action-matter-diary = 看日记
about-matter-diary = 看写到这件事的日记。
action-matter-open-only = 只看没办完的
about-matter-open-only = 只看还没办完的事；再按一次看全部。
action-matter-remove = 删去
about-matter-remove = 删去这件事，可撤销。
action-matter-scroll-down = 往下看
about-matter-scroll-down = 详情往下翻。
action-matter-scroll-up = 往上看
about-matter-scroll-up = 详情往上翻。
action-form-matter = 立为民情事项
about-form-matter = 把选中的字（没选就是这一段）立为民情事项，存好后回到日记。
blocked-no-matter = 先选一件事项。
blocked-no-entry-form = 写日记的时候才能这样立事项。
matter-new-here = 新建事项
matter-villager = 一位村民
matters-title = 民情台账 没办完 { $open } 件，共 { $count } 件
matters-title-newest = 民情台账 没办完 { $open } 件，只列最近 { $count } 件
matters-title-part = { $why } { $count } 件
matters-empty = 台账还是空的。按 { $key-matter-new } 记一件事，或在日记里打 ! 立事项。
matter-moved = { $code } 记了一步，现在是“{ $state }”。
matter-now-solved = { $code } 已办结，计入办实事。按 { $key-undo } 可以撤销。
matter-now-cannot = { $code } 已答复（办不了），不再催办。按 { $key-undo } 可以撤销。
matter-untold = “{ field-told-on }”还没填。
matters-empty-open = 没有这样的事项。按 o 看全部。
matters-cannot = 办不了
matters-since = { $days ->
    [0] 今天提的
   *[other] 已 { $days } 天
}
matters-follow-up = 回话 { $when }
desk-matter = 回话 { $code }
form-matter-answer = 办理 { $code }
action-desk-answered = 已回话
about-desk-answered = 答应的话已经回了：销掉这一行，可撤销；民情事项就写下怎么答复的。
action-entry-answered = 已回话
about-entry-answered = 答应的话已经回了，去掉这一篇的回话期限，可撤销。
action-reading-answered = 已回话
about-reading-answered = 答应的话已经回了，去掉这一篇的回话期限，可撤销。
blocked-no-follow-up-line = 先选“回话”的一行。
blocked-no-follow-up = 这一篇没有约回话。
done-answered = 已回话，去掉了{ $what } 的回话期限
promise-still-owed = { $who } { $day }的回话还挂着；已经回了，打开 { $told }那篇（{ $entry }）按 { $key-entry-answered } 销掉。
field-raised-by = 谁提的
field-raised-on = 提出日期
field-matter-kind = 类别
field-missing = 还缺什么
field-first-received-by = 首问
field-handled-by = 承办
field-matter-done = 办了什么
field-reason-cannot = 办不了的原因
field-told-by = 写在哪篇日记
cli-due-matter = { $day }前回话 { $who }（{ $code }）：{ $text }
timeline-raised = 提出 { $code }：{ $text }
timeline-moved = { $code } { $text }
timeline-told = { $code } 已回话
timeline-card = 发联系卡

## 本月四件事

duties-title = 本月四件事，做了/该做
duty-stationed = 蹲点
duty-problems-solved = 办实事
duty-party-activity = 组织生活
duty-heart-to-heart = 谈心
duty-progress-stationed = { $done }/{ $asked } 天
duty-progress-problems-solved = { $done }/{ $asked } 件
duty-progress-party-activity = { $done }/{ $asked } 次
duty-progress-heart-to-heart = { $done }/{ $asked } 次

## 数字

count-households = 走访户数
count-visits = 走访户次
count-suggestions = 意见建议
count-hot-issues = 热点问题
count-good-deeds = 好事实事
count-projects = 帮办项目
count-aid-times = 慰问帮扶
count-aid-yuan = 帮扶资金
count-trainings = 培训
count-training-sessions = 培训场次
count-training-people = 培训人数
count-information = 提供信息
count-disputes = 调解纠纷
count-meetings = 协调会
count-spring-farming = 春耕困难
count-stationed-days = 蹲点
count-party-activities = 组织生活
count-heart-to-hearts = 谈心
count-entries = 日记
count-late-entries = 其中补记
count-unit-households = { $count } 户
count-unit-visits = { $count } 户次
count-unit-suggestions = { $count } 条
count-unit-hot-issues = { $count } 件
count-unit-good-deeds = { $count } 件
count-unit-projects = { $count } 个
count-unit-aid-times = { $count } 次
count-unit-aid-yuan = { $count } 元
count-unit-trainings = { $count } 次
count-unit-training-sessions = { $count } 场
count-unit-training-people = { $count } 人
count-unit-information = { $count } 条
count-unit-disputes = { $count } 起
count-unit-meetings = { $count } 次
count-unit-spring-farming = { $count } 件
count-unit-stationed-days = { $count } 天
count-unit-party-activities = { $count } 次
count-unit-heart-to-hearts = { $count } 次
count-unit-entries = { $count } 篇
count-unit-late-entries = { $count } 篇
count-no-people = 另有 { $count } 次没写人数
count-no-yuan = 另有 { $count } 次没写金额
cadence-pledge-bulletin = 承诺通报
cadence-on-site = 项目现场办公
cadence-project-bulletin = 项目通报
cadence-dispatch = 项目调度

## 命令行：matter、stats

cli-about-matter = 民情台账
cli-about-matter-add = 记一件群众提的事
cli-about-matter-list = 列出事项，该回话的在前
cli-about-matter-show = 看一件事项
cli-about-matter-edit = 改一件事项，没写的项不变
cli-about-matter-answer = 记下办了什么、转到哪一步
cli-about-stats = 各项数字：月、季、年
cli-arg-open = 只看没办完的
cli-arg-matter-show-id = 事项的编号，如 M3
cli-arg-matter-edit-id = 事项的编号，如 M3
cli-arg-matter-answer-id = 事项的编号，如 M3
cli-arg-matter-add-household = 谁提的：联系户的编号；不写就是一位村民
cli-arg-matter-edit-household = 谁提的：联系户的编号
cli-arg-kind = 类别：education 教育、health 医疗卫生、jobs 就业、social-security 社会保障、housing 住房、farming 农业生产、neighbours 邻里、petition 信访、suggestion 建议、other 其他
cli-arg-raised-on = 提出日期，不写就是今天
cli-arg-missing = 还缺什么，一次告知
cli-arg-first-received-by = 首问：谁先接的
cli-arg-handled-by = 承办
cli-arg-state = 办到哪一步：open 待办、in-hand 在办、passed-on 转办、solved 办结、cannot 办不了；不写就照旧，待办算在办
cli-arg-told-on = 哪天回的话；办完了不写就是当天
cli-arg-entry = 依据的日记编号
cli-arg-month = 哪个月，如 2026-03；都不写就是本月
cli-arg-quarter = 哪个季度，如 2026-Q1
cli-arg-year = 哪一年，如 2026
cli-bad-matter-kind = 可以写：education 教育、health 医疗卫生、jobs 就业、social-security 社会保障、housing 住房、farming 农业生产、neighbours 邻里、petition 信访、suggestion 建议、other 其他。
cli-bad-matter-state = 可以写：open 待办、in-hand 在办、passed-on 转办、solved 办结、cannot 办不了。
cli-bad-period = 月份写成 2026-03，季度写成 2026-Q1，年份写成 2026。
cli-matter-added = 记好了：{ $code }
cli-matter-saved = 改好了：{ $code }
cli-matters-empty = 没有这样的事项。用 sankaben matter add 记一件。
cli-matter-by = { $day }前回话

## 数字一屏

screen-figures = 数字
action-go-figures = 数字
about-go-figures = 月、季、年的各项数字，每个数都能看到依据。
action-figures-open = 看依据
about-figures-open = 看这个数是从哪些日记、哪些事项数出来的。
action-figures-chart = 换图
about-figures-chart = 换下一张图：按月、日历、承诺、事项、走访、安排。
action-figures-chart-back = 上一张图
about-figures-chart-back = 换回上一张图。
action-figures-previous = 往前
about-figures-previous = 看前一个月、季或年。
action-figures-next = 往后
about-figures-next = 看后一个月、季或年。
action-figures-span = 月、季、年
about-figures-span = 在月、季、年之间换。
action-figures-plan = 改安排
about-figures-plan = 填调研的村数、通报调度从哪个月起。
action-whereabouts-leave = 去向留言
also-whereabouts-leave = 我在哪、锁屏留言
about-whereabouts-leave = 在这台终端的锁屏上留一句去向，到点自己消失。
blocked-nothing-counted = 这个数还没有依据。
blocked-not-come = 后面的日子还没到。
chart-months = { $year }年 { $what }
chart-days = { $year }年 日记（每天几篇）
chart-pledges = 承诺（= 已过，- 还剩，! 逾期，| 今天）
chart-ledger = { $year }年 民情事项
chart-visits = 离上次走访的天数
chart-plan = 本月四件事和安排
chart-opened = 提出
chart-closed = 办结、答复
chart-days-ago = { $days } 天
chart-no-households = 还没有联系户。
plan-season = 3–4月调研：走访 { $villages } 个村（共 { $all } 个），办结 { $solved } 件（{ $least } 到 { $most } 件），写调研报告一篇
plan-no-villages = 3–4月调研：按 e 填村数，就知道该走多少个村
plan-this-month = 本月：{ $what }（{ $every ->
    [1] 每月
   *[other] 每 { $every } 个月
}一次）
plan-next = { $month }：{ $what }（{ $every ->
    [1] 每月
   *[other] 每 { $every } 个月
}一次）
record-work-plan = 安排
field-villages-small = 小乡镇有几个村
field-villages-medium = 中等乡镇有几个村
field-villages-large = 大乡镇有几个村
field-first-month = 从哪个月开始算
field-whereabouts = 去向
field-until = 几点消失
form-bad-number = 请写整数，最多 10000。
form-bad-month = 月份写成 2026-03 这样。
form-needs-time = 请写几点消失，比如 16:00。
form-time-passed = 这个钟点已经过了，请写今天晚一些的钟点。
notice-whereabouts = 去向留言已放在锁屏上，到点自己消失。
notice-whereabouts-gone = 锁屏上没有您的去向留言了。
lock-whereabouts = { $text }（到 { $until }）
form-raised-by = 没有这一户：不是联系户的空着，名字写在“事项”里。
about-field-raised-by = 打姓名、拼音、编号来选；不是联系户的空着，名字写进“事项”。
about-field-percent = 到现在一共办成百分之几，只写数；说不准就空着。
about-field-matter-done = 这回办了什么、怎么答复的；办结了，把状态也换过来。
about-field-told-by = 写到这件事的那篇日记的编号，如 D03；没有就空着。
about-field-villages-small = 三四月集中走访，小乡镇的村全部走到。
about-field-villages-medium = 三四月集中走访，中等乡镇的村走一半。
about-field-villages-large = 三四月集中走访，大乡镇的村走三分之一。
about-field-first-month = 写成 2026-03；通报、现场会、调度从这个月起算。
about-field-whereabouts = 锁屏上谁都看得见，到点自己消失。
about-field-until = 到几点消失，如 16:00。
household-named = 记了姓名，还没写明本户同意：请问一问，不同意就把姓名空着。
