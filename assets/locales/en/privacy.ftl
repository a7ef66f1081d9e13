# Hints on sensitive text, the preview, erasing

mask-member = somebody
mask-passage = (passage left out)
mask-group = a village group
hit-household = household's name
hit-name-part = part of a name
hit-address = a way of calling somebody
hit-code = household's code
hit-member = a word you marked
hit-group = a village group of fewer than five households
hit-phone = phone number
hit-id-number = ID number
hit-bank-number = bank account
hit-number = a long number
hit-religion = religion
hit-label = a label
hit-illness = illness
hit-minor = a child under fourteen
hit-accusation = an accusation
hit-elsewhere = heads and names
hint-id-number = An ID number: a visit needs none, and a leak cannot be undone.
hint-short-id-number = ID number: not needed.
hint-bank-number = A bank account: a visit needs none, a leak cannot be undone.
hint-short-bank-number = Bank account: not needed.
hint-religion = Religion is sensitive and has no place in a diary.
hint-short-religion = Religion: leave it out.
hint-label = This labels a person: write what happened instead.
hint-short-label = This labels a person.
hint-illness = An illness is private: write what was done for them.
hint-short-illness = An illness is private.
hint-minor = A child under 14: leave out name, age and class.
hint-short-minor = Under 14: no name.
hint-accusation = An accusation goes to the discipline or petition office.
hint-short-accusation = Accuses an official.
hint-keys-passage = { $key-hint-mask } puts "left out" instead, { $key-hint-aside } ignores it
hint-key-passage = { $key-hint-mask } writes "left out"
hint-keys-number = { $key-hint-mask } masks the number, { $key-hint-aside } ignores it
hint-key-number = { $key-hint-mask } masks the number
hints-elsewhere = { $count ->
    [one] 1 reminder, { $key-hint-mask } goes there
   *[other] { $count } reminders, { $key-hint-mask } goes there
}
hints-short-elsewhere = { $count ->
    [one] 1 reminder { $key-hint-mask }
   *[other] { $count } reminders { $key-hint-mask }
}
hints-left = { $count ->
    [one] 1 sensitive place is still in it; this is only a reminder.
   *[other] { $count } sensitive places are still in it; this is only a reminder.
}
notice-masked = 1 place masked; { $key-text-undo } takes it back.
notice-hint-aside = No more reminder of this for now; the text is as it was.
notice-mention-aside = Not linked; the text is as it was.
blocked-no-hint-here = There is no reminder in this paragraph; { $key-hint-mask } goes to the nearest.
action-hint-aside = Put the reminder aside
about-hint-aside = Says no more of these words while the entry is open; the text stays.
form-links = { $count ->
    [one] 1 link
   *[other] { $count } links
}
form-activities = { $count ->
    [one] 1 activity
   *[other] { $count } activities
}
blocked-no-hint = Nothing was noticed; only common words are known, so read it through yourself.
action-hint-mask = Write "left out" over what the reminder is about
about-hint-mask = Puts "left out" in the place of that part of the sentence, or masks the number; what @ ^ ! # + link stays; can be undone. Elsewhere in the text it goes there first. Reminders explain, they never stop the writing.
erased-household = (an erased household)
erase-title = Erase this household
erase-ask = Erase { $label } ({ $code })?
erase-goes = Name, phone, group, note and history go. In { $count ->
    [one] 1 entry
   *[other] { $count } entries
 } and in matters and pledges the name becomes "(an erased household)", and search finds it no more.
erase-stays = What stays is the code and the visits that were counted. Confirmed cards hold codes only and stay valid. A new backup is made and older ones are removed.
erase-for-good = This cannot be taken back. { $key-erase-go } erases, { $key-erase-close } goes back.
erase-busy = Erasing
erased-done = { $code } is erased. Changed: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}, { $others ->
    [one] one other record
   *[other] { $others } other records
}, { $traces ->
    [one] one draft or earlier version
   *[other] { $traces } drafts or earlier versions
}.
erased-backups = A new backup was made; { $count ->
    [one] one older one was
   *[other] { $count } older ones were
} removed.
erased-backups-left = { $count ->
    [one] One older backup could not be removed and still holds the household. Please remove it.
   *[other] { $count } older backups could not be removed and still hold the household. Please remove them.
}
erased-left = The same characters were left in { $count ->
    [one] one place
   *[other] { $count } places
}: perhaps another word, or another household of that name.
erased-weeks = { $count ->
    [one] One confirmed card holds
   *[other] { $count } confirmed cards hold
} the name in words. What is signed cannot be changed.
erased-elsewhere = Backups copied elsewhere and files exported before are not here: please see to them yourself.
desk-retention = Retention
desk-retention-what = { $count ->
    [one] One household is
   *[other] { $count } households are
} past the time and can be erased: { $code }, contact ended { $day }
cli-due-retention = { $count ->
    [one] One household is
   *[other] { $count } households are
} past the time and can be erased: { $code } (contact ended { $day }); see household list --ended-over
cli-erase-ask = Erasing { $label } ({ $code }) cannot be taken back. Type the code again to confirm:
cli-erase-not = That is not the code; nothing was erased. In scripts use --yes.
config-allowed-retention = It can be a whole number from 0 to 120 (months); 0 offers nothing.
scope-erase = Erasing a household
action-household-erase = Erase the household
about-household-erase = Takes the household out of diary, matters, pledges, drafts, history, search and backups; only visits stay counted. Cannot be taken back.
action-erase-go = Erase
about-erase-go = Erases the household, for good.
action-erase-close = Keep it
about-erase-close = Closes this and changes nothing.
cli-about-household-erase = Erase a household, for good; only counts stay
cli-arg-yes = Do not ask
cli-arg-ended-over = Only those past the retention period
cli-about-household-print = Print everything held about a household, for that household (as export household)
week-of-year = week { $week } of { $year }
