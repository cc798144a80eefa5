### The words of the site. A site overrides one in themes/<theme>/strings/en.ftl.

## Around the page
skip = Skip to the content
menu = Menu
main-menu = Main menu
close = Close
contents = Contents
on-this-page = On this page
breadcrumbs = You are here
languages = Languages
home = Home
colon = { ":" }
previous = Previous
next = Next
turning = Turn the page
back-to = Back to { $place }
chapters = Chapters
lessons = Lessons
whole = All on one page
chapter-read = Read
chapter-unread = Mark as read
chapters-read = { "{n}" } of { "{total}" } read
forget = Clear
kept-here = Kept on this device.
not-kept = This device does not keep it: your browser does not allow that.
reading-time = { $n } min read
all-sections = Everything in this guide
choose-way = Choose your way
start-here = Start here
letters = Letters
print = Print
frozen-label = An earlier year
frozen-text = This is the guide of { $year }.
frozen-now = To the guide of today
earlier-years = Earlier years:
search = Search
owner = Kept by
date = Published
edition = Edition
updated = Updated
reviewed = Reviewed
edit = Improve this page
relations = Connections
terms-here = Terms on this page
glossary = Glossary
sources = Sources
footnotes = Footnotes
footnote-back = Back to the text
figure = Figure
table = Table
code-block = Code
task-done = Done
task-open = To do
more = More
external = external site
nothing-here = There is nothing here yet.
not-found = This page does not exist
not-found-text = The page may have moved, or the address was mistyped. Try again from one of these places.
moved = This page has moved to another address:
notice-draft = This is a draft. It is not on the published site yet.
notice-untranslated = This page has not been translated yet. You are reading it in { $language }.
notice-stale = The original of this part changed after it was translated.
notice-stale-top = The introduction of the original changed after it was translated.
see-original = Read the original
language-nl = Dutch
language-en = English
language-fr = French

## Searching
search-title = Search this guide
search-label = What are you looking for?
search-hint = Type one or more words.
search-close = Close
search-clear = Clear the filters
search-filters = Filter
search-filter-kind = Kind
search-filter-audience = For whom
search-filter-programme = Programme
search-any = All
search-results = Results
search-results-none = Nothing found for “{ "{q}" }”.
search-results-one = 1 page found
search-results-other = { "{n}" } pages found
search-results-some = No page has all these words. { "{n}" } have some of them.
search-none-help = Search also finds words that begin like this, but it does not guess at typing errors. Check the spelling, type fewer words or try another word.
search-none-all = See all pages from A to Z
search-more = Show more
search-failed = Searching does not work right now. You may have no connection: try again later.
search-loading = One moment…
search-term = Term
search-keys = ↑ ↓ to choose, Enter to open, Esc to close
search-shortcut = The / key opens search
search-register = All pages from A to Z

## Without network
offline-title = You are offline
offline-text = This page is not on this device yet. What you opened before can be read now.
offline-kept = What you can read now
offline-new = There is a new version of this page.
offline-reload = Reload
offline-later = Later

## Lists and overviews
tags = Keywords
tag = Keyword
tagged = Pages with the keyword “{ $tag }”
filter = Narrow down
clear-filters = Clear the choice
shown = { "{n}" } of { "{total}" } shown
pages-count =
    { $n ->
        [one] 1 page
       *[other] { $n } pages
    }
catalogue = Catalogue
matrix-outcomes = Learning outcomes: explained, practised, assessed
matrix-indicators = Indicators and the practices that show them
matrix-explained = Explained
matrix-practised = Practised
matrix-assessed = Assessed
matrix-gaps =
    { $n ->
        [0] Every cell that should be filled is filled.
        [one] There is 1 gap.
       *[other] There are { $n } gaps.
    }
any-programme = Any programme
gap = gap
outcome = Learning outcome
indicator = Indicator

## Kinds
kind-page = Background
kind-handbook = Handbook
kind-outcome = Learning outcomes
kind-indicator = Quality indicators
kind-rubric = Rubric
kind-reflection = Reflection
kind-conversation = Conversation
kind-module = E-learning
kind-practice = Good practice
kind-form = Form
kind-report = Report
kind-term = Term
section-pages = Background
section-handbooks = Handbooks
section-outcomes = Learning outcomes
section-indicators = Quality indicators
section-rubrics = Rubrics
section-reflection = Reflection
section-conversations = Conversations
section-modules = E-learning
section-practices = Good practices
section-forms = Forms
section-reports = Reports
section-terms = Glossary

## Connections
relation-assesses = Assesses
relation-assessed-by = Assessed in
relation-practises = Practises
relation-practised-by = Practised in
relation-explains = Explains
relation-explained-by = Explained in
relation-shows = Is an example of
relation-shown-by = Good practices
relation-supports = Contributes to
relation-supported-by = Supported by
relation-uses = Uses
relation-used-by = Used in
relation-mentions = Refers to
relation-mentioned-by = Mentioned in
relation-part-of = Belongs to
relation-parts = Parts
relation-translates = Translation of
relation-translations = Translations

## Fields
field-audience = For
field-programme = Programme
field-sector = Sector
field-region = Region
field-type = Type
field-year = Year
field-date = Date
field-place = Place
field-duration = Duration
field-when = When
field-participants = Participants
field-roles = Roles
field-moments = Moments
field-use = Use
field-pass = Passed with
field-pass-mark = Pass mark
field-certificate = Certificate
field-framework = Framework
field-figure = Model
field-link = Website
field-signatories = Signatories
field-abbreviation = Abbreviation
field-also = Also
field-owner = Kept by
field-scale = Scale
field-raters = Assessors
field-contract = Agreements
field-covers = Covers
yes = yes
no = no
field-draw = Questions at a time
field-shuffle = In random order

## Roles, moments, use
role-student = Student
role-mentor = Mentor
role-lecturer = Lecturer
role-peer = Peer
role-quality = Quality assurance
moment-start = at the start
moment-midway = midway
moment-end = at the end
measure-before = before
measure-after = after
use-formative = To learn from, without marks
use-summative = Counts towards the result
use-checklist = Checklist
use-questionnaire = Questionnaire
use-data = Data sheet
use-agreement = Agreement
use-worksheet = Worksheet
use-canvas = Canvas
type-analytic = Per criterion
type-holistic = As a whole
type-single-point = With one standard
type-checklist = Checklist
figure-cycle = Cycle
figure-onion = Layers
figure-levels = Levels
figure-steps = Steps

## Rubrics
criterion = Criterion
level = Level
weight = Weight
points = Points
must-reach = Here you must reach at least this level:
rater-decides = decides
rater-informs = advises
pass-every = every criterion at least “{ $level }”
pass-total = at least { $percent }% in total
percent = { $n }%

## Questions
question = Question
question-one = Choose one answer
question-several = Choose all the right answers
question-true-false = True or false
question-match = Match
question-order = Put in order
question-fill = Fill in
question-number = Give a number
question-reflection = Think and write
question-scale = Rate yourself
question-statement = Statement
question-open = Open question
question-choose-one = Choose one
question-choose-several = Choose what fits
letter = Letter of the answer
rank = Place in the order
gap-label = Gap { $n }
gap-choose = Choose
hint = A hint
key = Answers
to-key = To the answer
explanation = Explanation
model-answer = Model answer
checklist = Check
result-show = How did the group vote?
least-words =
    { $n ->
        [one] At least 1 word
       *[other] At least { $n } words
    }

## Conversations
turn = Turn
dialogue-how = Choose a reply and go to the turn with that number.
dialogue-goals = Watch
dialogue-pass = Succeeded with
goal-least = { $goal } at least { $n }
mood = How the other feels
go-to-turn = Go to { $n }
coach = What does the coach say?
the-end = End of the conversation
step = Step
phase = Phase
prompts = Questions
headline = Headline indicator
recommendation = Recommendation
face-glad = glad, happy, cheerful, proud, relieved, smil, hopeful, pleased, laugh, grateful, touched
face-sad = sad, tears, tearful, disappointed, beaten, discouraged, hurt, tired, crying, gloomy, pleading, overwhelmed, numb, defeated
face-angry = angry, furious, reproach, irritated, sharp, defensive, cross
face-surprised = surprised, startled, shocked, astonished, taken aback
face-tense = tense, nervous, worried, anxious, wary, on guard, distrust, panic, out of breath, hurried, rushed, suspicious
face-unsure = unsure, doubt, hesita, confused, shy, searching, thoughtful, waiting, uncertain
face-closed = silent, quiet, flat, short, curt, withdrawn, closed, meek
face-calm = calm, quieter, gentle, soft, listening, curious, focused, clear, honest, attentive
talk-play = Play the conversation
talk-resume = Go on with the conversation
talk-debriefed = See how it went
talk-book = Read all turns
talk-book-close = Hide the turns
talk-you = You say:
talk-choose = What do you say?
talk-coach = The coach
talk-score = { "{n}" }
talk-met = – enough: { "{n}" } will do
talk-unmet = – { "{n}" } needed
talk-debrief = Looking back
talk-passed = It worked: you reached what you wanted.
talk-not-passed = Not yet. See where it could go differently.
talk-over = The conversation is over.
talk-transcript = The whole conversation, with the coach
talk-from-here = Play again from here
talk-again = Play again
talk-back = Take back your last sentence

## Other blocks
captions = Captions
transcript = Read the text
download = Open the file
chart-table = The figures of the chart
label = Subject
total = Total
alert-note = Good to know
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## What the script of an exercise or form says
do-kept = Kept on this device
do-clear = Clear everything
do-export = Save as a file
do-restore = Restore from a file
do-check = Check
do-right = Right
do-wrong = Not right yet
do-again = Try again
do-vote = Vote
do-start = Start
do-score = { $n } of { $total } points
do-progress = { $n } of { $total } done
do-passed = Passed
do-not-passed = Not passed yet
do-certificate = Certificate
do-restart = Start again

## Results of a survey
results = Results
results-about = These are the answers of { $n } people. A question with fewer than { $minimum } answers is left out. Where everybody gave the same answer, or everybody but one, the count stands between two bounds.
results-about-groups = These are the answers of { $n } people. A group with fewer than { $minimum } answers is shown nowhere and is not counted in the whole either. Where everybody in a group gave the same answer, or everybody but one, the count stands between two bounds.
results-few = There are too few answers to show anything. That takes { $minimum } answers in a group.
results-too-few = Too few answers to show.
results-answers =
    { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
results-all = All together
results-group = Group
results-by = By { $group }
results-option = Answer
results-statement = Statement
results-count = Number
results-share = Share
results-median = Middle answer
results-middle = Middle number
results-half = The middle half
results-between = between { $low } and { $high }
results-or = { $first } or { $last }
results-quoted = “{ $words }”
results-favourable = Answers { $marks }

## Exercises on the screen
play-check = Check
play-recheck = Check again
play-vote = Vote
play-voted = Your vote is in.
play-right = Right.
play-wrong = Not right yet.
play-partly = Partly right.
play-shown = This is the answer.
play-parts = { "{n}" } of { "{total}" } are right.
play-left = You have { "{n}" } tries left.
play-left-one = You have 1 try left.
play-incomplete = Your answer is not complete yet.
play-no-number = Type a number, for example 3 or 2.5.
play-reveal = Show the answer
play-answer = The right answer
play-redo = Do it again
play-model-show = Show the model answer
play-compare = Put your text beside the model. There is more than one good answer.
play-words = { "{n}" } of at least { "{total}" } words
play-before = Before: { "{mark}" }
play-after = Fill it in again, afterwards
play-grown = On { "{n}" } of the { "{total}" } sentences you are further than before.
play-grown-one = On 1 of the { "{total}" } sentences you are further than before.
play-sign-right = Right: you chose this
play-sign-wrong = Not right: you chose this
play-sign-missed = This was right as well
play-belongs = What belongs to this?
play-up = Move up: { "{entry}" }
play-down = Move down: { "{entry}" }
play-moved = { "{entry}" }: place { "{n}" } of { "{total}" }
play-gap = Gap { "{n}" }
play-sure = How sure are you?
play-sure-guess = I am guessing
play-sure-doubt = I am in doubt
play-sure-certain = I am sure
play-sure-1 = You guessed { "{total}" } times and were right { "{n}" } times.
play-sure-2 = You were in doubt { "{total}" } times and right { "{n}" } times.
play-sure-3 = You were sure { "{total}" } times and right { "{n}" } times.
play-certainty = Does your certainty hold?
play-progress-title = How far you are
play-progress = { "{n}" } of { "{total}" } done
play-score = { "{n}" } of { "{total}" } points
play-missed = See the { "{n}" } questions you missed
play-missed-one = See the question you missed
play-clear = Clear everything
play-clear-sure = Clear your answers in all lessons of this course?
play-clear-yes = Yes, clear everything
play-keep = No, keep them
play-key-show = Show all answers
play-key-hide = Hide the answers
play-elsewhere = Another tab has another version of this text.
play-take = Take that one
play-checklist = Look back on your text
play-print-key = Print for the teacher, with the answers
play-print-blank = Print without answers
play-same = First change something in your answer.
play-score-one = { "{n}" } of 1 point
play-mine = Keep this one
play-drawn = You get { "{n}" } of the { "{total}" } questions of this lesson.
play-redraw = Do it again with other questions

## The module on the screen
course-start = Start with: { "{lesson}" }
course-on = Go on with: { "{lesson}" }
course-passed = Passed: you got { "{n}" }% of the points, and { "{pass}" }% is enough.
course-not-passed = You have { "{n}" }% of the points so far. From { "{pass}" }% on you have passed.
course-results = Your results by lesson and by outcome
course-goals = Learning outcomes
course-back = Read about it again:
course-daily = Ten minutes a day
course-daily-about = Questions you answered come back after one, two, four, eight and sixteen days. What you do not know yet comes back sooner.
course-daily-none = Nothing is waiting today.
course-daily-one = 1 question is waiting today.
course-daily-some = { "{n}" } questions are waiting today.
course-daily-start = Start repeating
course-next = Next question
course-step = Question { "{n}" } of { "{total}" }
course-ready = Done for today.
course-failed = The question could not be fetched. You may have no connection.
course-name = Your name as it will stand on the certificate. It stays on this device.
course-attest = completed this course:
course-attested = on { "{date}" }, with { "{n}" }% of the points

## A sheet to write on
composer-title = Write it yourself
composer-about = Work step by step. What you write stays on this device.
composer-starters = Start like this
composer-lint = You wrote { "{words}" }. Can you say what you saw?
composer-avoid = Words that often hurt or exaggerate:
composer-whole = This is how it sounds
composer-copy = Copy the text
composer-copied = Copied.
composer-not-copied = Copying does not work here.
composer-clear-sure = Clear what you wrote on this sheet?

## Time
date-long = { $day } { $month } { $year }
month-year = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
minutes =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
weeks =
    { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }
when-start = at the start
when-midway = midway
when-end = at the end
when-before-start = { $span } before the start
when-after-start = { $span } after the start
when-before-midway = { $span } before the middle
when-after-midway = { $span } after the middle
when-before-end = { $span } before the end
when-after-end = { $span } after the end
calendar-file = Put these dates in your calendar (.ics)
planner-title = Work it out with your dates
planner-about = Fill in the first and the last day of your internship. The timeline then shows your dates. They stay on this device.
planner-period = Period
planner-own-dates = Your own dates
planner-start = First day
planner-end = Last day
planner-days = On which days are you there?
planner-hours = Hours a day
planner-skip = Pass over holidays
planner-with-days = Put every internship day in the calendar file too
planner-order = The last day comes before the first.
planner-summary = Internship days: { "{days}" }. Hours together: { "{hours}" }.
planner-week = A week: { "{days}" } × your hours = { "{hours}" } hours.
planner-expected = Expected: { "{hours}" } hours a week.
planner-moved = moved: { "{reason}" }
planner-weekend = weekend
planner-download = Download for your calendar (.ics)
planner-clear = Clear
planner-kept = Kept on this device.
planner-not-kept = This device does not keep it: your browser does not allow that.
planner-cleared = Cleared.
planner-day = Internship day
planner-applied = The timeline shows your dates.

## For the team
quality = Quality of this guide
quality-about = What the team still has to do, as it was when the site was last built. Search engines skip these pages.
quality-findings = Open findings
quality-findings-about = What the last build noticed and what can be better. Errors are not listed: with an error there is no site.
quality-review = Review calendar
quality-review-about = When every page must be read again, and by whom.
quality-translations = State of the translations
quality-translations-about = Per page and language: what is missing, what is a draft, and which section lags behind the original.
quality-coverage-about = Where a cell is empty, an explanation, exercise, assessment or example is still missing.
count-warnings =
    { $n ->
        [one] warning
       *[other] warnings
    }
count-infos =
    { $n ->
        [one] hint
       *[other] hints
    }
count-gaps =
    { $n ->
        [one] gap
       *[other] gaps
    }
count-late = late
count-soon = within three months
count-undated = without a date
count-translated = up to date
count-behind =
    { $n ->
        [one] lags behind
       *[other] lag behind
    }
count-drafts = in draft
count-untracked = not tracked
count-missing = missing
finding-place = Place
finding-weight = Weight
finding-what = What to do
findings-by-file = By file
findings-none = The last build had nothing to report.
review-page = Page
review-pages = Pages
review-due = Review before
review-late = Late
review-next = Next date
review-undated = Without a date
review-nobody = nobody
review-by-owner = By owner
review-by-month = By month
review-none = No page has a date.
translations-first = First these
translations-by-page = By page
translation-missing = missing
translation-draft = draft
translation-behind = lags behind
translation-untracked = not tracked
translation-current = up to date
translation-progress =
    { $total ->
        [one] { $n } of { $total } section translated
       *[other] { $n } of { $total } sections translated
    }
translation-unknown =
    { $n ->
        [one] for { $n } section it is not known what it comes from
       *[other] for { $n } sections it is not known what they come from
    }
section-stale = { $section }: original changed
section-untranslated = { $section }: not translated yet
section-removed = { $section }: no longer in the original
section-missing = { $section }: missing in the translation

## Accessibility and privacy
accessibility = Accessibility
accessibility-summary = How accessible this site is, what does not work yet, and who helps you then.
a11y-status = How accessible is this site?
a11y-status-full = { $organisation } wants everybody to be able to use this site. The site meets the guidelines WCAG 2.2, level AA, and the standard EN 301 549.
a11y-status-partial = { $organisation } wants everybody to be able to use this site. The site meets the guidelines WCAG 2.2, level AA, and the standard EN 301 549 in part. The exceptions are listed below.
a11y-status-none = { $organisation } wants everybody to be able to use this site. The site does not yet meet the guidelines WCAG 2.2, level AA, and the standard EN 301 549.
a11y-status-unknown = { $organisation } wants everybody to be able to use this site. It has not yet been assessed whether the site meets the guidelines WCAG 2.2, level AA, and the standard EN 301 549.
a11y-limits = What is not accessible yet?
a11y-limits-none = No exceptions are known.
a11y-limits-unknown = We will know after an assessment.
a11y-method = How was this assessed?
a11y-method-self = The institution assessed the site itself. This statement is of { $date }.
a11y-method-external = An outside party assessed the site. This statement is of { $date }.
a11y-checks = With every new version of the site a program checks that headings follow each other in order, that images have a description, that film and sound have a transcript and that every link leads somewhere. Every page works with a keyboard alone, without JavaScript and on a narrow screen.
a11y-contact = Does something not work for you?
a11y-contact-text = Tell us. Say on which page it goes wrong and what you use, for example a screen reader or a phone. Feel free to ask for the content in another form.
a11y-complaints = Are you not satisfied with the answer?
a11y-complaints-text = Do you get no answer, or none that helps you? Then you can complain to the body that supervises the accessibility of public websites.
privacy = Privacy
privacy-summary = What this site knows about you: nothing. And what stays on your own device.
privacy-not = What this site does not do
privacy-no-cookies = The site sets no cookies.
privacy-no-tracking = The site does not count your visit and does not follow you.
privacy-no-others = The site loads nothing from other sites: no fonts, no maps, no films.
privacy-no-sending = What you fill in or tick is not sent anywhere.
privacy-device = What stays on your device
privacy-device-text = Only you can reach it, in this browser on this device. If you share the device with others, clear it after use.
privacy-what = What
privacy-key = Name in the browser
privacy-clear = Clear everything on this device
privacy-cleared = Everything has been cleared.
privacy-nothing = There was nothing on this device.
privacy-server = What the server sees
privacy-server-text = Like any web server, the server of this site sees which page you ask for and from which internet address.
privacy-contact = Questions about your data
privacy-contact-text = Ask { $organisation }.
stored-read = Which chapters and lessons you marked as read
stored-answers = Your answers to questions and your choices in conversations
stored-texts = The texts you wrote in an exercise
stored-sheet = What you filled in on rubrics and forms, per role and moment
stored-planner = The dates of your internship, in a timeline
stored-slash = Whether the key / opens the search
stored-pages = Pages you opened, to read them without network

## On paper
papers = On paper
paper-page = This page
paper-book = The whole book
paper-rubric = Rubric to fill in
paper-form = Form to fill in
paper-checklist = Checklist to fill in
paper-canvas = Canvas on A4
paper-canvas-a3 = Canvas on A3
paper-worksheet = Worksheet
paper-conversation = Conversation guide
paper-cards = Pocket cards
paper-poster = Poster on A3
paper-timeline = Timeline
paper-certificate = Certificate
file-canvas-a3 = a3
file-cards = cards
file-poster = poster
file-timeline = timeline
file-certificate = certificate
print-page = page
print-of = of
print-page-short = p.
print-student = Student
print-place = Placement
print-date = Date
print-name = Name
print-rater = Filled in by
print-moment = Moment
print-note = Remark
print-strong = Strengths
print-growth = Points to work on
print-agreed = Agreements
print-signature = Signature
print-contents = Contents
print-about = About this book
print-glossary = Terms
print-online = On screen as well
print-cut = Cut along the marks.
print-certificate = Certificate
print-certificate-for = This certificate is for
print-certificate-of = for completing
print-version = As of
print-chapter = Chapter
## Filling in
sheet-start = Fill in on this device
sheet-who = Who fills it in?
sheet-when = When?
sheet-anyone = Fill in
sheet-private = What you fill in stays on this device until you share it yourself.
sheet-open = Open a saved file
sheet-finish = Finish
sheet-strengths = Strengths
sheet-growth = Points to grow in
sheet-agreements = Agreements
sheet-student = Name of the student
sheet-rater = Name of who fills it in
sheet-place = Internship place
sheet-date = Date
sheet-signature = name, date and signature
sheet-actions = Save and share
sheet-print = Print
sheet-file = Save as a file
sheet-csv = Save as a table (CSV)
sheet-link = Make a link
sheet-share = Share the file
sheet-clear = Clear all
sheet-say-done-criteria = { "{n}" } of { "{total}" } criteria
sheet-say-done-questions = { "{n}" } of { "{total}" } questions
sheet-say-kept = Saved on this device at { "{time}" }
sheet-say-empty = Nothing filled in yet
sheet-say-waiting = Not saved
sheet-say-lost-full = Not saved: the storage of this device is full.
sheet-say-lost-refused = Not saved: this browser does not allow it.
sheet-say-lost-offer = This device does not keep what you fill in. Everything stays on the screen. Save it as a file before you close this page.
sheet-say-file = Save as a file
sheet-say-finish = Finish
sheet-say-close = Close
sheet-say-understood = Understood
sheet-say-other-tab = This sheet was changed in another tab. What stands here is not saved yet.
sheet-say-other-show = Show what the other tab has
sheet-say-other-keep = Keep what stands here
sheet-say-remark = Example or remark
sheet-say-not-applicable = Not applicable or not seen
sheet-say-unset = Clear the choice
sheet-say-points = Points ({ "{least}" } to { "{most}" })
sheet-say-cleared = Everything on this sheet is cleared.
sheet-say-restore = Put it back
sheet-say-clear-ask = Clear everything on this sheet ({ "{who}" })? Other sheets stay.
sheet-say-clear-yes = Yes, clear all
sheet-say-clear-no = No
sheet-say-begin-empty = Begin an empty sheet
sheet-say-opened = Opened: { "{who}" }.
sheet-say-replace = This device already has a sheet of { "{who}" }. Replace it with the one in the file (saved { "{time}" })?
sheet-say-replace-yes = Replace it
sheet-say-replace-no = Keep what is there
sheet-say-refused-large = This file is too large to be a filled in sheet.
sheet-say-refused-damaged = This file is damaged: it does not tell what was filled in.
sheet-say-refused-foreign = This file does not come from a page of an internship guide.
sheet-say-refused-newer = This file was made with a newer version of the guide. Reload this page and try again.
sheet-say-refused-other = This file belongs to “{ "{title}" }”, not to “{ "{page}" }”. Open it on the page it belongs to.
sheet-say-refused-role = This file is of a role that does not fill in here: “{ "{title}" }”.
sheet-say-refused-moment = This file is of a moment at which nothing is filled in here: “{ "{title}" }”.
sheet-say-older = This sheet was filled in with another version of this page. Look at what changed:
sheet-say-older-changed = “{ "{title}" }” is worded differently. Your answer is still there: read it again.
sheet-say-older-level = For “{ "{title}" }”, “{ "{level}" }” was chosen. That level no longer exists.
sheet-say-older-gone = “{ "{title}" }” is no longer there. Your answer was: { "{answer}" }
sheet-say-older-added = “{ "{title}" }” is new.
sheet-say-older-rest = The levels or their order were changed; the questions themselves are the same.
compare-title = Sheets side by side
compare-summary = Lay two or three filled in sheets side by side to prepare the conversation. The files stay on this device.
compare-talk = What we discuss
sheet-say-link-warning = The link holds everything you filled in, names included. Whoever has the link can read it. No server gets to see it.
sheet-say-link-label = Link with this filled in sheet
sheet-say-link-copy = Copy
sheet-say-link-copied = Copied
sheet-say-link-large = What you filled in does not fit in a link. Save it as a file and send that.
sheet-say-link-damaged = This link is incomplete or damaged. Ask for a new link or for the file.
sheet-say-csv-answer = Answer
sheet-say-csv-page = Page
sheet-say-csv-who = Who and when
sheet-say-csv-saved = Saved
sheet-say-score-total = Weighted total: { "{total}" } out of { "{most}" } ({ "{percent}" } %)
sheet-say-score-rounded = Rounded to one decimal. The rule uses the number before rounding.
sheet-say-score-waits = The total appears when every criterion has a level and points. Still to do: { "{titles}" }.
sheet-say-score-waits-levels = The outcome appears when every criterion has a level. Still to do: { "{titles}" }.
sheet-say-score-passed = By the rules of this rubric: passed.
sheet-say-score-not-passed = By the rules of this rubric: not passed.
sheet-say-score-short = “{ "{title}" }” is below “{ "{level}" }”. Other criteria cannot make up for that.
sheet-say-score-least = Needed: a total of at least { "{percent}" } %.
sheet-say-score-left-out = Left out: { "{titles}" }. The weights of the other criteria were raised in proportion.
sheet-say-score-decides = This is a calculation. Who decides: { "{who}" }.
sheet-say-score-nobody = This is a calculation. This rubric does not say who decides.
sheet-say-score-informs = This judgement is advice and does not count in the total. Who decides: { "{who}" }.
compare-kept = On this device
compare-file = Add a file
compare-paste = Or paste a link
compare-paste-add = Add
compare-say-same = This sheet is already there: { "{who}" }.
compare-say-most = There are three sheets already. Take one away first.
compare-say-added = Added: { "{who}" }.
compare-say-remove = Take away
compare-say-nothing = not filled in
compare-say-incomplete = cannot be compared
compare-say-between = Difference
compare-say-equal = the same
compare-say-apart-1 = one level apart
compare-say-apart-2 = two levels apart
compare-say-apart-3 = three or more levels apart
compare-say-grown-1 = one level higher than before
compare-say-grown-2 = two levels higher than before
compare-say-grown-3 = three or more levels higher than before
compare-say-back-1 = one level lower than before
compare-say-back-2 = two levels lower than before
compare-say-back-3 = three or more levels lower than before
compare-say-only = Show only where you are a level or more apart
compare-say-one = Add another sheet to compare.
compare-say-agree = Nowhere is there a level between you.
compare-say-begin = Begin the conversation at the largest difference: { "{titles}" }.
compare-say-older = The sheet of { "{who}" } was filled in with another version of the page. Changed: { "{titles}" }.
compare-say-agreed = What do we agree?
compare-say-print = Print the talking sheet


## Files with a page
files = Files
file-size = less than { $kb } kB
file-lacks = Left out:
elsewhere-rubric = Use this rubric elsewhere
elsewhere-outcomes = Use these outcomes elsewhere
file-docx = Word
file-xlsx = Excel
file-canvas = Canvas
file-moodle = Moodle
file-case = CASE
file-docx-rubric = A table to edit further.
file-xlsx-rubric = A sheet to fill in.
file-canvas-rubric = In Canvas, choose “Import Rubric” under Rubrics.
file-canvas-outcomes = In Canvas, choose “Import” under Outcomes.
file-moodle-rubric = For an assignment with a rubric as its grading method.
file-moodle-outcomes = For a competency framework: choose “Import framework”.
file-case-rubric = The open standard of 1EdTech, for systems that exchange rubrics.
file-case-outcomes = The open standard of 1EdTech, for systems that exchange outcomes.
lacks-around = the text around the rows
lacks-criterion-about = the explanation of each criterion
lacks-level-about = what each level means in general
lacks-outcomes = the link with learning outcomes
lacks-ranges = the lower end of a range of points
lacks-must = the level that a criterion requires
lacks-pass = when you pass
lacks-raters = who assesses, and when
lacks-form = the type of rubric
lacks-marks = formatting and links
lacks-ties = the relations with other pages
remark-weights = The weights are in the points: all criteria together make 100.
remark-canvas-points = Canvas asks for points. Each level gets 0, and Canvas then sorts the levels by name. Choose “Hide points” there.
remark-canvas-outcomes = Canvas gives each outcome a scale of its own: check it there.
remark-moodle = Moodle reads this file with a plugin that imports rubrics.
remark-moodle-points = Not possible: a rubric in Moodle always gives points, and this one has none.
remark-xlsx = The weighted total appears only when every criterion is filled in.
scale-not-yet = Not yet reached
scale-reached = Reached
excel-about = Explanation
excel-must = At least
excel-level = Chosen level
excel-remark = Remark
excel-from = From
excel-to = Up to
excel-total = Weighted total, out of { $most }
excel-result = Result
excel-passed = Passed
excel-failed = Not passed
excel-rounding = The total is rounded to one decimal. The result uses the unrounded number.
excel-decides = This sheet only calculates: whoever is appointed to decide, decides.
excel-choose = Choose a level from the list.
excel-within = Give points that belong to the chosen level.
remark-too-wide = Not possible: there are too many levels for a table.
descriptor-missing = Still to be described
picture-missing = Picture that still needs a description
packages = This module on your learning platform
package-scorm-1-2 = The whole module in one package, with points. For Moodle, Brightspace, Blackboard and nearly every other platform.
package-scorm-2004 = The whole module in one package, with more room to keep answers than SCORM 1.2.
package-cmi5 = The whole module in one package, for a platform with xAPI.
package-moodle = The questions for the question bank of Moodle: choose ‘Import’ there, and ‘Moodle XML’.
package-gift = The questions as text that you can edit yourself. Moodle imports them into the question bank.
package-qti-1-2 = The questions as a quiz for Canvas: choose ‘Import course content’ there, and ‘QTI .zip file’.
package-qti-2-1 = The questions as a test for Ans, Canvas and other platforms.
package-brightspace = The questions for the question library of Brightspace: choose ‘Import’ there, and ‘Upload a file’.
package-blackboard = The questions for Blackboard: choose ‘Upload questions’ there.
package-common-cartridge = Links to the lessons on this site, with the questions as a quiz. For nearly every platform.
lost-dialogue = conversations
lost-scale = scales
lost-statement = statements
lost-match = matching questions
lost-order = ordering questions
lost-number = some numbers
lost-large = questions with very many answers
lost-hints = hints
lost-attempts = the number of attempts
lost-confidence = how sure one is
lost-answers = feedback per answer
lost-explanation = the explanation after the answer
lost-partial = points for half an answer
lost-points = the points of some questions
lost-outcomes = the tie with learning outcomes
lost-pictures = pictures
lost-links = links to the guide
lost-marks = formatting in some answers
lost-ordering = dragging into order (one chooses a number)
lost-gaps = sentences with gaps as one question (each gap becomes a question)
lost-menus = menus beside gaps (the choices are listed)
lost-numbers = every way to write a number
lost-pass = when one has passed
lost-draw = how many questions are drawn
lost-distractors = what belongs to nothing in matching questions
package-test = test
package-again = Try again.
remark-package-empty = Not possible: none of the questions fits in this package.
remark-package-address = Not possible: the guide has no address yet (url in guide.yml).
remark-package-mixed = What is not translated yet is in it in the language of the original.

## The module in a learning platform
session-close = Save and close
session-saved = Kept in your learning platform.
session-lost = Your learning platform does not keep this now. Leave this window open and try again later.
session-kept = Your learning platform keeps your answers and your score. What you write yourself stays on this device.
session-closed = Everything is kept. You can close this window.
session-closed-lost = Not everything is kept: your learning platform does not answer. Leave this window open.
session-back = Back to your learning platform
session-elsewhere = You went on in another window. Nothing is kept here any more.
session-here = Go on here
session-watching = You are looking back: nothing here changes your answers or your score.
session-unreached = Your learning platform does not answer. What you fill in stays on this device.
session-questions = With the questions of this module
session-shared = What you write here can be read in your learning platform by who guides the module.

admin-script = This page is an editor and needs scripts. The texts of the guide can be changed in git as well.
