//! The three cards and the notebook: what they hold and the rules they keep. Pure.
