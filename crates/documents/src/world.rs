//! What Typst sees: the template, the data, the faces. Nothing else exists for it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Document, Error, Made};

const TEMPLATE: &str = include_str!("template.typ");

/// Latin faces first, so that digits and marks in Arabic text come from the Arabic face only where it is asked for.
const FACES: [&[u8]; 5] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
];

/// Faces and library, the same for every document.
struct Shared {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    library: LazyHash<Library>,
    main: FileId,
    data: FileId,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
    let id = |name: &str| {
        let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a plain name is a path"));
        FileId::new(RootedPath::new(VirtualRoot::Project, path))
    };
    Shared {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        library: LazyHash::new(
            Library::builder().with_features(std::iter::once(Feature::A11yExtras).collect::<Features>()).build(),
        ),
        main: id("template.typ"),
        data: id("data.json"),
    }
});

struct Room {
    source: Source,
    data: Bytes,
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        SHARED.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == SHARED.main { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHARED.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn words(errors: &[SourceDiagnostic]) -> String {
    let list: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    list.join("; ")
}

pub(crate) fn make(document: &Document) -> Result<Made, Error> {
    let data = serde_json::to_string(document).map_err(|error| Error::Shape(error.to_string()))?;
    let (data, missing) = with_marks(&data);
    let room = Room { source: Source::new(SHARED.main, TEMPLATE.to_owned()), data: Bytes::from_string(data) };
    let set = typst::compile::<PagedDocument>(&room).output.map_err(|errors| Error::Refused(words(&errors)))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Error::Refused(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(document.title.clone()),
        creator: Smart::Custom(Some("Firsthand".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&set, &options).map_err(|errors| Error::Refused(words(&errors)))?;
    let bytes = crate::logical::logical(bytes).map_err(|error| Error::Refused(error.to_string()))?;
    // What Typst remembers of this document is of no use to the next one, and holds people's words.
    typst::comemo::evict(0);
    Ok(Made { bytes, missing })
}

/// The data with a mark in the place of each letter that no face has, and these letters.
fn with_marks(data: &str) -> (String, String) {
    let known = |letter: char| {
        letter.is_ascii() || SHARED.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    };
    let mut missing = BTreeSet::new();
    let marked = data
        .chars()
        .filter_map(|letter| match letter {
            letter if known(letter) => Some(letter),
            // Joiners and marks of direction are no letters.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
            letter => {
                missing.insert(letter);
                Some(MARK)
            }
        })
        .collect();
    (marked, missing.into_iter().collect())
}

/// What stands for a letter that cannot be printed.
const MARK: char = '\u{fffd}';
