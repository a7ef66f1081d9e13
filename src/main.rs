//! Arguments in, exit code out.

use sankaben::app::State;
use sankaben::app::demo::Demo;
use sankaben::app::display::Display;
use sankaben::app::state::Settings;
use sankaben::cli::{ScreensStart, no_screens};
use sankaben::runtime::{clock::Clock, environment, files, hardening, worker};
use sankaben::tui::run::{Ended, Inbox, run};
use sankaben::tui::terminal::Screen;
use std::alloc::System;
use std::process::ExitCode;
use zeroizing_alloc::ZeroAlloc;

/// Memory that is given back is wiped first: a locked journal leaves no text behind in it.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    hardening::harden();
    let args: Vec<_> = std::env::args_os().collect();
    sankaben::cli::run(&args, screens, sankaben::tui::ask::ask).into()
}

/// Runs the terminal interface until the user leaves; its exit code. Everything typed is on the disk when it returns.
fn screens(start: ScreensStart) -> u8 {
    // What a demo lies in is removed when everything else is done.
    let ScreensStart { env, by_option, journal, demo: demo_home } = start;
    let clock = Clock::system();
    let settings = Settings {
        lang: env.lang,
        idle_lock_minutes: env.config.idle_lock_minutes,
        habits: env.config.habits,
        templates: env.config.templates.clone(),
        keymap: env.config.keymap,
        display: Display { no_color: environment::no_color(), ..env.config.display },
        calendar: env.config.calendar.clone(),
        retention_months: env.config.retention_months,
        config_file: files::shown(&env.paths.config),
        by_option,
    };
    let tr = env.catalog();
    if !Screen::is_possible() {
        return no_screens(&std::io::Error::other(tr.t("tui-no-terminal")), tr);
    }
    let mut state = State::new(settings, 0, 0, clock.moment());
    if demo_home.is_some() {
        state.demo = Demo::Open;
    }
    if let Some(lock) = state.lock_screen_mut() {
        lock.wanted = journal;
    }
    let inbox = Inbox::new();
    let mailbox = inbox.mailbox();
    let worker = match worker::spawn(env, move |outcome| mailbox.deliver(outcome)) {
        Ok(worker) => worker,
        Err(error) => return no_screens(&error, tr),
    };
    // An effect sent after the worker has quit has nobody to perform it: the journal is closed by then.
    let ended = run(
        state,
        &inbox,
        || clock.moment(),
        |effect| {
            worker.send(effect).ok();
        },
    );
    let closed = worker.finish();
    match (ended, closed) {
        (Ok(Ended::Left), Ok(())) => 0,
        // The sentence has been said; the code is the one of a failure.
        (Ok(Ended::Panicked), _) => 1,
        (Err(error), _) => no_screens(&error, tr),
        (Ok(Ended::Left), Err(error)) => no_screens(&std::io::Error::other(error), tr),
    }
}
