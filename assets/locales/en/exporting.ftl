# The exports screen and commands
