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

cli-bad-name = write it like 张建国=H01: the name, an equals sign, the household's code
cli-arg-is = which household a name on the card means: 张建国=H01; may be repeated
cli-arg-not-name = these characters are not a name; may be repeated
cli-arg-witness-journal = the witness's own journal, whose key signs too
cli-arg-witness-passphrase-file = read the witness's passphrase from a file; asked on the terminal otherwise
