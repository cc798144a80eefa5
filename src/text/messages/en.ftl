# What a reader of findings sees, in English. The key is the code with `-` for `/`; `.help` says what to do, `.why` why the
# rule exists, `.label` what a second place is. Words of the output itself start with `word-`, shared phrases with `phrase-`.
# `$empty` is the name of a fact that was given without text.

word-error = error
word-warning = warning
word-info = tip
word-help = help
word-suggestion = Did you mean “{ $text }”?
word-first = it was first used here
word-related = see here too
word-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
word-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
word-infos = { $count ->
    [one] { $count } tip
   *[other] { $count } tips
}
word-summary = Found: { $counts }.
word-clean = Everything is in order.
word-why = Why
word-wrong = Not like this
word-right = Like this
word-severity = Severity

phrase-loss = { $loss ->
    [hints] the hints
    [attempts] the number of attempts
    [confidence] how sure the reader is
    [answers] the feedback per answer
    [explanation] the explanation after the answer
    [partial] points for half an answer
    [points] the points
    [outcomes] the tie with outcomes
    [pictures] the pictures
    [links] the links to the guide
    [marks] the formatting in answers
    [ordering] dragging into order: one chooses a number
    [gaps] the sentence as one question: each gap becomes a question
    [menus] the menu: one types one of the choices
    [numbers] other ways to write a number
   *[distractors] what belongs to nothing
}

phrase-kind = { $kind ->
    [page] a page
    [handbook] a handbook
    [outcome] a page of learning outcomes
    [indicator] a page of indicators
    [rubric] a rubric
    [reflection] a reflection model
    [conversation] a conversation guide
    [module] a module
    [practice] a good practice
    [form] a form
    [report] a report
    [term] a term
   *[other] “{ $kind }”
}
phrase-relation = { $relation ->
    [assesses] assesses
    [practises] practises
    [explains] explains
    [shows] shows
    [supports] supports
    [uses] uses
    [mentions] mentions
    [part-of] belongs to
    [translates] translates
   *[other] refers ({ $relation }) to
}
phrase-expected = { $expected ->
    [text] a text
    [number] a number
    [yes-no] true or false
    [date] a date such as 2026-09-21
    [list] a list
    [record] a group of fields
    [word] a single word
    [reference] the address of a page, such as rubrics/final
    [file] the name of a file
    [url] a web address that starts with https://
   *[other] { $expected }
}

## Files

file-utf8 = This file is not valid text (UTF-8): byte { $byte } does not belong here.
    .help = Save the file again as UTF-8.
    .why = Only in UTF-8 do letters such as é and ë come out right on every device.
file-too-large = { $empty ->
    [size] This file is too large; it may be at most { $limit } MB.
   *[no] This file is { $size } MB and may be at most { $limit } MB.
}
    .help = Spread the content over more files, or make the file smaller.
    .why = Files that are too large make the guide slow, for those who write it and for those who read it.
file-control = There is an invisible control character here (code { $code }).
    .help = Delete the character, or type the line again.
    .why = Control characters come along when you paste from other programs. No reader sees them, but they disturb the page.
captions-head = A file of captions begins with WEBVTT.
    .help = Put WEBVTT on the first line, with an empty line below it. If the file is SRT, turn it into WebVTT.
    .why = Without that line a browser shows no caption at all.
captions-time = This is not the time of a caption: “{ $value }”.
    .help = Write from and to with three digits behind a point, such as 00:01.000 --> 00:03.500.
    .why = A browser skips a caption when it cannot read its time.
captions-order = This caption ends before it begins: “{ $value }”.
    .help = Let the second time come after the first.
    .why = The sentence would never be shown.
file-outside = The file “{ $path }” lies outside the folder of the guide.
    .help = Put the file itself in the folder content, not a shortcut to it.
    .why = A guide may only show what is in its own folder. That way nothing goes online by accident.
file-name = { $empty ->
    [other] The name of “{ $path }” is not allowed on Windows.
   *[no] The names of “{ $path }” and “{ $other }” differ only in capital letters.
}
    .help = Give the file another name, in small letters and with hyphens.
    .why = On Windows and macOS such a file cannot exist, or it overwrites another.

## Front matter and fields

front-yaml = The front matter of this file cannot be read: { $message }.
    .help = Write each field as “name: value”, and put a value that holds a colon between quotation marks.
    .why = Front matter is written in YAML. One character too many makes every field unreadable.
front-alias = The front matter uses & or * to refer to another field.
    .help = Write the value in full, or put it between quotation marks.
    .why = References in YAML are hard to read and can make a file grow without end.
front-depth = The fields are nested more than { $limit } levels deep.
    .help = Make the front matter simpler.
    .why = No field of the guide goes that deep. Usually an indent or a bracket is wrong.
front-duplicate-key = The field “{ $field }” is there twice.
    .help = Keep only one of the two.
    .why = With two values it is not clear which one counts.
    .label = { word-first }
front-unclosed = The front matter of this file has no end.
    .help = Put a line with only “---” after the last field.
    .why = Without that line there is no telling where the fields stop and the text begins.
field-unknown = The field “{ $field }” does not exist for { phrase-kind }.
    .help = Correct the name of the field or remove it.
    .why = A misspelt field does nothing, and you would not notice. Field names are English, in small letters.
field-missing = The field “{ $field }” is missing; it is required for { phrase-kind }.
    .help = Add “{ $field }: …”.
    .why = Without a required field the page cannot be made properly.
field-type = The field “{ $field }” must be { phrase-expected }.
    .help = Correct what stands after “{ $field }:”.
    .why = Every field has a fixed form. Only then can the guide calculate, sort or link with it.
field-choice = “{ $value }” is not a choice for “{ $field }”.
    .help = Choose from: { $choices }.
    .why = The guide knows a fixed set of words for this field and does not know what to do with another word.
field-range = “{ $field }” is { $value }, but must be between { $least } and { $most }.
    .help = Choose a number from { $least } up to and including { $most }.
    .why = Outside these limits the number has no meaning.
field-facet = “{ $value }” is not listed for “{ $field }” in guide.yml.
    .help = Choose from: { $choices }. Or add the word under facets or audiences in guide.yml.
    .why = Readers filter by these words. A misspelt word drops out of every list.

## Settings of the site

config-language = “{ $value }” is not a language of stagegids.
    .help = Choose nl, en or fr.
    .why = The fixed texts of the guide exist in Dutch, English and French.
config-code = There is no finding with the name “{ $value }”.
    .help = Copy the name that stands between square brackets in a finding, such as rubric/weights.
    .why = A slip under “severity” would leave a finding as it was, without a word.
config-theme = The theme “{ $value }” was not found.
    .help = Put the theme in the folder themes, or write “theme: base”.
    .why = Without a theme the guide has no design.
config-url = “{ $value }” is not an address at which a site can stand.
    .help = Write the whole address, such as https://internship.example.org/guide/.
    .why = This address goes into the sitemap, the news feed and the course packages.
kind-unknown = The kind “{ $kind }” does not exist.
    .help = Use a known kind, or put the file in the folder of its kind, such as rubrics or forms.
    .why = The kind decides which fields a file may have and what the page looks like.

## Markdown and values

markdown-nesting = The lists and quotes are nested more than { $limit } levels deep.
    .help = Make the structure flatter, for example with headings.
    .why = Nobody can follow a text that deep, and it does not fit on a phone.
markdown-html = The HTML “{ $tag }” was left out.
    .help = Write this in plain Markdown.
    .why = HTML in the text can break the page or make it unsafe. So only safe HTML is kept.
link-unsafe = The link “{ $target }” is not safe.
    .help = Use a link that starts with https:// or mailto:, or a link to a file of the guide.
    .why = Links such as javascript: can run code on the device of whoever clicks them.
image-foreign = The image “{ $target }” comes from another site.
    .help = Put the image in the guide as a file and refer to that.
    .why = A guide fetches nothing from others: so nobody knows who reads it, and no picture disappears.
value-invalid = The value “{ $expression }” cannot be worked out: { $message }.
    .help = Keep to a name from guide.yml, such as { "{{" } values.academic_year { "}}" }.
    .why = Between double braces stands a value from guide.yml. What is not right cannot be filled in.
value-long = This value is too long: more than { $limit } characters.
    .help = Put long text in the document itself and keep the values in guide.yml short.
    .why = A value is a word, a number or a date. Long results make a page slow and hard to read.
value-repeat = The value “{ $expression }” repeats text.
    .help = Calculate with numbers only: do not use * together with text, lists or ~.
    .why = A short expression could make an endless text this way.
value-unknown = The value “{ $expression }” is not known.
    .help = Add it under “values” in guide.yml, or correct the name.
    .why = Otherwise there would be a gap in the sentence.
settings-unknown = The setting “{ $setting }” does not exist here.
    .help = Correct the name of the setting or remove it.
    .why = A misspelt setting does nothing, and you would not notice.
settings-syntax = These settings cannot be read.
    .help = Write them as <!-- name: value; name: value -->.
    .why = Settings stand in a comment under a heading. That keeps them out of sight for anyone who simply reads the file.
settings-value = The value “{ $value }” does not suit the setting “{ $setting }”.
    .help = Correct the value.
    .why = The guide cannot use a value that is not right.
anchor-duplicate = The anchor “{ $anchor }” occurs twice in this file.
    .help = Give one of the two an anchor of its own: <!-- id: … --> under the heading.
    .why = A link to this anchor can lead to one place only.
    .label = { word-first }
anchor-reserved = The page itself already uses the anchor “{ $anchor }”.
    .help = Choose another anchor, for example with a word added: <!-- id: my-{ $anchor } -->.
    .why = The menu, the footnotes and the terms of a page have anchors too. A link can lead to one place only.

## Rubrics

rubric-levels = { $found ->
    [one] There is { $found } level under “{ $criterion }”, but the scale has { $expected }.
   *[other] There are { $found } levels under “{ $criterion }”, but the scale has { $expected }.
}
    .help = Describe every level of the scale once for each criterion.
    .why = Those who assess must be able to choose from the same levels for every criterion.
rubric-level-unknown = “{ $level }” under “{ $criterion }” is not a level of the scale.
    .help = Use a title or id from “scale” in the front matter.
    .why = A description without a level cannot be shown anywhere.
rubric-pass = The pass rule “{ $value }” cannot be read.
    .help = Write “every criterion at least” followed by a level, or “total at least 50%”.
    .why = The guide works out the result with this rule and shows the rule to students.
rubric-points-form = “{ $value }” is not a number of points.
    .help = Write a number, such as 12, or a range, such as 10-13.
    .why = The guide works out the total from the points.
rubric-scale = The scale has too few levels.
    .help = List at least two levels under “scale”, from low to high.
    .why = With a single level there is nothing to choose.
rubric-no-criteria = This rubric has no criteria.
    .help = Make a table with the criteria in the first column, or one heading (##) per criterion.
    .why = Without criteria nobody knows what is being looked at.
rubric-weights = The weights add up to { $total }, not 100.
    .help = Change the weights until together they are exactly 100.
    .why = A weight is a share of the whole. The final mark is right only if together they are 100.
rubric-weight-missing = The criterion “{ $criterion }” has no weight.
    .help = Add under the heading of the criterion: <!-- weight: … -->.
    .why = If some criteria have a weight, all of them need one. Otherwise the total cannot be worked out.
rubric-points = The level “{ $level }” gives no more points than the level before it.
    .help = Put the levels from low to high and let the points rise, without overlap.
    .why = A higher level must always be worth more.
rubric-points-missing = The level “{ $level }” has no points.
    .help = Add “points: …” to this level.
    .why = In a summative rubric every level must count towards the total.
rubric-points-in-formative = This rubric is formative, but holds points or weights.
    .help = Remove the points and weights, or write “use: summative”.
    .why = Formative feedback helps people grow. When there is a mark beside it, students look mostly at the mark.
rubric-empty = The level “{ $level }” of “{ $criterion }” has no description.
    .help = Describe the behaviour that belongs to this level.
    .why = Without a description every assessor gives the level a meaning of their own.
rubric-duplicate = Under “{ $criterion }”, “{ $level }” has the same text as “{ $other }”.
    .help = Describe what sets the one level apart from the other.
    .why = With two equal descriptions the choice between the levels is arbitrary.
    .label = { word-first }
rubric-rating-words = “{ $level }” under “{ $criterion }” only gives a judgement and describes no behaviour.
    .help = Replace words such as “good” or “sufficient” by what you see the student do.
    .why = A judgement does not say how to recognise the level. Behaviour can be seen and discussed.
rubric-languages = { $language ->
    [nl] This translation has other levels or criteria than the Dutch original.
    [en] This translation has other levels or criteria than the English original.
    [fr] This translation has other levels or criteria than the French original.
   *[other] This translation has other levels or criteria than the original ({ $language }).
}
    .help = Use the same ids for the levels and criteria in every language.
    .why = A student must not be assessed differently because the rubric was filled in in another language.
rubric-must = “{ $level }” after “must” is not a level of the scale.
    .help = Name the id of a level from “scale”.
    .why = “must” says which level is needed at least to pass. That level has to exist.
rubric-decides = This rubric is summative, but nobody decides.
    .help = Give one of the raters “counts: decides”.
    .why = Students have a right to know who decides on their result.
rubric-level-twice = The level “{ $level }” is in the scale twice.
    .help = Give every level an id of its own.
    .why = With two equal names it is not clear which level was chosen.
    .label = { word-first }

## Questions

question-empty = This question has no answers, gap or table.
    .help = Put under the heading what this type of question needs, such as a list of answers.
    .why = There is nothing to choose or to fill in.
question-number = “{ $value }” is not a number or a range.
    .help = Write “= 4 ± 0” for one number, or “~ 3 to 5” for a range.
    .why = The answer is compared with this number.
question-gap = This gap has no answer.
    .help = Put the right answer between the braces, such as { "{" }behaviour; actions{ "}" }.
    .why = Without an answer every answer is wrong.
question-pair = This pair has no arrow.
    .help = Write “left → right” or “left -> right”.
    .why = The arrow says what belongs together.
question-true-false = A true or false question has exactly two answers.
    .help = Write “- (x) True” and “- ( ) False”, with the x at the right answer.
    .why = A statement is true or false; anything else does not fit this form.
question-block = “{ $word }” is not a known heading inside a question.
    .help = Correct the word, or make it ordinary text.
    .why = Inside a question every heading has a fixed task, such as “Model answer” or “Checklist”.
question-no-answer = No right answer is marked for this question.
    .help = Put an x between the brackets of the right answer: “- (x) …”.
    .why = Without a right answer nobody can answer the question well.
question-many-right = This question takes one answer, but several right answers are marked.
    .help = Keep one (x), or use square brackets: “- [x] …”.
    .why = With round brackets only one answer can be chosen.
question-one-option = This question has only one answer to choose from.
    .help = Add at least one wrong answer that a student might give.
    .why = With one answer there is nothing to choose.
question-duplicate-option = The answer “{ $option }” is there twice.
    .help = Change or remove one of the two.
    .why = Between two equal answers one can only guess.
    .label = { word-first }
question-feedback = The wrong answer “{ $option }” has no explanation.
    .help = Put a line that starts with “>” under the answer and say why it is not right.
    .why = You learn from a mistake only if you know what was wrong.
question-order-short = This list is too short to put in order.
    .help = Give at least two steps in a numbered list.
    .why = With one step there is no order.

## Conversations to play

package-left-out = This question does not go along to { $targets }.
    .help = Choose another package as well, such as SCORM, or drop this one. The question stays on the site.
    .why = A question bank knows fewer kinds of questions than the guide. What does not fit must not vanish in silence.
package-reduced = { $others ->
    [0] Not all goes along to { $targets }: { phrase-loss }.
    [one] Not all goes along to { $targets }: { phrase-loss }. The same for { $others } other question.
   *[other] Not all goes along to { $targets }: { phrase-loss }. The same for { $others } other questions.
}
    .help = Leave it, or choose a package as well that can hold this. Nothing changes on the site.
    .why = Every platform knows something else. You know beforehand what to add there yourself.
package-address = Common Cartridge cannot be made yet: the guide has no address.
    .help = Put the address where the guide will stand in guide.yml, such as “url: https://stage.voorbeeld.be/”.
    .why = The package consists of links to the lessons on the site.
package-empty = There is nothing that can go along to { $targets }.
    .help = Choose a package in which this module fits, such as SCORM, or add questions.
    .why = An empty package makes a teacher look for questions that are not there.
dialogue-empty = This conversation has no turns.
    .help = Make a heading (####) with a list of choices for every turn.
    .why = Without turns there is nothing to practise.
dialogue-effect = The effect “{ $value }” cannot be read.
    .help = Write the name of a goal with a plus or a minus, such as *(empathy +1)*.
    .why = The effects show the player how a choice turns out.
dialogue-pass-form = The condition “{ $value }” cannot be read.
    .help = Write a goal and a minimum, such as “pass: clarity >= 2”.
    .why = The condition decides when the conversation has gone well.
dialogue-unreachable = No choice leads to the turn “{ $turn }”.
    .help = Let a choice refer to this turn, or remove it.
    .why = Nobody will ever see this text.
dialogue-dead-end = After the turn “{ $turn }” the player cannot go on.
    .help = Add choices, or write **End.** if the conversation stops here.
    .why = Without a choice or an end the player is stuck.
dialogue-turn-twice = The turn “{ $turn }” is there twice.
    .help = Give one of the two another name.
    .why = A choice can lead to one turn only.
    .label = { word-first }
dialogue-target = This choice leads to “{ $target }”, but there is no such turn.
    .help = Use the name of a turn of this conversation, with # in front.
    .why = Otherwise the conversation stops at this choice.
dialogue-pass = { $needed ->
    [one] “{ $goal }” needs { $needed } point, but nobody can get more than { $best }.
   *[other] “{ $goal }” needs { $needed } points, but nobody can get more than { $best }.
}
    .help = Lower the condition, or give more choices a plus for this goal.
    .why = Nobody can pass this conversation, however well it goes.
dialogue-pass-always = { $needed ->
    [one] For “{ $goal }” { $needed } point is enough, and nobody can get less than { $worst }.
   *[other] For “{ $goal }” { $needed } points are enough, and nobody can get less than { $worst }.
}
    .help = Raise the pass mark, or let weak choices cost points for this goal.
    .why = Whoever passes whatever they choose need not think.
dialogue-length = In this conversation the best choice is always the longest.
    .help = Make weak choices as long and as kind, or the good ones shorter.
    .why = A player sees it by the length and no longer reads the sentences.
dialogue-goal = No choice counts towards the goal “{ $goal }”.
    .help = Give a choice an effect on this goal, or remove the goal.
    .why = The player sees the goal but can do nothing about it.
dialogue-goal-unknown = The goal “{ $goal }” is not listed under “goals”.
    .help = Add it to “goals” under the heading of the conversation, or correct the name.
    .why = Points for an unknown goal are lost.

## Other typed blocks

archive-damaged = The kept guide of { $year } cannot be read.
    .help = Get the file back from git, or keep the year anew: stagegids freeze. Do not pack or unpack it yourself; its name is a year such as 2025-2026.zip.
    .why = Whoever did an internship last year must be able to read what held then.
calendar-order = The last day comes before the first.
    .help = Swap the two days, or correct the year.
    .why = No dates can be worked out from a period that runs backwards.
timeline-when = “{ $value }” is not a moment that the timeline knows.
    .help = Write a date (2026-09-21), or start, midway or end, with “+ 2 weeks” if you like.
    .why = The guide works out the date in the calendar from the moment.
timeline-empty = This timeline is empty.
    .help = Put a list under it: “- start - 2 weeks — what happens then”.
    .why = An empty timeline tells the reader nothing.
chart-table = This chart has no table.
    .help = Put the figures in a table under the heading, with the names in the first column.
    .why = The chart is drawn from the table. Those who cannot see the chart read the table.
chart-number = “{ $value }” in this chart is not a number.
    .help = Write only numbers in this column.
    .why = A chart can only be drawn from numbers.
data-row = This row has { $found } cells, the first row of the file { $expected }.
    .help = Give every row as many cells as the first row; a cell may be empty.
    .why = With a cell too many or too few, a number stands under the wrong heading.
data-quote = This quotation mark is not closed.
    .help = Put a quotation mark at the end of the cell as well; write one within the cell twice.
    .why = Without it nobody can tell where the cell ends.
results-form = “{ $form }” has no questions, so no answers to it can be counted.
    .help = Name the form that was filled in after form:, by its id: forms/bevraging-student.
    .why = The questions and options of the form decide how answers are read and counted.
results-data = The file with answers “{ $target }” is not there.
    .help = Put the csv file in the content folder and write its path from there: data/bevraging-2026.csv.
    .why = Without answers the report has nothing to count.
results-name = The file with answers has no column or question “{ $name }”.
    .help = Write the head of the column as it stands in the file, or the id of the question. After open: goes an open question.
    .why = It tells the guide where the groups and the other details are.
results-column = The column “{ $column }” belongs to no question of the form.
    .help = Head the column with the title or id of the question; for a scale add the number or the words of the statement. Or list the column after ignore:.
    .why = A column that silently drops out makes the result incomplete.
results-repeated = The column “{ $column }” answers a question that has a column already.
    .help = Keep one of the two, or list the other after ignore:.
    .why = Nobody can tell which of the two answers counts.
results-answer = The column “{ $column }” holds an answer that the form does not know.
    .help = Write the answer as it stands in the form, or empty the cell when the question was not answered.
    .why = An answer that is not recognised cannot be counted. The finding does not repeat it: answers are personal.
results-respondent = This respondent is in the file already.
    .help = Remove one of the two rows, or give every respondent a number of their own.
    .why = Who counts twice makes a small group look large enough to show.
results-few = No group has { $minimum } answers, so there is nothing to show.
    .help = Put the answers of two or three years together, choose a column with larger groups after by:, or leave by: out.
    .why = In a small group it can be guessed who said what.
results-hidden =
    { $groups ->
        [one] One group has fewer than { $minimum } answers and is left out.
       *[other] { $groups } groups have fewer than { $minimum } answers and are left out.
    }
    .help = To have them counted, put the answers of more years together or choose a column with larger groups after by:.
    .why = Groups that are left out are not counted in the whole either: else they could be subtracted from it.
results-raw = “{ $target }” holds answers of people and must not be on the site.
    .help = Remove the link or the chart, and refer to the report with the results.
    .why = The report shows only what nobody can be recognised by. The file itself would show everything. This finding cannot be made lighter.
results-twice = The answers in “{ $target }” are shown in another report already.
    .help = Show them in one report, with every breakdown after by:.
    .why = Two reports on the same answers can be subtracted from each other, and a small group shows after all.
results-place = Results belong here, but there are none.
    .help = Write results: with form: and data: in the front matter, and use the block Results once.
    .why = The block only says where the results stand; the front matter says which they are.
cards-empty = There are no cards.
    .help = Put a list under the heading; each item becomes a card.
    .why = Without cards the sheet stays empty when you print it.
cards-field = The card “{ $card }” lacks “{ $field }”.
    .help = Add to the card: “- **{ $field }:** …”.
    .why = Those who compare the cards look for the same things on every card.
contrast-columns = This block does not have two columns.
    .help = Make two headings with a list each, or a table with two columns.
    .why = The block puts two sides next to each other.
block-moved = This text will not appear here, but above the list of this block.
    .help = Put the text before the list yourself. What must come behind the block goes after its last list.
    .why = A question, timeline or set of cards is one whole: first what explains it, then the list. Text in between has no place of its own.
media-link = This video or audio has no file.
    .help = Put a link to the file under the heading, such as [film](conversation.mp4).
    .why = Without a file there is nothing to play.

## Links

link-broken = The link “{ $target }” leads nowhere.
    .help = Correct the address, or make the page.
    .why = A reader who clicks finds nothing.
link-anchor = The page “{ $target }” exists, but has no anchor “{ $anchor }”.
    .help = Use the anchor of a heading that is on the page.
    .why = A reader who clicks lands at the top of the page and has to search.
link-file = The file “{ $target }” was not found.
    .help = Correct the name, or put the file in that place. Mind capital letters.
    .why = A reader sees an empty spot or cannot open the file.
relation-unknown = This { phrase-relation } “{ $target }”, but that does not exist.
    .help = Use the address of an existing page, such as outcomes/learning#lo-3.
    .why = The guide shows a relation at both ends. So both ends have to exist.
relation-anchor = This refers to “{ $target }#{ $anchor }”, but that anchor is not on that page.
    .help = Use an anchor that is on the page.
    .why = The guide shows a relation at the right part of a page. That part has to exist.
id-duplicate = Two files have the same id “{ $id }”.
    .help = Give one of the two files another name.
    .why = The id becomes the address of the page. One address can hold one page only.
    .label = { word-first }
alias-duplicate = Two pages have the same former address “{ $alias }”.
    .help = Remove it from one of the two.
    .why = A former address can forward to one page only.
    .label = { word-first }
id-taken = The address “{ $id }” already belongs to an overview page.
    .help = Give the file another name or put it in another folder.
    .why = The site makes pages for folders, tags and facets by itself. Two pages cannot stand at the same address.
alias-taken = The former address “{ $alias }” is in use by another page.
    .help = Remove this address from “aliases”.
    .why = Forwarding would hide the page that stands there now.
citation-unknown = The source “{ $key }” is not in sources.bib.
    .help = Add the source to content/sources.bib, or correct the key.
    .why = Without the source a reader cannot check where something comes from.
sources-invalid = The list of sources cannot be read: { $message }.
    .help = Correct this source in content/sources.bib.
    .why = One mistake in the list makes the other sources unusable too.
sources-duplicate = The source “{ $key }” is there twice.
    .help = Keep one of the two, or give each a key of its own.
    .why = Otherwise it is not clear which source a citation in the text means.
    .label = { word-first }
menu-unknown = “{ $target }” in the menu is neither a page nor a folder.
    .help = Use the id of a page or the name of a folder, such as rubrics.
    .why = An item of the menu has to lead somewhere.
term-duplicate = The word “{ $word }” is explained by two terms.
    .help = Remove it from “also” of one of the two, or merge the terms.
    .why = A reader can see one explanation of a word only.
    .label = { word-first }

## Coherence of the guide

page-orphan = No page or menu leads to “{ $title }”.
    .help = Put a link on a page where the reader would look for this, or add it to the menu.
    .why = What can only be found by searching is not found by most readers.
relation-target = { $expected ->
    [outcome] This { phrase-relation } “{ $target }”, but that is not a learning outcome.
    [indicator] This { phrase-relation } “{ $target }”, but that is not an indicator.
   *[other] This { phrase-relation } “{ $target }”, but that is not a “{ $expected }”.
}
    .help = { $expected ->
        [outcome] Refer to a learning outcome, such as outcomes/learning#lo-3.
        [indicator] Refer to an indicator, such as indicators/quality#1-4.
       *[other] Refer to something of the right kind.
    }
    .why = The guide makes its overview of learning outcomes and indicators from these relations. Another target falls outside it.
outcome-untaught = The learning outcome “{ $code } { $title }” is not explained anywhere.
    .help = Put “explains” with this outcome on a page or section that explains it.
    .why = Students must be able to read what is expected of them.
outcome-unpractised = The learning outcome “{ $code } { $title }” is not practised anywhere.
    .help = Put “practises” with this outcome at an exercise, assignment or form.
    .why = What is assessed must first be practised.
outcome-unassessed = The learning outcome “{ $code } { $title }” is not assessed anywhere.
    .help = Put “assesses” with this outcome at a criterion of a rubric.
    .why = Without assessment nobody knows whether students reach this outcome.
criterion-outcome = The criterion “{ $criterion }” belongs to no learning outcome.
    .help = Add under the criterion: <!-- assesses: outcomes/… -->.
    .why = A student may only be assessed on what was known as a goal beforehand.
indicator-practice = The indicator “{ $code } { $title }” has no good practice.
    .help = Put “shows” with this indicator at a good practice that is an example of it.
    .why = An example shows what an indicator looks like in real life.
contract-uncovered = This handbook does not cover yet: “{ $title }” (element { $element }).
    .help = Write this element and add “covers: { $element }” to it.
    .why = It was agreed what this handbook must hold. The agreement stands under “contracts” in guide.yml.
contract-unknown = The contract “{ $contract }” is not in guide.yml.
    .help = Use a name that stands under “contracts” in guide.yml, or add it there.
    .why = Without that list nobody can check whether the handbook is complete.
covers-unknown = The element “{ $element }” is not in the contract of this handbook.
    .help = Use the id of an element that guide.yml lists for this contract.
    .why = A slip would leave an element uncovered.

## Access for everyone

image-alt = The image “{ $target }” has no description.
    .help = Write between the square brackets what there is to see: ![description](file).
    .why = Those who cannot see the image hear the description.
heading-jump = A heading of level { $from } is followed by a heading of level { $to }.
    .help = Skip no level: use one # more than the heading above it.
    .why = Those who read with a screen reader go from heading to heading and look for a level that is not there.
heading-title = There is a heading of level 1 in the text.
    .help = Use two hashes: “## …”. The title of the page comes from the field “title”.
    .why = A page has one main title.
media-transcript = What is said in “{ $title }” is not written out.
    .help = Put the text under a heading “Transcript”.
    .why = Those who cannot hear or cannot play sound read the text.
media-captions = The video “{ $title }” has no captions.
    .help = Add a link to a file with captions (.vtt).
    .why = Those who cannot hear follow the video with captions.
link-empty = The link to “{ $target }” has no text.
    .help = Write between the square brackets where the link leads.
    .why = A link without text cannot be seen or read aloud.

## Keeping it up to date

review-passed = { $empty ->
    [owner] This page was due for review by { $date }.
   *[no] This page was due for review by { $date }, by { $owner }.
}
    .help = Review the page, then put a new date at “reviewed” or “review-before”.
    .why = Those who read a guide must be able to trust that it still holds.
review-owner = “{ $title }” has no owner.
    .help = Add “owner: …”, with a team or a function.
    .why = A page without an owner is kept up to date by nobody.
review-date = It is not known when “{ $title }” must be reviewed again.
    .help = Add “review-before: …” or “reviewed: …”, with a date.
    .why = Without a date nobody notices that a page is out of date.
review-statement = The accessibility statement is of { $date }: more than a year old.
    .help = Assess the site again and put the new date at “assessed” under “accessibility”.
    .why = The law asks to review the statement every year.

## Translations

translation-stale = The original of “{ $section }” changed after this part was translated.
    .help = Compare it with the original and change the translation. Then record that it is right: stagegids translate { $page } --to { $to } --mark { $anchor }
    .why = Who reads the translation must not read anything else than who reads the original.
    .label = the original as it is now
translation-missing = The translation lacks the part “{ $section }” of the original.
    .help = Translate this part, and put a comment with the same id as in the original under its heading.
    .why = Links to a part only work in the translation when the part is there as well.
    .label = the part in the original
translation-untranslated = “{ $section }” still has the text of the original.
    .help = Translate the text under this heading, or put “draft: true” at the top for as long as the translation is not ready.
    .why = On a translated page a reader expects their own language, and so does a screen reader.
translation-removed = “{ $section }” is no longer in the original.
    .help = Take this part out, or take “translated-from” away when it must stay in this language.
    .why = What was taken out of the original is mostly no longer true in the translation either.
translation-untracked = { $count ->
    [one] For { $count } part of this translation it is not known which version of the original it comes from.
   *[other] For { $count } parts of this translation it is not known which version of the original they come from.
}
    .help = Look the translation over and record that it is right: stagegids translate { $page } --to { $to } --mark
    .why = Only then will you notice when the original changes later.

## For writers

readability-sentence = This sentence has { $words } words.
    .help = Make two or more sentences of it; up to { $limit } words a sentence reads easily.
    .why = At the end of a long sentence, many have lost its beginning.
readability-passive = This paragraph has { $count } sentences in the passive voice.
    .help = Say who does what: not “the form is filled in”, but “you fill in the form”.
    .why = The passive voice does not tell who must do something.
readability-word = The team prefers another word than “{ $word }”.
    .help = The words stand in guide.yml, under “style”.
    .why = Who reads two words for one thing thinks of two things.

## Links that leave the guide

external-gone = “{ $target }” is not there any more: the server says { $status }.
    .help = Find where the page is now, or take the link away.
    .why = Who follows the link gets a page with an error.
external-moved = “{ $target }” has moved for good to “{ $to }”.
    .help = Write the new address.
    .why = A redirect lasts for some time, not for ever.
external-silent = “{ $target }” does not answer: { $reason ->
        [name] there is no such server
        [time] it took too long
        [trust] the certificate of the server is not right
        [busy] the server cannot do it now
       *[connection] there was no connection
    }.
    .help = Open the link yourself. If it works, the server was away for a moment; if not, find another address.
    .why = Perhaps the page is not there any more. That is not certain.

## Theme

theme-template = The template “{ $template }” is not right: { $message }.
    .help = Ask the maker of the theme to correct this template.
    .why = With a mistake in a template no page that uses it can be made.
brand-icon = “{ $value }” is not a square PNG picture of at least { $least } pixels.
    .help = Save the icon as a square PNG file of { $least } by { $least } pixels or larger.
    .why = A phone shows this picture on its home screen. It cannot show another format, or only distorted or blurred.
brand-colour = “{ $value }” at “{ $field }” is not a colour.
    .help = Write the colour between quotation marks, such as "#174c4f". Without them the computer takes everything after # for a remark.
    .why = The site makes the style of your institution from this colour.
brand-contrast = The colour { $value } at “{ $field }” stands out too little against { $ground ->
        [page] the paper of the page
        [card] the paper of the cards
       *[tint] its own soft tint
    } ({ $against }){ $scheme ->
        [dark] {" "}on a dark screen
       *[light] {""}
    }: { $ratio } to 1.
    .help = Choose a colour that reaches at least 4.5 to 1. The proposed colour has the same hue.
    .why = People who see less well, or who read on a phone outdoors, cannot read text with too little contrast.
theme-unknown = The theme “{ $theme }” was not found.
    .help = Put the theme in the folder themes, or write “theme: base” in guide.yml.
    .why = Without a theme the guide has no design.
theme-cycle = The theme “{ $theme }” builds on itself.
    .help = Choose another theme at “parent” in theme.yml, such as base.
    .why = In a circle of themes there is no first one to begin with.
theme-settings = The settings of the theme cannot be read: { $message }.
    .help = Correct theme.yml in the folder of the theme.
    .why = theme.yml says which theme this one builds on, and which colours and letters it has.
theme-strings = The words of the theme cannot be read: { $message }.
    .help = Correct this place in the file of words (.ftl).
    .why = A word that cannot be read does not get onto the page.

## On paper

print-failed = No PDF can be made of this page: { $message }.
    .help = Correct what stands there, mostly a picture. If you cannot, write “pdf: false” at the top of the page.
    .why = Every page can be had as a PDF as well. A reader must not find a link to a PDF that is not there.
print-template = The template “{ $template }” for paper is not right: { $message }.
    .help = Ask the maker of the theme to correct this template.
    .why = With a mistake in a template no PDF that uses it can be made.
package-room = All answers of this module take up to { $needed } characters, and { $target } keeps { $limit }.
    .help = Split the module, let “draw” take fewer questions, or ask for SCORM 2004 instead of SCORM 1.2.
    .why = A learning platform keeps only a short text for each student. When not everything fits, who goes on later does not find a part of the answers again.
