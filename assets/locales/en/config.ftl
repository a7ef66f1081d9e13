# Configuration: what holds now, and a commented file to change it.

cli-about-config = Show what is configured and where each value comes from
cli-arg-config-write = Write a commented configuration file that changes nothing yet
cli-arg-config-force = Replace a configuration file that is there
cli-config-written = Written: { $path }. Take the # from a line to set it; it takes effect at the next start.
cli-config-file = Configuration file: { $path }
cli-config-no-file = Configuration file: { $path } (there is none; sankaben config --write makes a commented one)
cli-config-default = default
cli-config-line = file, line { $line }
cli-config-variable = variable { $name }
cli-config-option = option { $name }

config-head =
    The configuration of sankaben. Take the # from a line to put it in force; it takes effect at the next start.
    What holds now, and where it comes from: sankaben config
config-about-lang = The language. Left out, it is the system's; where that says nothing, Chinese.
config-about-color = Whether there is colour. auto: where the terminal shows it.
config-about-theme = The colours. terminal uses the terminal's own; high-contrast is for weak eyes; mono has none.
config-about-frame = What frames are drawn with. Where they look broken, use ascii.
config-about-layout = The layout. large is the roomy one, for weak eyes: rows apart, fewer columns, one panel at a time. For larger letters press Ctrl and + in the terminal.
config-about-ambiguous = Whether the terminal draws quotation marks, dots and dashes one cell wide (narrow) or two (wide). auto asks it.
config-about-idle-lock-minutes = Minutes without a key after which the journal locks.
config-about-retention-months = Months after contact ended when the desk says a household can be erased. Nothing is erased by itself.
config-about-holidays = Local holidays. Statutory ones and their make-up days are in the program.
config-about-workdays = Days at a weekend that are worked.
config-about-editor-indent = Begin each paragraph with two full-width spaces.
config-about-editor-full-width-punctuation = A comma or stop typed in Chinese text becomes full-width; one undo gives the ASCII mark back.
config-about-keys = Keys of your own: an action's name on the left, its keys on the right; the README lists both. All others stay.
config-about-template = Templates of your own for an entry, as many as you like. Tab goes to the places in ［ ］.
config-example-name = Canal round
config-example-text = Walked the canal to ［where］; saw ［what］.
