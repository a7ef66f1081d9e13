# First run, demo, guide, configuration

cli-about-man = write the manual pages into a folder
cli-arg-dir = folder
cli-man-written = { $count } manual pages are written: { $path }

cli-about-demo = look at a demo: an invented journal, removed when you quit
demo-mark = DEMO, removed on quit
demo-opening = Preparing the demo: an invented year of entries and weeks.
demo-passphrase = This is a demo; its passphrase is { $passphrase }
blocked-demo = This is a demo and goes when you quit. For a journal of your own, quit and run sankaben.

scope-first-step = The first three steps
action-first-step-go = Fill in now
about-first-step-go = Opens what this step fills in.
action-first-step-skip = Not this one
about-first-step-skip = Passes this step over and shows the next.
action-first-step-end = None of them
about-first-step-end = Passes all three over; they are not offered again.
first-step-title = Step { $number } of { $count }: { $what }
first-step-card = your own contact card
first-step-card-why = Your name, unit, phone and what you can help with. The cards you hand out are printed from it, and weeks are signed with this name. It can be saved half filled.
first-step-household = the first household
first-step-household-why = Name and village group are enough; the name may stay empty for who does not want it kept. In the diary, @ then offers the household, and the visit counts by itself.
first-step-entry = the first entry
first-step-entry-why = One thing of today, in a sentence or two. @ offers the household from before. Friday's card and the month's figures come from the diary; nothing is copied.
first-step-later = It can wait. You can fill it in any time, and will not be asked again.
example-full-name = such as Chen Lixin
example-unit = such as Quyuan Town Government
example-post = such as Cadre at Shangqu Village
example-phone = such as 12000000000
example-supervision-phone = such as the discipline office's number
example-stand-in = such as Gulmira: whom to ask when you are out
example-stand-in-phone = such as 12000000001
example-office = such as village office, first floor
example-office-hours = such as working days 10:00 to 13:30
example-help-with = such as water, subsidies, refunds, work; ask about anything else too
example-name = such as Xu Yulan; empty if it is not to be kept
example-group = such as Shangqu, group 3
example-contact-preference = such as phone, at the door
example-concerns = such as drip tape, school
example-note = such as no calls after nine in the evening
example-place = such as group 3
example-body = such as: To group 3 before the sowing. @Xu Yulan says drip tape has gone up and asks about this year's subsidy; promised an answer in three days.
lock-demo-hint = To look around first: quit and run sankaben demo, an invented year that goes when you quit.
