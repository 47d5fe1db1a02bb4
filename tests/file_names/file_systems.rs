//! The names as files, on file systems that compare without case and keep the rules of Windows.
//!
//! Where the machine cannot make or mount them, that is printed and the test passes.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use eponym::domain::file_name::{Extension, Stem};
use eponym::domain::naming::{Want, Wish, assign};

use crate::Folder;
use crate::hostile::hostile;
use crate::swarm::texts;

/// Beside the lists, so many generated texts.
const GENERATED: u64 = 1_000;

const IMAGE_BYTES: u64 = 64 << 20;

/// A program with its arguments; the image comes after them, then the folder where there is one.
type Tool = (&'static str, &'static [&'static str]);

struct FileSystem {
    name: &'static str,
    make: Tool,
    mount: Tool,
    /// It is mounted from a device only, not from a file.
    needs_device: bool,
}

const NTFS: FileSystem = FileSystem {
    name: "ntfs",
    make: ("mkntfs", &["-F", "-Q", "-q"]),
    mount: ("lowntfs-3g", &["-o", "windows_names,ignore_case"]),
    needs_device: false,
};

const EXFAT: FileSystem = FileSystem {
    name: "exfat",
    make: ("mkfs.exfat", &[]),
    mount: ("mount.exfat-fuse", &[]),
    needs_device: true,
};

#[test]
fn every_name_can_be_created_beside_the_others_under_the_rules_of_windows() {
    let Some(mounted) = Mounted::new(&NTFS) else {
        return;
    };
    for refused in ["CON", "aux.tar.gz", "nul.", "a ", "a:b", "x?"] {
        assert!(
            mounted.create(refused).is_err(),
            "{refused:?} is no trap here"
        );
    }
    check(&mounted);
}

#[test]
fn every_name_can_be_created_beside_the_others_on_exfat() {
    let Some(mounted) = Mounted::new(&EXFAT) else {
        return;
    };
    for refused in ["a:b", "x?", "a|b"] {
        assert!(
            mounted.create(refused).is_err(),
            "{refused:?} is no trap here"
        );
    }
    check(&mounted);
}

/// Every name is created anew, so none is another's to this file system.
fn check(mounted: &Mounted) {
    assert!(mounted.create("\u{c9}t\u{e9} Case.jpg").is_ok());
    assert!(
        mounted.create("\u{e9}T\u{c9} case.JPG").is_err(),
        "case counts here"
    );
    let names = names();
    for name in &names {
        let created = mounted.create(name);
        assert!(created.is_ok(), "{name:?}: {created:?}");
    }
    let found = fs::read_dir(mounted.path()).expect("a folder").count();
    assert_eq!(found, names.len() + 1);
}

fn names() -> Vec<String> {
    let texts = hostile().into_iter().chain(texts(GENERATED));
    let stems: Vec<Stem> = texts.map(|text| Stem::clean(&text)).collect();
    let extension = Extension::of("x.jpg", "");
    let wish = |stem| Wish {
        folder: "",
        extension: &extension,
        want: Want::Suggested(stem),
    };
    let wishes: Vec<Wish<'_>> = stems.iter().map(wish).collect();
    let names = assign(&wishes, &[("", "\u{c9}t\u{e9} Case.jpg")]);
    names.iter().flatten().map(ToString::to_string).collect()
}

/// A file system in a file, mounted until it is dropped.
struct Mounted {
    folder: Folder,
    device: Option<PathBuf>,
}

impl Mounted {
    fn new(system: &FileSystem) -> Option<Self> {
        let mut mounted = Self {
            folder: Folder::new(system.name),
            device: None,
        };
        let image = mounted.folder.0.join("image");
        fs::create_dir_all(mounted.path()).expect("a folder");
        let file = File::create(&image).expect("a file");
        file.set_len(IMAGE_BYTES).expect("room on the disk");
        let is_made = run(system.make, &[&image]).is_some();
        if is_made && system.needs_device {
            mounted.device = run(("losetup", &["--find", "--show"]), &[&image]).map(PathBuf::from);
        }
        let source = mounted.device.as_ref().unwrap_or(&image);
        let is_mounted = is_made && run(system.mount, &[source, &mounted.path()]).is_some();
        if !is_mounted {
            println!("skipped: {} cannot be made or mounted here", system.name);
        }
        is_mounted.then_some(mounted)
    }

    fn path(&self) -> PathBuf {
        self.folder.0.join("mounted")
    }

    fn create(&self, name: &str) -> std::io::Result<File> {
        File::create_new(self.path().join(name))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // One of them is there wherever mounting worked; where it did not, both fail.
        let path = self.path();
        if run(("umount", &[]), &[&path]).is_none() {
            run(("fusermount", &["-u"]), &[&path]);
        }
        if let Some(device) = &self.device {
            run(("losetup", &["--detach"]), &[device]);
        }
    }
}

/// What a program says that did what it was told, on paths given after its arguments.
fn run((program, arguments): Tool, paths: &[&Path]) -> Option<String> {
    // Debian keeps these where only root's `PATH` looks.
    let path = format!(
        "{}:/usr/sbin:/sbin",
        std::env::var("PATH").unwrap_or_default()
    );
    let mut command = Command::new("env");
    command.arg(format!("PATH={path}")).arg(program);
    let output = command.args(arguments).args(paths).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(said)
}
