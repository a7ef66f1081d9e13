//! The real program in a real pseudo-terminal, in a world of its own: nothing of the machine's home, language or time
//! gets in. Tests wait for what is on the screen, never for time.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

/// How long a test waits for something to appear. Generous: the key derivation in a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where a world lies.
enum Home {
    Own(tempfile::TempDir),
    Lent(PathBuf),
}

/// A world: a home directory, a language, a time.
pub struct World {
    home: Home,
    lang: String,
    clock: String,
    wide_quotes: bool,
    more: Vec<(&'static str, String)>,
}

impl World {
    /// An empty world, in Chinese, on the afternoon of 13 March 2026, a Friday.
    pub fn new() -> Self {
        Self {
            home: Home::Own(tempfile::tempdir().expect("a temporary directory")),
            lang: "zh_CN.UTF-8".to_owned(),
            clock: "2026-03-13T17:00:00+08:00".to_owned(),
            wide_quotes: false,
            more: Vec::new(),
        }
    }

    /// The same in a home that somebody else looks after.
    pub fn at(home: &Path) -> Self {
        Self { home: Home::Lent(home.to_owned()), ..Self::new() }
    }

    /// The same in another locale.
    pub fn lang(mut self, lang: &str) -> Self {
        lang.clone_into(&mut self.lang);
        self
    }

    /// The same with a terminal that draws quotation marks two cells wide.
    pub fn wide_quotes(mut self) -> Self {
        self.wide_quotes = true;
        self
    }

    /// From here on it is another time, RFC 3339.
    pub fn set_clock(&mut self, clock: &str) {
        clock.clone_into(&mut self.clock);
    }

    /// The same with another variable in its environment.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.more.push((name, value.to_owned()));
        self
    }

    /// The home directory.
    pub fn home(&self) -> &Path {
        match &self.home {
            Home::Own(dir) => dir.path(),
            Home::Lent(dir) => dir,
        }
    }

    /// The data directory.
    pub fn data(&self) -> PathBuf {
        self.home().join("data")
    }

    fn variables(&self) -> Vec<(&'static str, std::ffi::OsString)> {
        let home = self.home();
        let own = vec![
            ("HOME", home.into()),
            ("XDG_CONFIG_HOME", home.join("config").into()),
            ("XDG_STATE_HOME", home.join("state").into()),
            ("XDG_DATA_HOME", home.join("share").into()),
            ("XDG_RUNTIME_DIR", home.join("run").into()),
            ("SANKABEN_DATA_DIR", self.data().into()),
            ("SANKABEN_TEST_CLOCK", self.clock.clone().into()),
            ("SANKABEN_TEST_CLOCK_RUNS", "1".into()),
            ("LANG", self.lang.clone().into()),
            ("TZ", "Asia/Shanghai".into()),
            ("TERM", "xterm-256color".into()),
            ("PATH", "/usr/bin:/bin".into()),
        ];
        own.into_iter().chain(self.more.iter().map(|(name, value)| (*name, value.into()))).collect()
    }

    /// Puts another command into this world.
    pub fn command(&self, mut command: Command) -> Command {
        command.env_clear().envs(self.variables()).current_dir(self.home());
        command
    }

    /// Runs a command of the program to its end, with that standard input.
    pub fn run(&self, arguments: &[&str], input: &str) -> Output {
        let mut child = self
            .command(Command::new(env!("CARGO_BIN_EXE_sankaben")))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("it was piped");
        // A program that does not read its input may close it.
        stdin.write_all(input.as_bytes()).ok();
        drop(stdin);
        child.wait_with_output().expect("the program ends")
    }

    /// Opens the program in a terminal of that size.
    pub fn open(&self, width: u16, height: u16) -> Pty {
        self.open_with(&[], width, height)
    }

    /// Opens the program so that a signal, by name, does not end it.
    pub fn open_ignoring(&self, signal: &str, width: u16, height: u16) -> Pty {
        let mut command = CommandBuilder::new("/bin/sh");
        let script = format!("trap '' {signal}; exec \"$0\"");
        command.args(["-c", script.as_str(), env!("CARGO_BIN_EXE_sankaben")]);
        command.env_clear();
        for (name, value) in self.variables() {
            command.env(name, value);
        }
        command.cwd(self.home());
        Pty::start(command, width, height, false)
    }

    /// Opens the program with arguments.
    pub fn open_with(&self, arguments: &[&str], width: u16, height: u16) -> Pty {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_sankaben"));
        command.args(arguments);
        command.env_clear();
        for (name, value) in self.variables() {
            command.env(name, value);
        }
        command.cwd(self.home());
        Pty::start(command, width, height, self.wide_quotes)
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

/// The program in its terminal.
pub struct Pty {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    screen: Arc<Mutex<vt100::Parser>>,
    /// Everything that was ever written to the terminal.
    written: Arc<Mutex<Vec<u8>>>,
    news: mpsc::Receiver<()>,
}

impl Pty {
    fn start(command: CommandBuilder, width: u16, height: u16, wide_quotes: bool) -> Self {
        let size = PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a pseudo-terminal can be read");
        let writer = pair.master.take_writer().expect("a pseudo-terminal can be written to");
        let writer = Arc::new(Mutex::new(writer));
        let answers = Arc::clone(&writer);
        let cells = |n| NonZeroU16::new(n).expect("a terminal has cells");
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(height), cells(width), 1000)));
        let written = Arc::new(Mutex::new(Vec::new()));
        let (tell, news) = mpsc::channel();
        let (parser, log) = (Arc::clone(&screen), Arc::clone(&written));
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                parser.lock().expect("no reader panics").process(&bytes[..count]);
                log.lock().expect("no reader panics").extend_from_slice(&bytes[..count]);
                // Asked where the cursor is, a terminal answers.
                if bytes[..count].windows(4).any(|asked| asked == b"\x1b[6n") {
                    let (row, column) = parser.lock().expect("no reader panics").screen().cursor_position();
                    let answer = format!("\x1b[{};{}R", row + 1, column + 1 + u16::from(wide_quotes));
                    answers.lock().expect("no writer panics").write_all(answer.as_bytes()).ok();
                }
                if tell.send(()).is_err() {
                    break;
                }
            }
        });
        Self { child, master: pair.master, writer, screen, written, news }
    }

    /// What is on the screen, row by row.
    pub fn text(&self) -> String {
        let parser = self.screen.lock().expect("no reader panics");
        let (_, width) = parser.screen().size();
        let rows: Vec<String> = parser.screen().rows(0, width.get()).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n")
    }

    /// The cursor: column and row; nothing where it is hidden.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let parser = self.screen.lock().expect("no reader panics");
        let (row, column) = parser.screen().cursor_position();
        (!parser.screen().hide_cursor()).then_some((column, row))
    }

    /// Everything the program ever wrote to the terminal.
    pub fn written(&self) -> Vec<u8> {
        self.written.lock().expect("no reader panics").clone()
    }

    /// Whether the terminal is as a shell expects it: main screen, cursor shown, no bracketed paste, no mouse.
    pub fn is_restored(&self) -> bool {
        let parser = self.screen.lock().expect("no reader panics");
        let screen = parser.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }

    /// Looks at the cells of the screen.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.screen.lock().expect("no reader panics").screen())
    }

    /// Waits until nothing has been drawn for a while: for pictures that a person then looks at, not for comparing.
    pub fn wait_quiet(&self) {
        while self.news.recv_timeout(Duration::from_millis(700)).is_ok() {}
    }

    /// Waits until the screen holds a text; fails with the screen where it does not come.
    pub fn wait_for(&self, text: &str) {
        self.wait_until(&format!("“{text}” to appear"), |screen| screen.contains(text));
    }

    /// Waits until a text is gone.
    pub fn wait_gone(&self, text: &str) {
        self.wait_until(&format!("“{text}” to go"), |screen| !screen.contains(text));
    }

    /// Waits until the cursor is at a column and row; it comes there after what is written around it.
    pub fn wait_cursor(&self, at: (u16, u16)) {
        self.wait_until(&format!("the cursor to be at {at:?}"), |_| self.cursor() == Some(at));
    }

    /// Waits until something holds of the screen.
    pub fn wait_until(&self, what: &str, holds: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let screen = self.text();
            if holds(&screen) {
                return;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain for {what}, the cursor at {:?}:\n{screen}", self.cursor());
            self.news.recv_timeout(left.min(Duration::from_millis(200))).ok();
        }
    }

    /// Types a text as an input method delivers it: all at once.
    pub fn type_text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Presses keys, written as in the footer and separated by spaces: `n Ctrl-S Esc`.
    pub fn keys(&mut self, keys: &str) {
        for key in keys.split(' ').filter(|key| !key.is_empty()) {
            self.send(&sequence(key));
            if key == "Esc" {
                // Otherwise a terminal, too, would take what follows for a key with Alt.
                std::thread::sleep(Duration::from_millis(30));
            }
        }
    }

    fn send(&mut self, bytes: &[u8]) {
        let mut writer = self.writer.lock().expect("no reader panics");
        writer.write_all(bytes).and_then(|()| writer.flush()).expect("the program reads its terminal");
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        let size = PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 };
        let cells = |n| NonZeroU16::new(n).expect("a terminal has cells");
        self.screen.lock().expect("no reader panics").screen_mut().set_size(cells(height), cells(width));
        self.master.resize(size).expect("a pseudo-terminal has a size");
    }

    /// The program's process number.
    pub fn process(&self) -> u32 {
        self.child.process_id().expect("it was started")
    }

    /// Sends the program a signal by name: `TERM`, `HUP`.
    pub fn signal(&self, name: &str) {
        let process = self.process().to_string();
        let status = Command::new("kill").args(["-s", name, &process]).status().expect("kill is there");
        assert!(status.success(), "no signal {name} for {process}");
    }

    /// Whether the program is stopped: only then can it be told to go on.
    pub fn is_stopped(&self) -> bool {
        let process = self.process().to_string();
        let state = Command::new("ps").args(["-o", "state=", "-p", &process]).output();
        let listed = state.map(|listed| String::from_utf8_lossy(&listed.stdout).trim().to_owned()).unwrap_or_default();
        // A machine without `ps` has the table of processes as files.
        let file = || std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let state = if listed.is_empty() { file().rsplit(") ").next().unwrap_or_default().to_owned() } else { listed };
        state.starts_with('T')
    }

    /// Ends the program as a power cut would.
    pub fn kill(&mut self) {
        self.signal("KILL");
        self.child.wait().expect("it was started");
    }

    /// Waits for a program that may have suspended itself to end well.
    pub fn wait_end_going_on(&mut self) {
        let deadline = Instant::now() + PATIENCE;
        while self.child.try_wait().expect("it was started").is_none() {
            assert!(Instant::now() < deadline, "the program does not end:\n{}", self.text());
            let process = self.process().to_string();
            // It may end between the look and the signal.
            Command::new("kill").args(["-s", "CONT", &process]).stderr(Stdio::null()).status().expect("kill is there");
            self.news.recv_timeout(Duration::from_millis(50)).ok();
        }
        assert_eq!(self.wait_end(), 0);
    }

    /// Waits for the program to end and returns its exit code.
    pub fn wait_end(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("it was started") {
                // The last it wrote may not have been read yet.
                while self.news.recv_timeout(Duration::from_millis(200)).is_ok() {}
                return status.exit_code();
            }
            assert!(Instant::now() < deadline, "the program does not end:\n{}", self.text());
            self.news.recv_timeout(Duration::from_millis(20)).ok();
        }
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.child.kill().ok();
            self.child.wait().ok();
        }
    }
}

/// What a terminal sends for a key.
fn sequence(key: &str) -> Vec<u8> {
    let named: &[u8] = match key {
        "Enter" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "Shift-Tab" => b"\x1b[Z",
        "Backspace" => b"\x7f",
        "Del" => b"\x1b[3~",
        "Space" => b" ",
        "Up" => b"\x1b[A",
        "Down" => b"\x1b[B",
        "Right" => b"\x1b[C",
        "Left" => b"\x1b[D",
        "Home" => b"\x1b[H",
        "End" => b"\x1b[F",
        "PgUp" => b"\x1b[5~",
        "PgDn" => b"\x1b[6~",
        "F1" => b"\x1bOP",
        "F2" => b"\x1bOQ",
        "F3" => b"\x1bOR",
        "F4" => b"\x1bOS",
        _ => b"",
    };
    if !named.is_empty() {
        return named.to_vec();
    }
    if let Some(letter) = key.strip_prefix("Ctrl-").and_then(|rest| rest.bytes().next()) {
        return vec![letter.to_ascii_uppercase() & 0x1f];
    }
    if let Some(rest) = key.strip_prefix("Alt-") {
        return [b"\x1b", rest.as_bytes()].concat();
    }
    assert_eq!(key.chars().count(), 1, "no such key: {key}");
    key.as_bytes().to_vec()
}
