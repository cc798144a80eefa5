//! The address of a page as a drawing that a telephone reads.

use qrcode::{Color, EcLevel, QrCode};

/// The code as SVG, a unit per module and a margin of two; `None` when the address is too long for one.
pub fn code(address: &str) -> Option<String> {
    const MARGIN: usize = 2;
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let mut route = String::new();
    for (row, colours) in code.to_colors().chunks(width).enumerate() {
        let mut at = 0;
        // A run of dark modules is one bar.
        for run in colours.chunk_by(|one, other| one == other) {
            if run[0] == Color::Dark {
                let (x, y, length) = (at + MARGIN, row + MARGIN, run.len());
                route.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
            }
            at += run.len();
        }
    }
    let side = width + 2 * MARGIN;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path d=\"{route}\" fill=\"#000\"/></svg>"
    ))
}
