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
