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
matters-title-part = { $why } { $count } 件
matters-empty = 台账还是空的。按 n 记一件事，或在日记里打 ! 立事项。
matters-empty-open = 没有这样的事项。按 o 看全部。
matters-cannot = 办不了
matters-since = 已 { $days } 天
matters-follow-up = 回话 { $when }
desk-matter = 回话 { $code }
form-matter-answer = 办理 { $code }
field-raised-by = 谁提的
field-raised-on = 提出日期
field-matter-kind = 类别
field-missing = 还缺什么（一次告知）
field-first-received-by = 首问
field-handled-by = 承办
field-matter-done = 办了什么
field-reason-cannot = 办不了的原因
field-told-by = 依据日记（编号）
cli-due-matter = { $day }前回话 { $people } 事项 { $code }：{ $text }
timeline-raised = 提出 { $code }：{ $text }
timeline-moved = { $code } { $text }
timeline-told = { $code } 已回话
timeline-card = 发联系卡

## 本月四件事

duties-title = 本月四件事
duty-stationed = 蹲点
duty-problems-solved = 办实事
duty-party-activity = 组织生活
duty-heart-to-heart = 谈心
duty-progress-stationed = { $done } / { $asked } 天
duty-progress-problems-solved = { $done } / { $asked } 件
duty-progress-party-activity = { $done } / { $asked } 次
duty-progress-heart-to-heart = { $done } / { $asked } 次
