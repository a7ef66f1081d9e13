# Narrowing, ordering, going to a day.

## What can be done

action-household-filter = Filter
about-household-filter = Narrow the list as you type: name, pinyin, initials, code, group or concern.
action-household-order = Sort
about-household-order = Change the order: code, name, group, day of the last visit.
action-matter-filter = Filter
about-matter-filter = Narrow the list as you type: the matter, who raised it, what is missing, who handles it, what was done; pinyin too.
action-pledge-filter = Filter
about-pledge-filter = Narrow the list as you type: code, problem, who is responsible, partners; pinyin too.
action-diary-filter = Filter
about-diary-filter = Only the entries about a household, of a stretch of days, with a tag or about a pledge; any other words are searched for.
action-diary-jump = Go to day
about-diary-jump = Type a day and go to its entries.
action-desk-calendar = Calendar
about-desk-calendar = Type a day and go to its entries in the diary.
desk-month = { $month }  * written  { $key-desk-calendar } day
action-filter-keep = To the list
about-filter-keep = Go to the list; it stays narrowed.
action-filter-clear = Show all
about-filter-clear = Take the filter away and list everything.
action-filter-up = Up
about-filter-up = Select the row above.
action-filter-down = Down
about-filter-down = Select the row below.
action-filter-page-up = Page up
about-filter-page-up = One page up.
action-filter-page-down = Page down
about-filter-page-down = One page down.
action-filter-off = Show all
about-filter-off = Take the filter away and list everything.
action-line-take = Take
about-line-take = List what is selected, or go to that day.
action-line-close = Cancel
about-line-close = Back to the diary; nothing has changed.
action-line-up = Up
about-line-up = Select the one above.
action-line-down = Down
about-line-down = Select the one below.
action-line-help = Help
about-line-help = Opens the guide at the page about this; it lists the keys too.
action-line-lock = Lock
about-line-lock = Close the journal and clear the screen.
action-line-quit = Quit
about-line-quit = Close the journal and leave the program.

## The line above a list

line-filter = Filter
line-pick = Only
line-day = Go to
line-whole = { $key-back } shows all
days-from = from { $day }
days-until = until { $day }
line-back = { $key-back } goes back
line-pick-title = Choose one
line-pick-hint = name, pinyin, last week, #tag, ^pledge, words
line-day-hint = for example 3-10, yesterday, wed, Mar
line-words = Search for
filter-hint-households = name, pinyin, code, group, concern
filter-hint-matters = matter, who raised it; pinyin too
filter-matters = { $count ->
    [one] 1 matter
   *[other] { $count } matters
}
filter-hint-pledges = code, problem, responsible; pinyin too
filter-households = { $count ->
    [one] 1 household
   *[other] { $count } households
}
filter-pledges = { $count ->
    [one] 1 pledge
   *[other] { $count } pledges
}
filter-nothing = Nothing fits. { $key-filter-clear } shows all.

## Orders

order-code = by code
order-name = by name
order-group = by group
order-last-visit = by last visit, earliest first
notice-order = Households are now listed { $order }.

## Trash and undo

screen-trash = Trash
action-trash = Trash
about-trash = Removed households, pledges, matters and entries, to be restored.
action-trash-restore = Restore
about-trash-restore = Put the selected record back; this can be undone.
blocked-in-trash = This is the trash already.
blocked-trash-empty = There is nothing here to restore.
trash-title = Everything removed; it can be restored
trash-empty = The trash is empty. What you remove comes here first and can be restored.
trash-removed = removed { $when }
done-restore = Restored { $what }
deed-add = adding { $what }
deed-edit = editing { $what }
deed-remove = removing { $what }
deed-close = closing { $what }
deed-progress = progress on { $what }
deed-post = posting { $what }

## Places, the groups of help

scope-lock = Lock screen
scope-passphrase = Typing the passphrase
scope-new-journal = Making a journal
scope-anywhere = Anywhere
scope-list = Lists
scope-details = Details of one record
scope-desk = Desk
scope-contacts = Contact card
scope-pledges = Pledge card
scope-weeks = Weeks
scope-week = One week's card
scope-diary = Diary
scope-filter = Typing a filter
scope-filtered = A narrowed list
scope-diary-line = The line above the diary
scope-line = Any line above a list
scope-trash = Trash
scope-search = Search
scope-form = Writing
scope-field-line = A field of a form
scope-field-text = A field of several lines
scope-field-choice = A field to choose in
scope-find = Find and replace
scope-completion = Choosing a household, tag or pledge
scope-typing = Wherever one types
scope-help = Help
scope-palette = All actions
scope-weekly-prompt = Weeks to confirm
scope-sign = Signing
scope-dialog = Windows over the screen
scope-conflict = Changed in two places

## The configuration file: colours, layout, keys

config-allowed-theme = It can be "terminal", "dark", "light", "high-contrast", "sixteen" or "mono".
config-allowed-layout = It can be "normal" or "large".
config-allowed-ambiguous = It can be "auto", "narrow" or "wide".
config-allowed-keys = Write action = "key" or action = ["key", "key"].
config-no-action = There is no action “{ $action }”. There are: { $names }.
config-no-action-like = There is no action “{ $action }”. Did you mean { $names }? The README lists them all.
config-no-key = “{ $key }” of “{ $action }” is no key, or one that terminals cannot send. Write n, F5, Del, Ctrl-S, Alt-X or Shift-Tab.
config-key-typed = “{ $action }” works where one types, so “{ $key }” would be text. Use Ctrl, Alt or a function key.
config-key-empty = “{ $action }” needs at least one key.
config-key-taken = “{ $action }” wants “{ $key }”, which is “{ $by }” in the same place. Choose another, or give that one another key.
action-list-details = Details
about-list-details = Show all of the selected record.
action-details-close = Back to the list
short-details-close = List
about-details-close = Show the list again.
blocked-no-details = There is nothing more to see here.
contacts-own-card = My contact card
