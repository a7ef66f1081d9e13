# First run, demo, guide, configuration

cli-about-man = Write the manual pages into a folder
cli-arg-dir = folder
cli-man-written = { $count } manual pages are written: { $path }
