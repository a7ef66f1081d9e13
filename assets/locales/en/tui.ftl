# What the screens say.

## The terminal
tui-panic = The program made a mistake and has stopped ({ $place }). At most the last few seconds of typing are missing; open the journal again to go on.
tui-no-terminal = this is not a terminal window
tui-too-small = This window is too small. Make it at least { $width } columns by { $height } rows; it is { $now-width } by { $now-height }.
loading = Reading, one moment.
key-enter = Enter
key-space = Space
key-up = Up
key-down = Down
key-left = Left
key-right = Right

## Header and names of screens
screen-contacts = Contact card
screen-pledges = Pledge card
screen-weeks = Progress card
screen-diary = Diary
screen-search = Search
header-owed = { $count } to confirm

## Deadlines
due-today = due today
due-in = { $days ->
    [one] tomorrow ({ $day })
   *[other] in { $days } days ({ $day })
}
due-in-days = { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
due-overdue-days = { $days ->
    [one] overdue 1 day
   *[other] overdue { $days } days
}
due-overdue = { $days ->
    [one] overdue 1 day ({ $day })
   *[other] overdue { $days } days ({ $day })
}

## Lock screen
lock-name = S A N K A B E N
lock-journals = Journals on this terminal
lock-plain = not encrypted
lock-no-journals = No journal yet. Press { $key-journal-new } to make one: a name, and a passphrase that keeps others out.
lock-passphrase-of = Passphrase of { $name }
lock-busy = Unlocking, one moment.
lock-new = New journal
lock-new-name = Name
lock-new-passphrase = Passphrase
lock-new-again = Once more
lock-new-hint-name = Your own name will do. It is shown on the lock screen, where others can see it.
lock-new-hint-passphrase = At least 8 characters: a sentence of your own, such as “our tree bore no apricots”, but not that one. Only you know it. If you forget it you need the recovery code, which you get once the journal is made.
passphrase-wide = There are full-width characters in it: it has to be typed the same way ever after. If you did not mean to, switch the input method to English and type it again.
strength-short = too short
strength-weak = too easy to guess
strength-fair = will do
strength-good = hard to guess
strength-strong = very hard to guess

## Desk
desk-due = To do
desk-nothing-due = Nothing is due. Press { $key-entry-new-here } to write an entry.
desk-week = Confirm { $week }
desk-pledge = Pledge { $code }
desk-follow-up = Answer
desk-draft = Unfinished
desk-no-households = No households: press { $key-go-contacts }, then { $key-household-new }.
desk-households = { $count ->
    [one] 1 household
   *[other] { $count } households
}
desk-visits = { $visits ->
    [0] none visited this month
    [one] { $households } visited, 1 visit
   *[other] { $households } visited, { $visits } visits
}
desk-longest-unseen = Not seen for { $days ->
    [one] 1 day
   *[other] { $days } days
}: { $name }
desk-never-seen = { $count ->
    [one] Not visited yet: { $name }
   *[other] { $count } not visited, first { $name }
}
desk-cards-missing = { $count } without a contact card
desk-no-pledges = None open: press { $key-go-pledges }, then { $key-pledge-new }.
desk-pledges-open = { $count } open
desk-pledges-overdue = { $count } overdue
desk-next-pledge = Next { $code }
desk-last-confirmed = Last confirmed { $week }, { $day }
desk-none-today = none today yet
desk-entries-today = { $count } today
desk-drafts = { $count } unfinished
draft-new-entry = New entry
draft-new-household = New household
draft-new-pledge = New pledge
draft-new-matter = New matter

## Contact card
contacts-title = My card and { $count ->
    [one] 1 household
   *[other] { $count } households
}, { $order }
contacts-own = Me
contacts-own-empty = still empty
contacts-own-hint = Your own contact card is empty. Press { $key-contact-edit } to fill it in: name, unit, phone, what you can help with. The cards handed to households are printed from it.
contacts-unnamed = (no name kept)
contacts-visited = visit { $day }
contacts-never-visited = not visited
contacts-ended = contact ended
contacts-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
contacts-card-missing = not yet
contacts-no-entries = No entry is about this household yet. Type @ in an entry to choose it.

## Pledge card
pledges-title = Pledges: { $open } open of { $count }
pledges-empty = No pledges yet. Press { $key-pledge-new } to add one: what is to be solved, how far, by whom, by when.
pledges-posted = { $place } ({ $day })
pledges-not-posted = not yet
pledges-waiting = to accept
pledges-percent = { $text } ({ $percent }%)
field-posted = Posted
field-closed-on = Closed on

## Progress card
weeks-title = Progress cards by week
weeks-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
weeks-no-entries = no entries
weeks-later = , { $count } written since
weeks-later-short = , { $count } since
weeks-status = Status
weeks-due-on = Due on
weeks-rests-on = Rests on
weeks-confirmed = Confirmed on
weeks-hint = Press { $key-week-open } to open the card.
week-due = To confirm: { $when }
week-news = The diary has changed since this card was edited ({ $count ->
    [one] 1 place
   *[other] { $count } places
}).
week-news-take = Press { $key-week-news } to bring the card up to the diary; your own words stay.
week-news-draft = Press { $key-week-edit } and save the draft first, then { $key-week-news } to bring the card up to the diary; your own words stay.
week-stale-quoted = { $code } was corrected, and the card says what it said before: “{ $said }”.
week-stale-mixed = { $code } was corrected and says now: “{ $said }”.
week-stale-own = { $code } was corrected where your own words stand on the card; they stay. The entry says now: “{ $said }”.
week-stale-gone = { $code } was corrected and does not say this any more: “{ $said }”.
week-stale-line = { $code } was corrected, and your own words stand in this line of the card; they stay. By the diary it would be: “{ $said }”.
week-stale-removed = Entry { $code } was removed, and the card still has it.
week-stale-moved = { $code } was moved to { $day }, out of this week, and the card still has it.
week-stale-by-hand = What { $key-week-news } leaves alone, { $key-week-edit } changes.
week-changed-since = Entries changed after the card was confirmed: { $codes }. The card has not changed; press { $key-week-amend } to amend it.
week-by-pledge = By pledge
week-line-empty = (nothing yet)
week-line-next = Next: { $text }
week-line-rests-on = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
week-section-empty = (none)
week-done-above = (under the pledges above)
week-field-news = has news
week-entries = Entries it rests on
week-entries-later = Written after it was confirmed: not on the card
week-confirmed-by = Signed by { $name }, { $when }
week-witness = Witness: { $name }
week-hash = Check code { $hash } (any change alters it)
week-amendment = Amendment ({ $day })

## Diary
diary-title = Entries, newest first
diary-title-part = Entries: { $what }
diary-removed = removed
diary-empty = No entries yet. Press { $key-entry-new } to write one: where you were, what was said, what you promised. Cards and figures come from here.
diary-empty-part = No such entries.
diary-late = late
diary-late-written = late, written { $day }
diary-imported = imported { $day }
diary-more = more below
diary-end = end

## Writing
form-edit = Edit { $what }
form-pledge-progress = Progress on { $code }
form-pledge-posting = Posting of { $code }
form-pledge-close = Closing { $code }
form-amendment = Amendment to { $week }
form-saving = saving
form-draft-kept = draft kept { $time }
form-unsaved = not kept yet
form-count = { $count ->
    [one] 1 word
   *[other] { $count } words
}
form-reference-hint = @ who  ^ pledge  # tag  ! matter  + activity
notice-two = { $first } { $second }
references-unlinked = Not linked: { $list }.
reference-nobody = { $typed } (no such household)
reference-nothing = { $typed } (no such code)
reference-shared = { $typed } ({ $count } of that name)
reference-no-matter = { $typed } (no matter: choose “new matter”)
reference-no-activity = { $typed } (no such activity, not counted)
reference-several = { $typed } (fits { $count } codes)
mention-household = { $name } is a household: { $key-mention-link } links it, { $key-hint-aside } no
mention-shared = { $count } households called { $name }: { $key-mention-link } to choose, { $key-hint-aside } no
mention-pledge = { $name } is a pledge: { $key-mention-link } links it, { $key-hint-aside } no
mention-matter = { $name } is a matter: { $key-mention-link } links it, { $key-hint-aside } no
mention-ellipsis = For a pledge press { $key-mention-link } (… becomes ^)
mention-begins = { $key-mention-link } makes it a matter, { $key-hint-aside } no: { $name }
mention-short-begins = { $key-mention-link } makes it a matter: { $name }
mention-short-link = { $name }: { $key-mention-link } links it
mention-short-shared = { $name } ({ $count }): { $key-mention-link } to choose
mention-short-ellipsis = { $key-mention-link }: … becomes ^
reference-no-sign = { $typed } (typed without { $sign })
blocked-no-mention = No name or code in the text is left to link.
action-mention-link = Link what the text names
about-mention-link = The text names a household, or has the code of a pledge or a matter, without @, ^ or !: links it; of several households with that name you choose one. Words behind ! that are no matter yet become one. A Chinese input method types … for ^: pressed right after, it makes it ^.
completion-households = Households
completion-households-hint = go on with a name, pinyin or code
completion-nobody = no such household
completion-no-households = no households yet
completion-no-pledges = no pledges yet
completion-tags = Tags
completion-pledges = Pledges
completion-matters = Matters

## Search
search-title = Search for
search-title-in = Search { $place }
search-in-diary = the diary
search-in-household = households
search-in-pledge = pledges
search-in-matter = matters
search-in-week = progress cards
search-nothing-in = Nothing found in { $place }. { $key-search-kind } looks elsewhere.
search-person-hint = { $key-hit-open }, then { $key-household-diary }: the entries about them
search-hint = Just type: a character, a word, a name, pinyin initials, a code.
search-found = { $count ->
    [one] 1 found
   *[other] { $count } found
}
search-nothing = Nothing found.
search-person = Household
search-household = Household
search-own-card = My card
search-pledge = Pledge
search-matter = Matter
search-entry = Entry
search-week = Progress card

## Dialogs
help-title = What can be done here
help-not-now = Not now: { $why }
palette-title = Everything that can be done
palette-title-writing = What can be done here
palette-there = Goes to that screen. { $help }
palette-there-setting = Goes to that line of the settings.
palette-went = { $key } does it here: { $what }.
palette-nothing = Nothing of that name.
prompt-title = Progress cards to confirm
prompt-text = { $count ->
    [one] One week is waiting to be confirmed. Its card is drafted from the diary: read it through, then sign.
   *[other] { $count } weeks are waiting to be confirmed. Their cards are drafted from the diary: read them through, then sign.
}
sign-title = Confirm and sign { $week }
sign-text = Once signed, this card never changes; a correction is added beside it.
sign-type-passphrase = Type your passphrase once more.
sign-passphrase = Passphrase
sign-witness = Witness (optional)
sign-busy = Signing, one moment.
conflict-title = Saved elsewhere
conflict-text = Another window saved { $what } on { $when }. This is what is stored now:
conflict-kept = What you wrote is kept as a draft. Nothing is lost.
conflict-on-screen = What you wrote is still on the screen. Nothing is lost.
action-dialog-lock = Lock
about-dialog-lock = Closes the journal and wipes the screen; unfinished text is kept as a draft first.
action-dialog-quit = Quit
about-dialog-quit = Closes the journal and ends the program; unfinished text is kept as a draft first.
