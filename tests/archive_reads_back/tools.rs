//! Programs that read archives. Where one is not installed, that is printed and it is left out.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};

/// A program and what it is told; the archive comes after that.
type Tool = (&'static str, &'static [&'static str]);

/// Check or list a whole archive.
const JUDGES: [Tool; 4] = [
    ("unzip", &["-t"]),
    SWIFT_JUDGE,
    ("bsdtar", &["-tvf"]),
    ("lsar", &["-t"]),
];

/// Checks every CRC fast enough for archives of several gigabytes.
const SWIFT_JUDGE: Tool = ("7z", &["t"]);

/// Write the bytes of all entries, or of those named, and fail where one is damaged.
const READERS: [Tool; 4] = [
    ("unzip", &["-p"]),
    ("7z", &["x", "-so"]),
    ("bsdtar", &["-xOf"]),
    ("python3", &["-c", PYTHON_READER]),
];
const PYTHON_READER: &str = "import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
for name in sys.argv[2:] or archive.infolist(): sys.stdout.buffer.write(archive.read(name))";

/// Write all paths, a line each.
const LISTERS: [Tool; 2] = [("unzip", &["-Z1"]), ("python3", &["-c", PYTHON_LISTER])];
const PYTHON_LISTER: &str = "import sys, zipfile
for name in zipfile.ZipFile(sys.argv[1]).namelist(): print(name)";

/// Extract into the folder named after the program.
const EXTRACTORS: [Tool; 5] = [
    ("unzip", &["-q", "-d", "unzip"]),
    ("7z", &["x", "-bso0", "-o7z"]),
    ("bsdtar", &["-x", "-C", "bsdtar", "-f"]),
    ("unar", &["-q", "-D", "-o", "unar"]),
    ("python3", &["-c", PYTHON_EXTRACTOR]),
];
const PYTHON_EXTRACTOR: &str = "import sys, zipfile
zipfile.ZipFile(sys.argv[1]).extractall('python3')";

/// Has every program check the archive.
#[track_caller]
pub(crate) fn check_is_sound(zip: &Path) {
    for tool in JUDGES {
        run(tool, zip, &[]);
    }
}

/// Has one program check every byte of an archive too large for all of them.
#[track_caller]
pub(crate) fn check_is_sound_though_large(zip: &Path) {
    run(SWIFT_JUDGE, zip, &[]);
}

/// Has every program read the entries named, or all where none is.
#[track_caller]
pub(crate) fn check_contents(zip: &Path, names: &[&str], expected: &[u8]) {
    for tool in READERS {
        if let Some(contents) = run(tool, zip, names) {
            assert!(contents == expected, "{} read other bytes", tool.0);
        }
    }
}

/// Has programs list the paths.
#[track_caller]
pub(crate) fn check_paths<'a>(zip: &Path, expected: impl Iterator<Item = &'a str>) {
    let expected: String = expected.map(|path| format!("{path}\n")).collect();
    for tool in LISTERS {
        if let Some(paths) = run(tool, zip, &[]) {
            assert_eq!(String::from_utf8_lossy(&paths), expected, "{}", tool.0);
        }
    }
}

/// Has every program extract the archive, and names the folders they did it in.
#[track_caller]
pub(crate) fn extract(zip: &Path) -> Vec<&'static str> {
    let extracts = |&(program, arguments): &Tool| {
        let folder = zip.with_file_name(program);
        std::fs::create_dir_all(folder).unwrap();
        run((program, arguments), zip, &[]).is_some()
    };
    let extracted = EXTRACTORS.into_iter().filter(extracts);
    extracted.map(|(program, _)| program).collect()
}

/// What a program wrote, or nothing where it is not installed. It runs in the archive's folder and
/// in a zone far from the one the entries were made in.
#[track_caller]
fn run((program, arguments): Tool, zip: &Path, names: &[&str]) -> Option<Vec<u8>> {
    let outcome = Command::new(program)
        .args(arguments)
        .arg(zip)
        .args(names)
        .current_dir(zip.parent().unwrap())
        .env("TZ", "America/New_York")
        .env("LC_ALL", "C.UTF-8")
        .output();
    match outcome {
        Ok(Output { status, stdout, .. }) if status.success() => Some(stdout),
        Ok(Output { stdout, stderr, .. }) => panic!(
            "{program} refused the archive\n{}\n{}",
            String::from_utf8_lossy(&stdout),
            String::from_utf8_lossy(&stderr),
        ),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            println!("skipped: {program} is not installed");
            None
        }
        Err(error) => panic!("{program} does not run: {error}"),
    }
}
