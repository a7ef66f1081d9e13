# Passphrase, recovery code, backups, doctor.

## What makes a passphrase hard to guess
advice-keys = Neighbouring keys are easy to guess: use a sentence.
advice-repeats = Repetition is easy to guess: use a sentence.
advice-common = Many people use this one: take a sentence of your own.
advice-example = This is the example: think of another one.
advice-sequence = Sequences are easy to guess: use a sentence.
advice-dates = Years and birthdays are easy to guess: add words.
advice-names = Names are easy to guess: add words.
advice-more = Still short: add a few unrelated words.

## Another passphrase
secret-title-change = Change the passphrase
secret-text-change = The recovery code changes with the passphrase; the old code stops working. Backups made before still open with the old passphrase.
secret-text-code = The recovery code opens the journal as the passphrase does. Type the passphrase once more to see it.
secret-passphrase = Passphrase
secret-old = Passphrase now
secret-new = New passphrase
secret-busy = Working on it. Please do not switch off.
notice-passphrase-changed = The passphrase is changed.
blocked-plain = This journal is not encrypted: it has neither passphrase nor code.

## The recovery code
code-title = Recovery code
code-text = If you forget the passphrase, only this code opens the journal. Write it on paper and keep it like your service card. Do not photograph it or store it on a computer. It has no letters I, L, O or U: what looks like one is a 1 or a 0.
code-check = Written down? Type these two groups from your paper. Case does not matter.
code-group = Group { $number }
code-empty = Group { $number } is empty. Type it from your paper, or press { $key-code-again } to see the code.
code-wrong = Group { $number } is not that. Check your paper and type it again, or press { $key-code-again } to see the code.
desk-code = not copied yet
notice-code-noted = The recovery code is written down. Keep that paper safe.
notice-code-later = The recovery code is not written down; the desk will keep reminding you.
lock-by-code = Open “{ $name }” with the recovery code
lock-code = Recovery code
lock-hint-code = Type it from your paper: 13 groups; spaces and case do not matter. You then set a new passphrase and get a new code.
failure-code-character = No recovery code has a “{ $character }”. Please check it.
failure-code-length = A recovery code has 65 characters, this has { $count }. Check whether something is missing or typed twice.
failure-code-group = Group { $group } is not right. Please check it.
failure-code-whole = The recovery code does not add up. Please check it from the beginning.
failure-wrong-code = This is not the journal's present recovery code (an old one stops working when the passphrase is changed), or the file is damaged.

## Backups
notice-backup-failed = No backup was made: { $why }
notice-backup-overdue = There has been no backup for more than a week. Press : and choose “Back up now”.
notice-backed-up = Backed up.
notice-low-space = The disk is filling: { $free } MB are left. Make room, or saving will fail.
failure-backup-damaged = The backup of { $path } is not whole and does not count; the journal was not touched. Back up again; if that keeps failing, use another disk.

## Keys
action-passphrase-change = Change the passphrase
about-passphrase-change = Gives the journal another passphrase; the recovery code changes with it.
action-code-show = Show the recovery code
about-code-show = Asks for the passphrase and shows the code to write on paper.
action-backup-now = Back up now
about-backup-now = Makes a backup at once. Locking and quitting make one by themselves.
action-secret-next = Go on
about-secret-next = Goes to the next line; on the last one, does it.
action-secret-down = Next line
about-secret-down = Goes to the next line.
action-secret-up = Line before
about-secret-up = Goes to the line before.
action-secret-close = Cancel
about-secret-close = Closes this and changes nothing.
action-code-next = Written down
about-code-next = Goes on to check what was written down.
action-code-switch = Other group
about-code-switch = Goes to the other group.
action-code-later = Later
about-code-later = Closes this; the desk keeps reminding you.
action-code-check = Check
about-code-check = Says whether the group is right, and goes to the other one.
action-code-again = See the code
about-code-again = Shows the code again, to put the paper right.
action-lock-by-code = Recovery code
about-lock-by-code = Opens a journal whose passphrase is forgotten and sets a new one.
action-unlock-by-code = Forgotten
about-unlock-by-code = Opens the journal with the recovery code and sets a new passphrase.

## The command line
cli-about-journal-passphrase = Change the passphrase (the recovery code changes with it)
cli-about-journal-recovery-code = Show the recovery code
cli-about-journal-rekey-with-code = Passphrase forgotten: open with the code, set a new one
cli-about-journal-remove = Move a journal to the trash (nothing is destroyed)
cli-about-backup = Back up; to a file of your own if one is named (a USB stick, say)
cli-about-restore = Restore a backup as another journal; none is ever replaced
cli-arg-new-passphrase-file = Read the new passphrase from a file, - for the next line of standard input; asked on the terminal otherwise
cli-arg-code-file = Read the recovery code from a file, - for the next line of standard input; asked on the terminal otherwise
cli-arg-journal-rekey-with-code-name = The journal's name
cli-arg-journal-remove-name = The journal's name
cli-arg-backup-file = Where to; must not exist yet
cli-arg-restore-file = The backup
cli-arg-as = The name of the restored journal
cli-arg-fix = Put right what can be (nothing you wrote is touched)
cli-due-code = The recovery code is not written down: sankaben journal recovery-code shows it.
cli-passphrase-changed = The passphrase is changed. Backups made before still open with the old one.
cli-prompt-code = Recovery code
cli-remove-ask = “{ $name }” is going to the trash. Type its name once more:
cli-remove-not = That is another name. Nothing was moved.
cli-removed = “{ $name }” is now { $path }; it is not destroyed. Put it back to use it again.
cli-code = Recovery code. If the passphrase is forgotten, only this opens the journal. Write it on paper:
cli-backed-up = Backed up: { $path }
cli-restore-name = Say with --as what the restored journal is to be called.
cli-restored = Restored as “{ $name }”.
cli-doctor-access = Nobody but you can read or write these files.
cli-doctor-access-ill = { $count ->
    [one] One place others
   *[other] { $count } places others
} can read or write, or links that lead elsewhere:
cli-doctor-backups = Last backup: { $told }
cli-doctor-backups-ill = There is no backup. Make one with sankaben backup:
cli-doctor-backups-damaged = The newest backup is not whole, or today's passphrase does not open it:
cli-doctor-disk = { $told } are left on the disk.
cli-doctor-disk-ill = The disk is filling, { $told } are left. Make room:
cli-doctor-terminal = The terminal will do. { $told }
cli-doctor-terminal-ill = { $count ->
    [one] One thing about the terminal
   *[other] { $count } things about the terminal
} may show Chinese wrongly; use UTF-8:
cli-doctor-fix = sankaben doctor --fix puts right what can be put right; nothing you wrote is touched.
cli-doctor-fixed = {" "}(put right)
scope-secret = Asking for the passphrase
scope-code = The recovery code
scope-code-check = Checking the recovery code
failure-disk-fault = The disk failed, so this was not done. Try again; if it keeps failing, back up to a stick and have the disk looked at.
desk-backup = Last backup { $when }
cli-code-use = Journal “{ $name }”, { $day }. When the passphrase is forgotten, press F4 on the lock screen, or use sankaben journal rekey-with-code { $name }. A new passphrase makes this code void. To print it: sankaben journal recovery-code | lp
action-suspend = Suspend
about-suspend = Closes the journal, clears the screen and goes back to the shell; fg comes back. Where one types, this key takes back.

screen-settings = Settings and security
action-go-settings = Settings
about-go-settings = Passphrase, recovery code, backups, language, colours and habits.
action-setting-change = Change
about-setting-change = Does what the selected line says; of a choice, the next one.
blocked-setting-in-file = This is written in the configuration file; see below how.
action-setting-next = Next choice
about-setting-next = Sets the selected line to its next choice.
action-setting-previous = Previous choice
about-setting-previous = Sets the selected line to the choice before.
action-setting-undo = Undo
about-setting-undo = Sets the last setting as it was before.
blocked-setting-no-choice = There is nothing to choose here; Enter does it.
blocked-setting-lang-option = The option --lang decides the language of this run. Start without it to set it here.
blocked-setting-color-option = The option --color decides on colour in this run. Start without it to set it here.
setting-in-file = in the file
setting-set = Set. { $key-setting-undo } takes it back.
setting-set-back = As it was before.
blocked-no-setting-undo = No setting was changed yet.
setting-set-demo = Set for this demo. Your configuration file is left as it is.
setting-chosen = { $key-setting-change } or { $key-setting-next } takes the next choice, { $key-setting-previous } the one before. It holds at once and is written to { $path } as { $key }.
setting-chosen-demo = { $key-setting-change } or { $key-setting-next } takes the next choice, { $key-setting-previous } the one before. It holds at once, until the demo ends.
setting-by-option = The option { $option } decides this in this run. Start without it to set it here.
setting-color = Use colour
setting-color-auto = where there is some
setting-color-environment = none (NO_COLOR)
setting-color-always = always
setting-color-never = never
setting-no-color = The environment says NO_COLOR, so that there is none unless you choose always.
setting-asked = { $cells } (asked)
about-setting-lang = The language of all screens and of exported files; that of contact cards is chosen when they are exported.
about-setting-color = Whether there is colour at all.
about-setting-theme = The colours. High contrast is for weak eyes.
about-setting-frame = What frames are drawn with. Where they look broken, take + - and |.
about-setting-layout = Roomy is for weak eyes: rows apart, fewer columns, one panel at a time. For larger letters press Ctrl and + in the terminal.
about-setting-ambiguous = How wide the terminal draws quotation marks, dots and dashes. The terminal is asked at each start.
about-setting-idle-lock-minutes = Minutes without a key after which the journal locks.
about-setting-editor-indent = Begin each paragraph with two full-width spaces.
about-setting-editor-full-width-punctuation = A comma or stop typed after Chinese becomes full-width; one undo gives the ASCII mark back.
about-setting-retention-months = Months after contact ended when the desk says a household can be erased. Nothing is erased by itself.
about-setting-keys = Keys of your own for any action; the README lists the names.
about-setting-template = Templates of your own for an entry.
setting-language = Language
setting-this-language = English
setting-idle-lock = Locks when idle for
setting-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
setting-never = never
setting-place = In { $path }; takes effect at the next start.
setting-theme = Colours
setting-theme-terminal = terminal's own
setting-theme-dark = dark
setting-theme-light = light
setting-theme-high-contrast = high contrast
setting-theme-sixteen = sixteen colours
setting-theme-mono = none
setting-frame = Frames
setting-frame-box = lines
setting-frame-ascii = + - and |
setting-keys = Keys of your own
setting-changed-keys = { $count } changed
setting-retention = Erase reminder after
setting-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
setting-layout = Layout
setting-large = roomy
setting-normal = normal
setting-ambiguous = Width of quotation marks
setting-wide = two cells
setting-narrow = one cell
setting-indent = Indent paragraphs
setting-full-width = Full-width punctuation
setting-templates = Templates of your own
setting-code-due = not copied yet
setting-last-backup = last { $when }
setting-no-backup = none yet
