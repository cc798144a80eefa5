//! What was answered to a form, as the theme sees it: per theme and per question a chart with its table, then the groups.

mod draw;
mod words;

use crate::guide::document::Document;
use crate::guide::graph::DocIndex;
use crate::guide::language::Language;
use crate::guide::part::{Answer, Part, Question, ResultsPlace};
use crate::guide::results::*;
use crate::markup::html::escaped;
use crate::markup::plain;
use crate::text::diagnostic::Arg;
use crate::theme::view::{FiguresView, ResultThemeView, ResultView, ResultsView, TitleView};

use super::desk::Desk;
use super::prose::Press;
use words::capital;

/// The results at the place that a report gives them; nothing where there are none to tell.
pub fn view<'a>(press: &mut Press<'a>, place: &'a ResultsPlace) -> ResultsView {
    let title = press.title(&place.title);
    let intro = press.html(&place.intro);
    told(press, title, intro)
}

/// The results of a report that gives them no place: they stand at its end.
pub fn at_end(press: &Press<'_>) -> Option<ResultsView> {
    let guide = &press.desk.guide;
    let placed = press.doc.parts.iter().any(|part| matches!(part, Part::Results(_)));
    guide.results.get(&guide.original(press.links.index)).filter(|_| !placed)?;
    let words = press.desk.word(press.doc.language, "results");
    let title = heading(press, "", 2, &words);
    Some(told(press, title, String::new()))
}

/// What the rows and columns are named by.
struct Teller<'a> {
    desk: &'a Desk,
    language: Language,
    results: &'a Results,
    /// The form in the language of the report, and as it was first written.
    form: &'a Document,
    original: &'a Document,
}

fn told(press: &Press<'_>, title: TitleView, intro: String) -> ResultsView {
    let (desk, language) = (press.desk, press.doc.language);
    let guide = &desk.guide;
    let report: DocIndex = guide.original(press.links.index);
    let Some(results) = guide.results.get(&report) else {
        return ResultsView { title, intro, about: String::new(), themes: Vec::new() };
    };
    let teller = Teller {
        desk,
        language,
        results,
        form: guide.doc(guide.version_of(results.form, language)),
        original: guide.doc(results.form),
    };
    let number = |count: usize| Arg::from(count);
    let args = [("n", number(results.answers)), ("minimum", number(results.minimum))];
    let about = match (results.answers, results.breakdowns.is_empty()) {
        (0, _) => "results-few",
        (_, true) => "results-about",
        (_, false) => "results-about-groups",
    };
    let level = title.level + 1;
    let themes = if results.answers == 0 { &[][..] } else { &results.themes };
    let themes = themes.iter().map(|theme| teller.theme(press, theme, level)).collect();
    ResultsView { title, intro, about: desk.say(language, about, &args), themes }
}

/// A heading that only the results have. The colon keeps its id apart from those of anchors, which hold none.
fn heading(press: &Press<'_>, id: &str, level: u8, words: &str) -> TitleView {
    TitleView {
        id: press.mount.id(&format!("resultaten:{id}")),
        level: press.mount.level(level.min(6)),
        html: escaped(words),
        plain: words.to_owned(),
        notice: String::new(),
    }
}

impl Teller<'_> {
    fn theme(&self, press: &Press<'_>, theme: &Theme, level: u8) -> ResultThemeView {
        let anchor = theme.anchor.and_then(|anchor| self.original.anchor(anchor));
        let title = anchor.map(|anchor| {
            let own = self.form.anchors.iter().find(|other| other.id == anchor.id).unwrap_or(anchor);
            heading(press, &anchor.id, level, &own.title)
        });
        let inner = level + u8::from(title.is_some());
        let mut questions: Vec<ResultView> = Vec::new();
        if let (Some(anchor), false) = (anchor, self.results.breakdowns.is_empty()) {
            questions.extend(self.overview(press, theme, &anchor.id, inner));
        }
        questions.extend(theme.asked.iter().filter_map(|asked| self.asked(press, asked, inner)));
        ResultThemeView { title, questions }
    }

    fn question(&self, at: usize) -> Option<(&Question, String)> {
        let Some(Part::Question(asked)) = self.original.parts.get(at) else { return None };
        let id = self.original.anchor(asked.title.anchor)?.id.clone();
        let own = self.form.parts.iter().find_map(|part| match part {
            Part::Question(other) if self.form.anchor(other.title.anchor).is_some_and(|anchor| anchor.id == id) => {
                Some(other)
            }
            _ => None,
        });
        let own = own
            .filter(|own| labels(own).len() == labels(asked).len() && statements(own).len() == statements(asked).len());
        Some((own.unwrap_or(asked), id))
    }

    fn asked(&self, press: &Press<'_>, asked: &Asked, level: u8) -> Option<ResultView> {
        let (question, id) = self.question(asked.question)?;
        let title = heading(press, &id, level, &plain::line(&question.title.text));
        let view = ResultView {
            note: self.word("results-too-few"),
            title,
            svg: String::new(),
            figures: None,
            texts: Vec::new(),
            groups: Vec::new(),
        };
        Some(match &asked.told {
            Told::Choices(tally) => self.choices(view, question, tally),
            Told::Scale(tallies) => self.scale(view, question, tallies),
            Told::Numbers(numbers) => self.numbers(view, numbers),
            Told::Texts(texts) if texts.is_empty() => view,
            Told::Texts(texts) => ResultView { note: self.answers(texts.len()), texts: texts.clone(), ..view },
        })
    }

    fn choices(&self, view: ResultView, question: &Question, tally: &Tally) -> ResultView {
        let Some(all) = tally.rows.first() else { return view };
        let options = labels(question);
        let single = !matches!(question.answer, Answer::Several(_));
        let row = |(option, cell): (&String, &Range)| {
            (option.clone(), vec![self.range(*cell), self.share(*cell, all.answers)])
        };
        let head = ["results-option", "results-count", "results-share"].map(|key| self.word(key));
        let figures = FiguresView {
            caption: view.title.plain.clone(),
            head: head.to_vec(),
            rows: options.iter().zip(&all.cells).map(row).collect(),
        };
        let counted = self.word("results-count");
        let svg = draw::bars(&options, &counted, all, single, &|cell| self.range(cell), &view.title.id);
        let groups = self.groups(&[(String::new(), tally)], &options, false);
        ResultView { note: self.answers(all.answers), svg, figures: Some(figures), groups, ..view }
    }

    fn scale(&self, view: ResultView, question: &Question, tallies: &[Tally]) -> ResultView {
        let marks = labels(question);
        let statements = statements(question);
        let shown: Vec<(String, &Tally)> =
            statements.into_iter().zip(tallies).filter(|(_, tally)| !tally.rows.is_empty()).collect();
        let Some(most) = shown.iter().map(|(_, tally)| tally.rows[0].answers).max() else { return view };
        let mut head = vec![self.word("results-statement")];
        head.extend(marks.iter().cloned());
        head.push(self.word("results-median"));
        let row = |(statement, tally): &(String, &Tally)| {
            let all = &tally.rows[0];
            let mut cells: Vec<String> = all.cells.iter().map(|cell| self.range(*cell)).collect();
            cells.push(self.median(all, &marks));
            (statement.clone(), cells)
        };
        let figures = FiguresView { caption: view.title.plain.clone(), head, rows: shown.iter().map(row).collect() };
        let rows: Vec<(&str, &Row)> =
            shown.iter().map(|(statement, tally)| (statement.as_str(), &tally.rows[0])).collect();
        let svg = draw::stacked(&rows, &marks, &|cell| self.range(cell), &view.title.id);
        let groups = self.groups(&shown, &marks, true);
        ResultView { note: self.answers(most), svg, figures: Some(figures), groups, ..view }
    }

    fn numbers(&self, view: ResultView, numbers: &[Numbers]) -> ResultView {
        let Some(all) = numbers.first() else { return view };
        let language = self.language;
        let number = |number: f64| self.desk.number(language, number);
        let row = |told: &Numbers| {
            let half =
                told.half.map_or_else(|| "–".to_owned(), |(low, high)| self.between(&number(low), &number(high)));
            (self.who(told.who), vec![told.answers.to_string(), number(told.median), half])
        };
        let head = ["results-count", "results-middle", "results-half"].map(|key| self.word(key));
        let table = |caption: String, first: String, rows: Vec<(String, Vec<String>)>| FiguresView {
            caption,
            head: std::iter::once(first).chain(head.clone()).collect(),
            rows,
        };
        let mut groups = Vec::new();
        for (at, breakdown) in self.results.breakdowns.iter().enumerate() {
            let own = numbers.iter().filter(|told| matches!(told.who, Who::Group { breakdown, .. } if breakdown == at));
            let rows: Vec<(String, Vec<String>)> = own.map(row).collect();
            if !rows.is_empty() {
                let title = self.by(breakdown);
                groups.push((title.clone(), vec![table(title, capital(&breakdown.title), rows)]));
            }
        }
        let figures = table(view.title.plain.clone(), String::new(), vec![row(all)]);
        ResultView { note: self.answers(all.answers), figures: Some(figures), groups, ..view }
    }

    /// Per breakdown a table for each statement: its groups and what they answered.
    fn groups(&self, tallies: &[(String, &Tally)], columns: &[String], scale: bool) -> Vec<(String, Vec<FiguresView>)> {
        let mut groups = Vec::new();
        for (at, breakdown) in self.results.breakdowns.iter().enumerate() {
            let mut head = vec![capital(&breakdown.title), self.word("results-count")];
            head.extend(columns.iter().cloned());
            head.extend(scale.then(|| self.word("results-median")));
            let row = |row: &Row| {
                let mut cells = vec![row.answers.to_string()];
                cells.extend(row.cells.iter().map(|cell| self.range(*cell)));
                cells.extend(scale.then(|| self.median(row, columns)));
                (self.who(row.who), cells)
            };
            let table = |(statement, tally): &(String, &Tally)| {
                let own =
                    tally.rows.iter().filter(|row| matches!(row.who, Who::Group { breakdown, .. } if breakdown == at));
                let rows: Vec<(String, Vec<String>)> = own.map(row).collect();
                let caption = if statement.is_empty() { self.by(breakdown) } else { statement.clone() };
                (!rows.is_empty()).then(|| FiguresView { caption, head: head.clone(), rows })
            };
            let tables: Vec<FiguresView> = tallies.iter().filter_map(table).collect();
            if !tables.is_empty() {
                groups.push((self.by(breakdown), tables));
            }
        }
        groups
    }

    /// How much of what was answered to the scales of a theme lies in the upper half, by group.
    fn overview(&self, press: &Press<'_>, theme: &Theme, id: &str, level: u8) -> Option<ResultView> {
        let scales: Vec<(&Asked, &Vec<Tally>)> = theme
            .asked
            .iter()
            .filter_map(|asked| if let Told::Scale(tallies) = &asked.told { Some((asked, tallies)) } else { None })
            .collect();
        let marks = labels(self.question(scales.first()?.0.question)?.0);
        let same = |asked: &Asked| self.question(asked.question).is_some_and(|(question, _)| labels(question) == marks);
        let high = marks.len().div_ceil(2) + usize::from(marks.len() % 2 == 1 && marks.len() > 1);
        let high = high.min(marks.len().checked_sub(1)?);
        let mut whos = vec![Who::All];
        for (breakdown, found) in self.results.breakdowns.iter().enumerate() {
            whos.extend((0..found.groups.len()).map(|group| Who::Group { breakdown, group }));
        }
        let tallies: Vec<&Tally> =
            scales.iter().filter(|(asked, _)| same(asked)).flat_map(|(_, tallies)| *tallies).collect();
        let mut rows = Vec::new();
        for who in whos {
            let own = tallies.iter().filter_map(|tally| tally.rows.iter().find(|row| row.who == who));
            let (mut answers, mut favourable) = (0, Range::default());
            for row in own {
                answers += row.answers;
                let up = row.cells[high..].iter().fold(Range::default(), |mut sum, cell| {
                    sum += *cell;
                    sum
                });
                // The bounds of single marks add up to more than there are answers.
                favourable += Range { least: up.least, most: up.most.min(row.answers) };
            }
            if answers > 0 {
                rows.push((self.who(who), favourable, answers));
            }
        }
        let words: Vec<String> = marks[high..]
            .iter()
            .map(|mark| self.desk.say(self.language, "results-quoted", &[("words", Arg::Text(mark.clone()))]))
            .collect();
        let words = self.or(&words);
        let words = self.desk.say(self.language, "results-favourable", &[("marks", Arg::Text(words))]);
        let title = heading(press, &format!("{id}:samen"), level, &words);
        let share = |(who, count, answers): &(String, Range, usize)| (who.clone(), vec![self.share(*count, *answers)]);
        let figures = FiguresView {
            caption: words.clone(),
            head: vec![self.word("results-group"), self.word("results-share")],
            rows: rows.iter().map(share).collect(),
        };
        let svg =
            draw::shares(&rows, &self.word("results-share"), &|count, answers| self.share(count, answers), &title.id);
        Some(ResultView {
            title,
            note: String::new(),
            svg,
            figures: Some(figures),
            texts: Vec::new(),
            groups: Vec::new(),
        })
    }
}

/// The options or marks of a question, in words.
fn labels(question: &Question) -> Vec<String> {
    match &question.answer {
        Answer::One(choices)
        | Answer::Several(choices)
        | Answer::TrueFalse(choices)
        | Answer::Statement(choices, _) => choices.iter().map(|choice| choice.plain.clone()).collect(),
        Answer::Scale(scale) => scale.marks.iter().map(|mark| mark.value.clone()).collect(),
        _ => Vec::new(),
    }
}

fn statements(question: &Question) -> Vec<String> {
    match &question.answer {
        Answer::Scale(scale) => scale.statements.iter().map(|statement| statement.plain.clone()).collect(),
        _ => Vec::new(),
    }
}
