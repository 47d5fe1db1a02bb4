//! Pictures to drop: real ones of the repository, plain ones made here, and folders of either.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Cursor;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage, imageops};
use tempfile::TempDir;

use crate::failure::Outcome;

/// The built site.
pub fn site() -> PathBuf {
    env::var_os("EPONYM_DIST").map_or_else(|| workspace().join("dist"), PathBuf::from)
}

/// A picture of `tests/data/images`, such as `photos/rocket.jpg`.
pub fn picture(name: &str) -> PathBuf {
    workspace().join("tests/data/images").join(name)
}

/// A folder of hard inputs: where `EPONYM_CORPUS` says, or beside the repository; `None` where there is none.
pub fn corpus() -> Option<PathBuf> {
    let beside = || Some(workspace().parent()?.join("shared/corpus"));
    let corpus = env::var_os("EPONYM_CORPUS")
        .map(PathBuf::from)
        .or_else(beside)?;
    corpus.is_dir().then_some(corpus)
}

/// A script in Python that names pictures one after the other.
pub fn script() -> PathBuf {
    workspace().join("tests/simulator/tests/name_images.py")
}

/// Where pictures of the page are kept to be looked at.
pub fn screenshots() -> PathBuf {
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    target.join("e2e")
}

/// Every file under a folder, sorted.
pub fn files_under(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A JPEG of one color.
pub fn plain_jpeg(width: u32, height: u32, color: [u8; 3]) -> Outcome<Vec<u8>> {
    encoded(
        RgbImage::from_pixel(width, height, Rgb(color)),
        ImageFormat::Jpeg,
    )
}

/// A PNG of one color.
pub fn plain_png(width: u32, height: u32, color: [u8; 3]) -> Outcome<Vec<u8>> {
    encoded(
        RgbImage::from_pixel(width, height, Rgb(color)),
        ImageFormat::Png,
    )
}

/// A PNG no other number below 4096 gives; what is made of them differs as well.
pub fn tiny_png(number: usize) -> Outcome<Vec<u8>> {
    let digit = |place: usize| (number / place % 16 * 16) as u8;
    plain_png(12, 8, [digit(1), digit(16), digit(256)])
}

/// A PNG with nothing in it but transparency, black underneath.
pub fn transparent_png() -> Outcome<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    RgbaImage::new(32, 24).write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

/// A JPEG of twelve megapixels with a photograph's detail.
pub fn photograph() -> Outcome<Vec<u8>> {
    let small = image::open(picture("photos/rocket.jpg"))?.to_rgb8();
    let large = imageops::resize(&small, 4032, 3024, imageops::FilterType::Nearest);
    encoded(large, ImageFormat::Jpeg)
}

/// A page whose letters have all but faded: too pale to be taken for text by its edges.
pub fn faded_page() -> Outcome<Vec<u8>> {
    let mut window = image::open(picture("text/window.png"))?.to_rgb8();
    let dialog = imageops::crop(&mut window, 344, 180, 590, 540).to_image();
    let mut page = imageops::resize(&dialog, 1_180, 1_080, imageops::FilterType::CatmullRom);
    for shade in page.iter_mut() {
        *shade = 224 + *shade / 9;
    }
    encoded(page, ImageFormat::Png)
}

/// A photograph that a camera took of the same scene, held a little further to the right; `moment`
/// is written as EXIF writes it, `2024:05:01 12:00:00`.
pub fn shot(scene: &[u8], further_right: f64, moment: &str) -> Outcome<Vec<u8>> {
    let scene = image::load_from_memory(scene)?;
    let (width, height) = (scene.width() * 3 / 4, scene.height());
    let left = (f64::from(scene.width()) * further_right) as u32;
    let mut jpeg = Vec::new();
    scene
        .crop_imm(left, 0, width, height)
        .write_to(&mut Cursor::new(&mut jpeg), image::ImageFormat::Jpeg)?;
    Ok(taken_at(&jpeg, moment))
}

/// The JPEG with an EXIF segment that holds `DateTimeOriginal` alone.
fn taken_at(jpeg: &[u8], moment: &str) -> Vec<u8> {
    // An entry is a tag, a type, a count, and the value or where it stands.
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut entry = [tag.to_be_bytes(), kind.to_be_bytes()].concat();
        entry.extend([count.to_be_bytes(), value.to_be_bytes()].concat());
        entry
    };
    let directory = |entry: Vec<u8>| [&[0, 1], &entry[..], &[0; 4]].concat();
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08".to_vec();
    exif.extend(directory(entry(0x8769, 4, 1, 26)));
    exif.extend(directory(entry(0x9003, 2, 20, 44)));
    exif.extend(moment.bytes());
    exif.push(0);
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

/// The same JPEG as another file: what follows its end belongs to no picture.
pub fn copy_number(jpeg: &[u8], number: usize) -> Vec<u8> {
    [jpeg, &number.to_be_bytes()].concat()
}

/// A program as this variable names it.
pub(crate) fn program(variable: &str, usual: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| usual.into())
}

fn encoded(picture: RgbImage, format: ImageFormat) -> Outcome<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut bytes, format)?;
    Ok(bytes.into_inner())
}

/// The repository.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// A folder on the disk, gone after the test.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    /// An empty one.
    pub fn new() -> Outcome<Self> {
        Ok(Self(TempDir::with_prefix("e2e-files-")?))
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file, and the folders it is in.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Outcome<PathBuf> {
        let path = self.path().join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Copies a picture of the repository here.
    pub fn copy(&self, name: &str, path: &str) -> Outcome<PathBuf> {
        self.write(path, &fs::read(picture(name))?)
    }
}

/// An address on this computer where nobody listens.
pub fn dead_address() -> Outcome<String> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    Ok(format!("http://127.0.0.1:{port}/v1"))
}
