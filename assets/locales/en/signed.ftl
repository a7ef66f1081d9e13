# Signatures, witnesses, verification.

action-sign-back = Line above
about-sign-back = Goes to the line above.
action-sign-witness = Countersign
about-sign-witness = Has the owner of another journal on this terminal sign too, with their own passphrase; again for the next one.
action-week-owed = Next to confirm
about-week-owed = Goes to the oldest card that waits to be confirmed.
blocked-no-countersigner = Nobody else has an encrypted journal on this terminal. Type the witness's name.
blocked-nothing-owed = No other week waits to be confirmed.

form-name-shared = More than one household is called { $names }. Type @ and choose which one, then save.
form-name-maybe = { $names } is the name of a household. If that household is meant, put @ before it; if not, press Ctrl-S once more.
notice-confirmed-more = { $week } is confirmed and signed. { $count ->
    [one] One more week waits
   *[other] { $count } more weeks wait
} to be confirmed; n goes to the oldest.

sign-names = Which household is this?
sign-name-choose = choose with the arrows
sign-name-nobody = not a name
sign-name-open = The card has names that are not clear. Choose the household with the arrows, or “not a name”.
sign-witness-journal = { $name } (types the passphrase)
sign-witness-passphrase = Witness's passphrase

cli-bad-name = Write it like 张建国=H01: the name, an equals sign, the household's code.
cli-arg-is = Which household a name on the card means: 张建国=H01; may be repeated
cli-arg-without-draft = Sign although the card has an unsaved draft; the draft stays off it
cli-arg-not-name = These characters are not a name; may be repeated
cli-arg-witness-journal = The witness's own journal, whose seal signs too
cli-arg-witness-passphrase-file = Read the witness's passphrase from a file; asked on the terminal otherwise

## Pledges: quantities, postings, acceptance, deadlines

field-target-amount = Quantity
field-amount = Reached
field-down-on = Taken down
field-accepted-by = Accepted by
field-accepted-on = Accepted on
form-bad-amount = Not a quantity. Write 48 households or 3.5 km.
problem-down-before-posted = It was taken down before it was put up. Check the dates.
pledge-ahead = { $days ->
    [one] 1 working day left
   *[other] { $days } working days left
}
pledge-soon = due soon, { $days ->
    [one] 1 working day left
   *[other] { $days } working days left
}
pledge-days-over = { $days ->
    [one] overdue 1 workday
   *[other] overdue { $days } workdays
}
pledge-days-left = { $days ->
    [one] in 1 workday
   *[other] in { $days } workdays
}
pledge-last-day = last day
pledge-overdue = { $days ->
    [one] 1 working day overdue
   *[other] { $days } working days overdue
}
pledge-on-time = done in time
pledge-late = { $days ->
    [one] 1 working day late
   *[other] { $days } working days late
}
pledge-many = { $count } pledges of this year are open. Three to five are usual: keeping them matters more than their number.
cli-bad-amount = Write it like 48户 or 3.5: a number with at most three decimals.
cli-arg-target-amount = The quantity promised and its unit: 48户, 3.5km; leave it out for what cannot be counted
cli-arg-amount = How much is reached in all
cli-arg-down-on = When it was taken down; what still hangs there is noted as taken down
cli-arg-accepted-by = Who accepted it, by role and not by name: 3 village representatives
cli-arg-accepted-on = When it was accepted

## Verification and the summary

cli-about-verify = Check the signatures of this journal, or of exported summaries
cli-about-export-summary = Export the summary: confirmed weeks, pledges, counts, signed; no diary text, no household
cli-arg-files = Summaries to check; the journal itself if none is given
verify-well = Everything agrees: weeks confirmed { $weeks } (late { $late }), amendments { $amendments }, countersigned { $countersigned }.
verify-nothing = No week has been confirmed yet: there is nothing to check.
verify-ill = { $count ->
    [one] One thing does not agree:
   *[other] { $count } things do not agree:
}
verify-key = Seal number: { $fingerprint } (on everything this journal signs)
verify-changed = { $entry } was changed after { $week } was confirmed (the signature holds).
verify-at = signature { $number } ({ $week }): { $what }
verify-whole = as a whole: { $what }
verify-file = { $path }:
verify-not-summary = { $path } is not a summary. Use a file made by sankaben export summary.
verify-newer = { $path } was written by a newer version. Upgrade the program first.
fault-hash = what was signed has been changed
fault-chain = it does not follow the one before it: something is missing, exchanged or out of order
fault-signature = the signature was not made with this seal
fault-content = what stands beside it is not what was signed
fault-countersignature = the witness's signature is missing or not the witness's
fault-number = its number is wrong: something is missing or exchanged
fault-key = the seal is not this journal's
fault-order = a week confirmed twice, or amended before it was confirmed
fault-card = the card is not the one that was signed
fault-count = there are not as many signatures as were signed for: the end is missing or was added to
fault-entry = entry { $entry } is not as it was when the week was signed, and no change of it is recorded
fault-summary = the summary itself has been changed

## Long unconfirmed, confirmed late, after confirmation

desk-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
} not confirmed
desk-weeks-from = since { $week }, due { $day }
prompt-absence = { $count } weeks are not confirmed. They can be made up one by one from the oldest; each keeps its real date.
week-late = confirmed late: it was due on { $day }
week-countersigned = Witness: { $name } (signed with the seal of their own journal)
week-changed-on = { $code } (changed { $day })
pledges-taken-down = { $posted }, taken down { $day }

## The card, line by line

action-week-line = Open
about-week-line = Opens what the selected line rests on: entries, a matter, a pledge; with nothing selected, the week's entries.
week-line-of-none = This line names no entry; these are the week's entries.
action-week-page-up = Scroll up
about-week-page-up = Scrolls up.
week-rest = { $count ->
    [one] 1 more sentence
   *[other] { $count } more sentences
}
week-rest-keys = { $rest } ({ $key-week-edit }, then { $key-week-take-rest })
week-rest-here = { $key-week-take-rest } takes in what is left of { $which }
week-rest-of = { $code } ({ $count ->
    [one] 1 sentence
   *[other] { $count } sentences
})
action-week-take-rest = Take what entries say besides
about-week-take-rest = Takes the sentences of the field's entries that it does not have into it; undo takes them out.
short-card-draft-save = Save, sign
short-card-draft-without = Without it
short-left-draft-drop = Drop it
short-card-draft-close = Not yet
short-left-draft-amend = As an amendment
short-week-take-rest = Take the rest
blocked-nothing-left = The field has all that its entries say.
action-week-top = To the top
about-week-top = Goes to the beginning of the card.
action-week-bottom = To the end
about-week-bottom = Goes to the end of the card.
action-week-page-down = Scroll down
about-week-page-down = Scrolls down.
week-never-due = Before this journal began: never due, may be confirmed
sign-early = The week is due on { $day }. What is written after signing is not on the card.
sign-outdated = { $count ->
    [one] In 1 place the card does not say what the diary says now: Esc, and look at it first.
   *[other] In { $count } places the card does not say what the diary says now: Esc, and look at them first.
}
sign-news = The diary has changed and the card has not: Esc, and look at it first.
sign-unwritten = No progress written for { $codes }; signed as it is, that stays empty.

scope-card-draft = An unsaved draft before signing
scope-left-draft = A draft left over after signing
card-draft-title = The card of { $week } has an unsaved draft
card-draft-text = What you wrote at { $when } is not saved into the card; signed as it is, the card will not say it:
card-draft-then = Signed without it, the draft stays on the desk and can become an amendment.
card-draft-more = { $count ->
    [one] and one more change
   *[other] and { $count } more changes
}
card-draft-cleared = (left empty)
week-has-draft = This card has an unsaved draft; what is in it is not on the card.
week-has-draft-since = A draft of { $when } is not saved into the card. { $key-week-edit } goes on with it.
week-left-draft = A draft of { $when } was not saved into this card. Opened from the desk, it can become an amendment.
week-written-since = Written after it was confirmed and not on the card: { $codes }.
left-draft-title = The card of { $week } is signed
left-draft-text = What you wrote at { $when } was not saved into the card, and the card can no longer change:
left-draft-then = It can be written as an amendment that stands beside the card.
draft-as-amendment = { $field }: { $text }
action-card-draft-save = Save it and sign
about-card-draft-save = Saves the draft into the card, then asks for the signature.
action-card-draft-without = Sign without it
about-card-draft-without = Signs the card as it is; the draft stays on the desk.
action-card-draft-close = Do not sign yet
about-card-draft-close = Does nothing; the draft is still there.
action-left-draft-amend = Write it as an amendment
about-left-draft-amend = Puts the words of the draft into an amendment, to be read through and signed.
action-left-draft-drop = Drop the draft
about-left-draft-drop = Drops this draft; undo brings it back.
action-left-draft-close = Later
about-left-draft-close = Does nothing; the draft is still there.
