//! Being told to stop: the caller is asked to save, restore the terminal and go.

/// Calls `deliver` once for every SIGTERM, SIGHUP or SIGINT the process receives, from a thread of its own.
#[cfg(unix)]
pub fn watch(deliver: impl Fn() + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    std::thread::Builder::new().name("signals".into()).spawn(move || {
        for _signal in signals.forever() {
            deliver();
        }
    })?;
    Ok(())
}

/// Where there are no such signals there is nothing to watch.
#[cfg(not(unix))]
pub fn watch(_deliver: impl Fn() + Send + 'static) -> std::io::Result<()> {
    Ok(())
}
