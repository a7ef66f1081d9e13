//! What the process asks of the system before it touches a secret: files for the owner only, no core image, no look into its
//! memory by other processes of the same user. Where the platform has none of it, the program runs all the same.

/// Asks for it. Called first, before there is another thread.
pub fn harden() {
    #[cfg(unix)]
    {
        use rustix::fs::Mode;
        use rustix::process::{Resource, Rlimit, setrlimit, umask};
        umask(Mode::RWXG | Mode::RWXO);
        let _no_core = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    if !is_looked_into() {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _closed = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Whether a test of a debug build looks into the memory, to prove what is not there.
#[cfg(target_os = "linux")]
fn is_looked_into() -> bool {
    cfg!(debug_assertions) && std::env::var_os("SANKABEN_TEST_DUMPABLE").is_some()
}
