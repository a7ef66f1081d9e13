# The screens.
## The terminal
tui-panic = The program made a mistake and has stopped ({ $place }). At most the last second of your typing is missing; open the journal again to go on.
tui-too-small = This window is too small. Make it at least { $width } columns by { $height } rows; it is { $now-width } by { $now-height }.
