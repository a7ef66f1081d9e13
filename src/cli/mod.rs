//! Subcommands: the same changes through the same door as the screens.
