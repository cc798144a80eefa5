//! A rubric as a sheet to fill in: a level to choose per criterion, a remark, and where the rubric has points the weighted
//! total and the result, which appear only when every criterion is filled in. What is not to fill in is protected.
//!
//! The second sheet holds the scale: the first one looks levels and points up there.

use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError,
};

use super::From;
use super::cells::{at, cut, name, narrow, quoted, short, wide};
use super::rubric::{flat, rows};
use crate::guide::exchange::{has_points, is_weighted};
use crate::guide::part::{Grid, PassRule, Purpose};
use crate::text::diagnostic::Arg;

pub fn rubric(from: &From, grid: &Grid) -> Vec<u8> {
    make(from, grid)
        .expect("the sheet is no larger than `exchange::is_possible` allows, and its texts are cut to measure")
}

fn make(from: &From, grid: &Grid) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = from.day();
    let (year, month, date) = (day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs());
    let created = ExcelDateTime::from_ymd(year.max(1980), month, date)?;
    let title = flat(&from.doc.head.title);
    book.set_properties(&DocProperties::new().set_title(&title).set_creation_datetime(&created));
    let sheet = Sheet { from, grid, scale: name(&from.word("field-scale")), looks: Looks::new() };
    sheet.rubric(book.add_worksheet(), &title)?;
    sheet.levels(book.add_worksheet())?;
    book.save_to_buffer()
}

/// How cells look.
struct Looks {
    title: Format,
    about: Format,
    head: Format,
    fixed: Format,
    bold: Format,
    open: Format,
}

impl Looks {
    fn new() -> Looks {
        let wrapped = || Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let framed = || wrapped().set_border(FormatBorder::Thin).set_border_color("#808080");
        Looks {
            title: Format::new().set_bold().set_font_size(14),
            about: Format::new().set_align(FormatAlign::Top),
            head: framed().set_bold().set_background_color("#E3ECEA"),
            fixed: framed(),
            bold: framed().set_bold(),
            open: framed().set_unlocked().set_background_color("#FFF8DC"),
        }
    }
}

struct Sheet<'a> {
    from: &'a From<'a>,
    grid: &'a Grid,
    /// The name of the sheet with the scale.
    scale: String,
    looks: Looks,
}

/// The numbers of the columns; those that the rubric does not need are not there.
struct Columns {
    about: Option<u16>,
    weight: Option<u16>,
    must: Option<u16>,
    levels: u16,
    chosen: u16,
    points: Option<u16>,
    remark: u16,
}

impl Sheet<'_> {
    fn columns(&self) -> Columns {
        let grid = self.grid;
        let mut next = 1;
        let mut take = |count: u16| {
            next += count;
            next - count
        };
        let about = grid.criteria.iter().any(|one| !one.about.is_empty()).then(|| take(1));
        let weight = is_weighted(grid).then(|| take(1));
        let must = grid.criteria.iter().any(|one| one.must.is_some()).then(|| take(1));
        let levels = take(narrow(grid.scale.len()));
        let chosen = take(1);
        let points = has_points(grid).then(|| take(1));
        Columns { about, weight, must, levels, chosen, points, remark: take(1) }
    }

    fn rubric(&self, sheet: &mut Worksheet, title: &str) -> Result<(), XlsxError> {
        let (grid, looks) = (self.grid, &self.looks);
        let columns = self.columns();
        sheet.set_name(name(&self.from.word("kind-rubric")))?;
        let mut row = 0;
        sheet.write_string_with_format(row, 0, cut(title), &looks.title)?;
        for line in self.around() {
            row += 1;
            sheet.write_string_with_format(row, 0, cut(&line), &looks.about)?;
        }
        row += 1;
        self.head(sheet, row, &columns)?;
        sheet.set_repeat_rows(row, row)?.set_freeze_panes(row + 1, 1)?;
        let first = row + 1;
        for (at, (text, criterion)) in rows(grid).iter().zip(&grid.criteria).enumerate() {
            row = first + wide(at);
            sheet.write_string_with_format(row, 0, cut(&text.title), &looks.bold)?;
            if let Some(column) = columns.about {
                sheet.write_string_with_format(row, column, cut(&text.about), &looks.fixed)?;
            }
            if let (Some(column), Some(weight)) = (columns.weight, &criterion.weight) {
                sheet.write_number_with_format(row, column, weight.value, &looks.fixed)?;
            }
            if let Some(column) = columns.must {
                let must =
                    criterion.must.as_ref().and_then(|must| grid.scale.iter().find(|one| one.id.value == must.value));
                let title = must.map_or(String::new(), |level| cut(&level.title));
                sheet.write_string_with_format(row, column, title, &looks.fixed)?;
            }
            for (column, level) in (columns.levels..).zip(&text.cells) {
                sheet.write_string_with_format(row, column, cut(&level.text), &looks.fixed)?;
            }
            self.choice(sheet, row, &columns)?;
        }
        self.outcome(sheet, first, row, &columns)?;
        self.layout(sheet, &columns)
    }

    /// What stands above the rows: what the rubric is for, who judges, when it is passed.
    fn around(&self) -> Vec<String> {
        let (from, grid) = (self.from, self.grid);
        let rater = |rater: &crate::guide::part::Rater| {
            let counts = from.word(if rater.decides { "rater-decides" } else { "rater-informs" });
            format!("{}{} {counts}", from.word(&format!("role-{}", rater.role.value)), from.word("colon"))
        };
        let raters: Vec<String> = grid.raters.iter().map(rater).collect();
        let used = if grid.purpose == Purpose::Formative { "use-formative" } else { "use-summative" };
        let pass = grid.pass.as_ref().and_then(|pass| super::docx::pass_in_words(from, grid, &pass.value));
        let pass = pass.map(|pass| format!("{}{} {pass}", from.word("field-pass"), from.word("colon")));
        let lines = [Some(flat(&from.doc.head.summary)), Some(from.word(used)), Some(raters.join("; ")), pass];
        lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
    }

    fn head(&self, sheet: &mut Worksheet, row: u32, columns: &Columns) -> Result<(), XlsxError> {
        let mut write = |column: u16, text: String| {
            sheet.write_string_with_format(row, column, cut(&text), &self.looks.head).map(|_| ())
        };
        write(0, self.from.word("criterion"))?;
        let named = [
            (columns.about, "excel-about"),
            (columns.weight, "weight"),
            (columns.must, "excel-must"),
            (Some(columns.chosen), "excel-level"),
            (columns.points, "points"),
            (Some(columns.remark), "excel-remark"),
        ];
        for (column, key) in named {
            if let Some(column) = column {
                write(column, self.from.word(key))?;
            }
        }
        for (column, level) in (columns.levels..).zip(&self.grid.scale) {
            write(column, flat(&level.title))?;
        }
        Ok(())
    }

    /// The cells of a criterion that are to fill in; the points of a level that is worth a fixed number follow from it.
    fn choice(&self, sheet: &mut Worksheet, row: u32, columns: &Columns) -> Result<(), XlsxError> {
        let looks = &self.looks;
        sheet.write_blank(row, columns.chosen, &looks.open)?;
        sheet.write_blank(row, columns.remark, &looks.open)?;
        let levels = DataValidation::new()
            .allow_list_formula(Formula::new(format!("={}", self.list('A'))))
            .set_error_message(short(&self.from.word("excel-choose"), 255))?;
        sheet.add_data_validation(row, columns.chosen, row, columns.chosen, &levels)?;
        let Some(points) = columns.points else { return Ok(()) };
        let chosen = at(row, columns.chosen);
        let look_up = |column: char| format!("INDEX({},MATCH({chosen},{},0))", self.list(column), self.list('A'));
        let ranged = self.grid.scale.iter().filter_map(|level| level.points.as_ref()).any(|one| one.least < one.most);
        if !ranged {
            let formula = Formula::new(format!("=IF({chosen}=\"\",\"\",{})", look_up('C'))).set_result("");
            sheet.write_formula_with_format(row, points, formula, &looks.fixed)?;
            return Ok(());
        }
        sheet.write_blank(row, points, &looks.open)?;
        let own = at(row, points);
        let within = format!("=AND(ISNUMBER({own}),{own}>={},{own}<={})", look_up('B'), look_up('C'));
        let within = DataValidation::new()
            .allow_custom(Formula::new(within))
            .set_error_message(short(&self.from.word("excel-within"), 255))?;
        sheet.add_data_validation(row, points, row, points, &within)?;
        Ok(())
    }

    /// The total and the result, under the rows: only of a rubric that counts.
    fn outcome(&self, sheet: &mut Worksheet, first: u32, last: u32, columns: &Columns) -> Result<(), XlsxError> {
        let (from, grid, looks) = (self.from, self.grid, &self.looks);
        if grid.purpose == Purpose::Formative {
            return Ok(());
        }
        let column = |at: u16| format!("{}:{}", super::cells::at(first, at), super::cells::at(last, at));
        let chosen = column(columns.chosen);
        let count = grid.criteria.len();
        let mut complete = format!("COUNTA({chosen})={count}");
        let mut row = last + 2;
        let mut total = None;
        if let Some(points) = columns.points {
            let points = column(points);
            complete = format!("AND({complete},COUNT({points})={count})");
            let value = columns.weight.map_or_else(
                || format!("AVERAGE({points})"),
                |weight| format!("SUMPRODUCT({0},{points})/SUM({0})", column(weight)),
            );
            let most = grid.scale.iter().filter_map(|level| Some(level.points.as_ref()?.most)).fold(0.0, f64::max);
            let label =
                from.strings.say(from.language, "excel-total", &[("most", Arg::from(from.language.number(most)))]);
            sheet.write_string_with_format(row, 0, cut(&label), &looks.bold)?;
            let formula = Formula::new(format!("=IF({complete},ROUND({value},1),\"\")")).set_result("");
            sheet.write_formula_with_format(row, 1, formula, &looks.bold)?;
            total = Some(format!("{value}>={most}*"));
            row += 1;
        }
        if let Some(rule) = self.rule(&chosen, first, columns, total.as_deref()) {
            sheet.write_string_with_format(row, 0, cut(&from.word("excel-result")), &looks.bold)?;
            let [yes, no] = ["excel-passed", "excel-failed"].map(|key| quoted(&from.word(key)));
            let formula = Formula::new(format!("=IF({complete},IF({rule},{yes},{no}),\"\")")).set_result("");
            sheet.write_formula_with_format(row, 1, formula, &looks.bold)?;
            row += 1;
        }
        for key in ["remark-xlsx", "excel-rounding"].into_iter().filter(|_| columns.points.is_some()) {
            sheet.write_string(row, 0, cut(&from.word(key)))?;
            row += 1;
        }
        sheet.write_string(row, 0, cut(&from.word("excel-decides")))?;
        Ok(())
    }

    /// When the rubric is passed, as a condition; none where it does not say.
    fn rule(&self, chosen: &str, first: u32, columns: &Columns, total: Option<&str>) -> Option<String> {
        let grid = self.grid;
        let place = |id: &str| grid.scale.iter().position(|level| level.id.value == id).map(|at| at + 1);
        let names = self.list('A');
        let mut parts = Vec::new();
        match grid.pass.as_ref().map(|pass| &pass.value)? {
            PassRule::Every(level) => {
                let (least, count) = (place(level)?, grid.criteria.len());
                parts.push(format!("SUMPRODUCT(--(MATCH({chosen},{names},0)>={least}))={count}"));
            }
            // A sum of decimals may come out a hair too low.
            PassRule::Total(percent) => parts.push(format!("({}{percent}/100-0.000001)", total?)),
        }
        for (row, criterion) in (first..).zip(&grid.criteria) {
            if let Some(least) = criterion.must.as_ref().and_then(|must| place(must)) {
                parts.push(format!("MATCH({},{names},0)>={least}", at(row, columns.chosen)));
            }
        }
        Some(format!("AND({})", parts.join(",")))
    }

    fn layout(&self, sheet: &mut Worksheet, columns: &Columns) -> Result<(), XlsxError> {
        sheet.set_column_width(0, 28)?;
        let narrow = [columns.weight, columns.must, columns.points, Some(columns.chosen)];
        for column in 1..=columns.remark {
            let width = if narrow.contains(&Some(column)) { 14 } else { 36 };
            sheet.set_column_width(column, width)?;
        }
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).protect();
        Ok(())
    }

    /// The sheet with the scale: level, from, to, what it means.
    fn levels(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let looks = &self.looks;
        sheet.set_name(&self.scale)?;
        let keys = ["level", "excel-from", "excel-to", "excel-about"];
        let points = has_points(self.grid);
        for (column, key) in (0u16..).zip(keys) {
            if points || !matches!(column, 1 | 2) {
                sheet.write_string_with_format(0, column, cut(&self.from.word(key)), &looks.head)?;
            }
        }
        for (row, level) in (1u32..).zip(&self.grid.scale) {
            sheet.write_string_with_format(row, 0, cut(&flat(&level.title)), &looks.bold)?;
            if let Some(worth) = level.points.as_ref().filter(|_| points) {
                sheet.write_number_with_format(row, 1, worth.least, &looks.fixed)?;
                sheet.write_number_with_format(row, 2, worth.most, &looks.fixed)?;
            }
            sheet.write_string_with_format(row, 3, cut(&flat(&level.description)), &looks.fixed)?;
        }
        sheet.set_column_width(0, 24)?.set_column_width(3, 60)?.protect();
        Ok(())
    }

    /// A column of the scale.
    fn list(&self, column: char) -> String {
        format!("'{}'!${column}$2:${column}${}", self.scale.replace('\'', "''"), self.grid.scale.len() + 1)
    }
}
