# 屏幕上说的话。

## 终端
tui-panic = 程序出了错，已经停下（{ $place }）。正在写的内容最多丢最后几秒，再打开日记本时可以接着写。
tui-no-terminal = 这里不是终端窗口
tui-too-small = 窗口太小，请拉大到 { $width } 列 { $height } 行以上。现在是 { $now-width } 列 { $now-height } 行。
loading = 正在读，请稍等。
key-enter = 回车
key-space = 空格
key-up = 上箭头
key-down = 下箭头
key-left = 左箭头
key-right = 右箭头

## 页头与屏名
screen-contacts = 联系卡
screen-pledges = 承诺卡
screen-weeks = 进度卡
screen-diary = 民情日记
screen-search = 找
header-owed = 待确认 { $count }

## 期限
due-today = 今天到期
due-in = { $day }（{ $days } 天后）
due-in-days = { $days ->
    [1] 明天
   *[other] { $days } 天后
}
due-overdue-days = 逾期 { $days } 天
due-overdue = 逾期 { $days } 天（{ $day }）

## 锁屏
lock-name = 三 卡 一 本
lock-journals = 这台终端上的日记本
lock-plain = 没有加密
lock-no-journals = 还没有日记本。按 { $key-journal-new } 新建一本：起个名字，设一个口令，没有口令谁也打不开。
lock-passphrase-of = { $name }的口令
lock-busy = 正在开锁，请稍等。
lock-new = 新建日记本
lock-new-name = 名字
lock-new-passphrase = 口令
lock-new-again = 再输一遍
lock-new-hint-name = 用您的姓名就好。名字会显示在锁屏上，别人看得到。
lock-new-hint-passphrase = 至少 8 个字。用一句只有自己想得到的话，例如“院里杏树去年没结果”，不要照抄。口令只有您知道，程序里不留；忘了要靠恢复码，建好后会给您。
passphrase-wide = 里面有全角字符：以后开锁也要一样地输。不是有意的，把输入法切到英文再输一遍。
strength-short = 太短
strength-weak = 太容易猜
strength-fair = 可以用
strength-good = 不容易猜
strength-strong = 很难猜

## 案头
desk-due = 该办的
desk-nothing-due = 没有到期的事。按 { $key-entry-new-here } 记一篇日记。
desk-week = { $week }进度卡
desk-pledge = 承诺 { $code }
desk-follow-up = 回话
desk-draft = 没写完
desk-no-households = 还没有联系户。按 { $key-go-contacts } 进去，再按 { $key-household-new } 添。
desk-households = { $count } 户
desk-visits = { $visits ->
    [0] 本月还没有走访
   *[other] 本月走访 { $households } 户、{ $visits } 户次
}
desk-longest-unseen = 最久没见：{ $name }，{ $days } 天
desk-never-seen = { $count ->
    [1] 还没走访过：{ $name }
   *[other] 还没走访过 { $count } 户：{ $name }等
}
desk-cards-missing = 还没发联系卡 { $count } 户
desk-no-pledges = 没有在办的。按 { $key-go-pledges } 进去，再按 { $key-pledge-new } 添。
desk-pledges-open = 在办 { $count } 项
desk-pledges-overdue = 逾期 { $count } 项
desk-next-pledge = 最近到期 { $code }
desk-last-confirmed = 上次确认 { $week }，{ $day }
desk-none-today = 今天还没记
desk-entries-today = 今天 { $count } 篇
desk-drafts = 没写完 { $count } 篇
draft-new-entry = 新日记
draft-new-household = 添联系户
draft-new-pledge = 添承诺
draft-new-matter = 添民情事项

## 联系卡
contacts-title = 本人的卡和联系户：{ $count } 户，{ $order }
contacts-own = 本人
contacts-own-empty = 还没填
contacts-own-hint = 本人的联系卡还没填。按 { $key-contact-edit } 填写：姓名、单位、电话、能帮什么。发给各户的联系卡照这里印。
contacts-unnamed = （不记名）
contacts-visited = { $day }走访
contacts-never-visited = 没走访过
contacts-ended = 已停联
contacts-entries = 日记 { $count }
contacts-card-missing = 还没发
contacts-no-entries = 还没有写到这一户的日记。在日记里打 @ 就能选。

## 承诺卡
pledges-title = 承诺：在办 { $open } 项，共 { $count } 项
pledges-empty = 还没有承诺。按 { $key-pledge-new } 添一项：要办的事、做到什么程度、谁负责、哪天办完。
pledges-posted = { $place }（{ $day }）
pledges-not-posted = 还没有
pledges-waiting = 待验收
pledges-percent = { $text }（{ $percent }%）
field-posted = 公示
field-closed-on = 办结日期

## 进度卡
weeks-title = 每周进度卡
weeks-entries = 日记 { $count } 篇
weeks-no-entries = 没有日记
weeks-later = ，签字后又写 { $count } 篇
weeks-later-short = ，签后 { $count } 篇
weeks-status = 状态
weeks-due-on = 应确认
weeks-rests-on = 依据
weeks-confirmed = 确认于
weeks-hint = 按{ $key-week-open }打开这张卡。
week-due = 应确认 { $when }
week-news = 卡写好以后，日记又有变动（{ $count } 处）。
week-news-take = 按 { $key-week-news } 照日记添上、改过来，您自己的字不动。
week-news-draft = 先按 { $key-week-edit } 把草稿存好，再按 { $key-week-news } 照日记添上、改过来，您自己的字不动。
week-stale-quoted = { $code } 后来改过，卡上还是改前的话：“{ $said }”。
week-stale-mixed = { $code } 后来改过，日记现在是：“{ $said }”。
week-stale-own = { $code } 后来改过，卡上这句有您自己的字，没有跟着改。日记现在是：“{ $said }”。
week-stale-gone = { $code } 后来改过，卡上这句日记里已经没有了：“{ $said }”。
week-stale-line = { $code } 后来改过，卡上这一行有您自己的字，没有跟着改。照日记该是：“{ $said }”。
week-stale-removed = 日记 { $code } 已经删去，卡上还写着。
week-stale-moved = { $code } 改成了{ $day }的日记，不在这一周，卡上还写着。
week-stale-by-hand = { $key-week-news } 不动的地方，按 { $key-week-edit } 改。
week-changed-since = 确认之后改过的日记：{ $codes }。卡上的字没有变；需要更正按 { $key-week-amend }。
week-by-pledge = 按承诺
week-line-empty = （还没写）
week-line-next = 下周：{ $text }
week-line-rests-on = 日记 { $count } 篇
week-section-empty = （没有）
week-done-above = （都写在上面各项承诺下）
week-field-news = 有新内容
week-entries = 依据的日记
week-entries-later = 确认之后写的日记，不在这张卡上
week-confirmed-by = { $name }于 { $when } 签字确认
week-witness = 见证人：{ $name }
week-hash = 核对码 { $hash }（改一个字就对不上）
week-amendment = 更正（{ $day }）

## 民情日记
diary-title = 日记，新的在前
diary-title-part = 日记：{ $what }
diary-removed = 删去的
diary-empty = 还没有日记。按 { $key-entry-new } 记一篇：去了谁家、说了什么、答应了什么。进度卡和数字都从这里来。
diary-empty-part = 没有这样的日记。
diary-late = 补记
diary-late-written = 补记，写于{ $day }
diary-imported = { $day }导入
diary-more = 下面还有
diary-end = 完

## 写
form-edit = 改{ $what }
form-pledge-progress = { $code } 记进展
form-pledge-posting = { $code } 公示
form-pledge-close = { $code } 了结
form-amendment = { $week }更正
form-saving = 正在存
form-draft-kept = 草稿已存 { $time }
form-unsaved = 还没存
form-count = { $count } 字
form-reference-hint = @ 联系户  ^ 承诺  # 标签  ! 民情事项  + 活动
notice-two = { $first }{ $second }
references-unlinked = 没有连上：{ $list }。
reference-nobody = { $typed }（没有这一户）
reference-nothing = { $typed }（没有这一项）
reference-shared = { $typed }（{ $count } 户同名）
reference-no-matter = { $typed }（还没立成事项，打 ! 后选“新建事项”）
reference-no-activity = { $typed }（没有这种活动，不计数）
reference-several = { $typed }（对得上 { $count } 项）
mention-household = { $name }是联系户：{ $key-mention-link } 连上，{ $key-hint-aside } 不用
mention-shared = 有 { $count } 户叫{ $name }：{ $key-mention-link } 选一户，{ $key-hint-aside } 不用
mention-pledge = { $name } 是承诺：{ $key-mention-link } 连上，{ $key-hint-aside } 不用
mention-matter = { $name } 是民情事项：{ $key-mention-link } 连上，{ $key-hint-aside } 不用
mention-ellipsis = 要连承诺，按 { $key-mention-link }（省略号换成 ^）
mention-begins = { $key-mention-link } 立为事项，{ $key-hint-aside } 不用：{ $name }
mention-short-begins = { $key-mention-link } 立为事项：{ $name }
mention-short-link = { $name }：{ $key-mention-link } 连上
mention-short-shared = { $name }（{ $count } 户）：{ $key-mention-link } 选一户
mention-short-ellipsis = { $key-mention-link } 换成 ^
reference-no-sign = { $typed }（没打 { $sign }）
blocked-no-mention = 正文里没有还没连上的名字或编号。
action-mention-link = 连上正文里写到的
about-mention-link = 正文里写了联系户的名字，或承诺、事项的编号，没有打 @、^、!：连上它；同名的先选一户。! 后面的话还没立成事项的，按它立为事项。中文输入法把 ^ 打成省略号，紧接着按它，就成了 ^。
completion-households = 联系户
completion-households-hint = 接着打名字、拼音、编号都行
completion-nobody = 没有这样的联系户
completion-no-households = 还没有登记联系户
completion-no-pledges = 还没有承诺
completion-tags = 标签
completion-pledges = 承诺
completion-matters = 民情事项

## 找
search-title = 找什么
search-title-in = 在{ $place }里找
search-in-diary = 日记
search-in-household = 联系户
search-in-pledge = 承诺
search-in-matter = 民情事项
search-in-week = 进度卡
search-nothing-in = 在{ $place }里没有找到。按 { $key-search-kind } 换个地方找。
search-person-hint = 按 { $key-hit-open } 打开，再按 { $key-household-diary } 看有关的日记
search-hint = 打字就找：一个字、一个词、人名、拼音首字母、编号都行。
search-found = 找到 { $count } 处
search-nothing = 没有找到。
search-person = 联系户
search-household = 联系户
search-own-card = 本人的卡
search-pledge = 承诺
search-matter = 民情事项
search-entry = 日记
search-week = 进度卡

## 小窗
help-title = 这里能做什么
help-not-now = 现在不行：{ $why }
palette-title = 全部功能
palette-title-writing = 这里能做的
palette-there = 先到那一屏。{ $help }
palette-there-setting = 到设置里的这一行。
palette-went = 在这里按 { $key }：{ $what }。
palette-nothing = 没有这样的功能。
prompt-title = 进度卡待确认
prompt-text = 有 { $count } 周的进度卡等您确认。有日记的，草稿已写好，看过就能签字；没有日记的，写明原因再签。
sign-title = { $week }进度卡：确认签字
sign-text = 签字之后，这张卡不能再改；要更正，只能另附一条。
sign-type-passphrase = 请再输一次口令。
sign-passphrase = 口令
sign-witness = 见证人（可不填）
sign-busy = 正在签字，请稍等。
conflict-title = 别处刚存过
conflict-text = 另一个窗口在 { $when } 存过{ $what }。下面是现在存着的内容：
conflict-kept = 您写的已经存成草稿，没有丢。
conflict-on-screen = 您写的还在屏幕上，没有丢。
action-dialog-lock = 锁
about-dialog-lock = 合上日记本，清屏；没写完的先存成草稿。
action-dialog-quit = 退出
about-dialog-quit = 合上日记本，退出程序；没写完的先存成草稿。
