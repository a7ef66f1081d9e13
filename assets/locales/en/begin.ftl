# First run, demo, guide, configuration

cli-about-man = write the manual pages into a folder
cli-arg-dir = folder
cli-man-written = { $count } manual pages are written: { $path }

cli-about-demo = look at a demo: an invented journal, removed when you quit
demo-mark = DEMO, removed on quit
demo-opening = Preparing the demo: an invented year of entries and weeks.
demo-passphrase = This is a demo; its passphrase is { $passphrase }
blocked-demo = This is a demo and goes when you quit. For a journal of your own, quit and run sankaben.
