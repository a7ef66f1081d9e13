# Writing and reading: the clipboard, find and replace, templates, an entry alone.

action-text-copy = Copy
about-text-copy = Copies the selected text (Shift with the arrows selects). The clipboard is emptied on locking or after a minute.
action-text-cut = Cut
about-text-cut = Cuts the selected text out. The clipboard is emptied on locking or after a minute.
action-text-paste = Paste
about-text-paste = Pastes what was copied or cut here. For text from elsewhere use the terminal's own paste key.
action-text-undo = Undo typing
about-text-undo = Takes back what was just typed, deleted or pasted.
action-text-redo = Redo typing
about-text-redo = Puts back what was undone.
action-text-select-all = Select all
about-text-select-all = Selects all the text of this field.
blocked-nothing-marked = No text is selected. Hold Shift and press the arrows to select.
blocked-masked = A passphrase cannot be copied, nor pasted from here.
blocked-clipboard-empty = The clipboard is empty. For text from elsewhere use the terminal's own paste key.
blocked-not-typing = This is not a place to type.
blocked-no-text = There is no text here yet.
notice-copied-inside = Copied. The text is too long to be pasted outside this program.
action-find-open = Find in text
about-find-open = Finds words in this entry, and replaces them.
action-find-next = Next
about-find-next = Goes to the next match.
action-find-previous = Previous
about-find-previous = Goes to the previous match.
action-find-switch = Switch line
short-find-switch = Line
about-find-switch = Switches between what to find and what to put in its place.
action-find-replace = Replace
about-find-replace = Replaces the selected match and goes to the next one.
action-find-replace-all = Replace all
about-find-replace-all = Replaces every match; { $key-text-undo } takes it back in one step.
action-find-undo = Undo
about-find-undo = Takes back the last replacement.
action-find-close = Close
short-form-discard = Drop changes
short-find-close = Done
about-find-close = Closes the bar and goes back to the text.
find-needle = Find
find-with = Replace
find-place = { $at } of { $count }
find-nothing = Nothing found
notice-replaced = { $count ->
    [one] Replaced one match. { $key-text-undo } takes it back.
   *[other] Replaced { $count } matches. { $key-text-undo } takes them back.
}
blocked-entry-only = This is for the text of a diary entry.
blocked-no-match = Nothing is found yet. Type what to find first.
blocked-link-stays = The name of a household or pledge was chosen from the list of them and is not replaced here.
action-text-now = Insert date and time
about-text-now = Writes today's date and the time at the cursor.
action-text-date = Insert date
about-text-date = Writes today's date at the cursor.
action-text-time = Insert time
about-text-time = Writes the time at the cursor.
action-text-count = Count
about-text-count = Counts what is written, or only what is selected: a Chinese character counts as one, a word or a number as one, punctuation and space not at all.
hint-promise = Promised: { $day }. { $key-promise-take } puts it into Answer by
hint-short-promise = { $key-promise-take }: answer by { $day }
action-promise-take = Fill in the promised day
about-promise-take = Puts the day that the text promises an answer for into “Answer by”, if that is empty; pressed again, takes it out. The cursor stays where it is.
notice-promise-taken = Answer by { $day } is filled in; { $key-promise-take } again takes it out.
notice-promise-out = “Answer by” is empty again.
blocked-no-promise = The text promises no day, or “Answer by” holds another.
action-templates = Templates
about-templates = Puts a template into the text. { $key-form-next } goes to the next place to fill in; { $key-text-undo } takes it out in one step.
action-template-take = Use it
about-template-take = Puts the selected template into the text.
action-template-down = Down
about-template-down = Selects the next template.
action-template-up = Up
about-template-up = Selects the previous template.
action-template-close = Leave it
about-template-close = Goes back to the text without a template.
notice-count = Count: { $total } ({ $han } Chinese, { $words ->
    [one] { $words } word
   *[other] { $words } words
}); { $chars } with punctuation.
notice-count-selected = Selected: { $total } ({ $han } Chinese, { $words ->
    [one] { $words } word
   *[other] { $words } words
}); { $chars } with punctuation.
templates-title = Templates
action-entry-read = Read
about-entry-read = Shows the selected entry alone on the screen.
action-reading-page-down = Page down
about-reading-page-down = Moves down by a page.
action-reading-page-up = Page up
about-reading-page-up = Moves up by a page.
action-reading-down = Down
about-reading-down = Moves down by a row.
action-reading-up = Up
about-reading-up = Moves up by a row.
action-reading-end = To the end
about-reading-end = Goes to the end of the entry.
action-reading-start = To the start
about-reading-start = Goes to the beginning of the entry.
action-reading-older = Earlier
about-reading-older = Shows the entry of the day before this one.
action-reading-newer = Later
about-reading-newer = Shows the entry of the day after this one.
action-reading-edit = Edit
about-reading-edit = Edits this entry.
action-reading-close = Back
about-reading-close = Goes back to the list of entries.
blocked-oldest-entry = This is the earliest entry.
blocked-newest-entry = This is the latest entry.

scope-reading = An entry alone
scope-templates = Choosing a template

action-text-outside = Edit elsewhere
about-text-outside = Hands the text to the editor in $VISUAL or $EDITOR and takes it back when that ends; warns first.
action-outside-go = Go
about-outside-go = Hands the text to the other editor.
action-outside-close = Stay here
about-outside-close = The text does not leave the encrypted file.
scope-outside = Before going to another editor

outside-title = Edit the text elsewhere
outside-warn = The text leaves the encrypted file for a while: it lies in memory in a file that only you can read, and is overwritten and removed afterwards. The other editor may keep copies or a history of its own, and the screen does not lock itself meanwhile.
outside-warn-disk = This machine has no directory in memory. If you go on, the text lies on the disk for a while, in the directory for temporary files; it is overwritten and removed afterwards, but the disk may keep traces.
outside-links = Households that were chosen are written as @{"{"}H05{"}"}: please leave the codes in braces as they are.
outside-taken = The text is now as the other editor left it. { $key-text-undo } takes it back.
outside-same = The text is as it was.
outside-no-editor = No other editor is set. Set the environment variable EDITOR first, then start this program again.
outside-failed = The other editor did not run: { $why }. The text is as it was.

config-allowed-editor = Write a section [editor] with indent and full_width_punctuation in it.
config-allowed-switch = It can be true or false.
config-allowed-template = Write each template as a section [[template]] with a name (one line, at most thirty characters) and a text, neither empty.
