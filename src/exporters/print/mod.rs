//! Pages on paper: a tagged PDF of each page (PDF/UA-1 and PDF/A-2a), set by Typst from the same view as the page. How a
//! sheet looks is said by a template in `print/` of the theme; what it shows comes as data, never as source. Made with
//! feature `pdf`; without it, and where `guide.yml` says `pdf: false`, no page speaks of one.

pub mod findings;

#[cfg(feature = "pdf")]
mod acroform;
#[cfg(feature = "pdf")]
mod data;
#[cfg(feature = "pdf")]
mod faces;
#[cfg(feature = "pdf")]
mod fields;
#[cfg(feature = "pdf")]
mod markup;
#[cfg(feature = "pdf")]
mod press;
#[cfg(feature = "pdf")]
mod qr;
#[cfg(feature = "pdf")]
mod shapes;
#[cfg(feature = "pdf")]
mod sheets;
#[cfg(feature = "pdf")]
mod tree;

#[cfg(feature = "pdf")]
pub use sheets::Print;
