//! Tables to HTML, with the frame in which a wide one scrolls.

use super::{Writer, escape};
use crate::guide::block::*;

impl<'a> Writer<'a> {
    pub(super) fn push_table(&mut self, table: &'a Table, html: &mut String) {
        html.push_str("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
        escape(html, &self.resolve.word("table"));
        html.push_str("\">");
        self.push_bare_table(table, html);
        html.push_str("</div>");
    }

    /// A table as HTML without the scrolling frame around it.
    pub fn table(&mut self, table: &'a Table) -> String {
        let mut html = String::new();
        self.push_bare_table(table, &mut html);
        html
    }

    fn push_bare_table(&mut self, table: &'a Table, html: &mut String) {
        html.push_str("<table>");
        if table.head.iter().any(|cell| !cell.content.is_empty()) {
            html.push_str("<thead><tr>");
            self.push_cells("th scope=\"col\"", &table.head, &table.align, html);
            html.push_str("</tr></thead>");
        }
        html.push_str("<tbody>");
        for row in &table.rows {
            html.push_str("<tr>");
            self.push_cells("td", row, &table.align, html);
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table>");
    }

    fn push_cells(&mut self, tag: &str, cells: &'a [Cell], align: &[Align], html: &mut String) {
        let name = tag.split(' ').next().unwrap_or(tag);
        for (at, cell) in cells.iter().enumerate() {
            // An empty header cell is no header.
            let (open, close) = if cell.content.is_empty() { ("td", "td") } else { (tag, name) };
            html.push('<');
            html.push_str(open);
            html.push_str(match align.get(at) {
                Some(Align::Center) => " class=\"center\">",
                Some(Align::Right) => " class=\"end\">",
                Some(Align::Left | Align::None) | None => ">",
            });
            self.push_line(&cell.content, html);
            super::close(html, close);
        }
    }
}
