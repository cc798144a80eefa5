# What the commands say themselves. Findings have their own words, in text/messages.

problem = error: { $message }
no-content = The folder “{ $folder }” has no folder “content”. Name the folder of your guide, or start a new one with: stagegids init { $folder }
bad-path = “{ $path }” cannot be the name of a page. Write a name such as final-evaluation, without “..”.
exists = “{ $path }” exists already; nothing was changed.
port-taken = Port { $port } is not free ({ $error }). Choose another with --port.
unknown-kind = “{ $word }” is not a kind. Choose from: { $names }.
schema-which = Name a kind ({ $names }), or a folder with --out.

reading = Reading and checking
writing = Writing
documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
summary = { $counts } in { $seconds } s
summary-written = { $counts } in { $seconds } s → { $out }
summary-refused = { $counts } in { $seconds } s. Nothing was written: correct the errors first.

serving = Your guide is at { $address } (stop with Ctrl+C)
serving-network = Mind: everybody on this network can look at the guide now, also at what is not finished.
open-failed = The browser could not be opened. Open the address yourself.
live-blind = Changes are not noticed: this system cannot watch the folder ({ $error }). Start again to see them.
live-stays = The last good version of the site stays up until the errors are gone.
live-waits = The guide is shown as soon as the errors are gone.
live-waiting = There is no site to show yet
live-more = { $count ->
    [one] And { $count } more finding: see the window in which stagegids runs.
   *[other] And { $count } more findings: see the window in which stagegids runs.
}
live-region = Findings of stagegids
live-hide = Hide
live-show = Show

created = created: { $path }
kept = existed, not changed: { $path }
init-next = Look at your guide with: stagegids serve { $folder }
chapter-file = introduction
chapter-title = Introduction
chapter-text = Write the first part here. Every next part gets its own file in this folder.

translate-own = The guide is written in “{ $value }”: that is the original. Choose another language with --to.
translate-language = The guide does not have that language yet. Put in content/guide.yml: languages: [{ $value }]
translate-unknown = “{ $value }” is no page in the language of the guide.
translate-unreadable = “{ $value }” cannot be read. What is wrong with it, you see with: stagegids check
translate-exists = “{ $value }” exists already; nothing was changed. When the translation matches the original again, add --mark.
translate-none = “{ $value }” has no translation in that language yet. Start one without --mark.
translate-section = “{ $value }” is no section that the original and the translation both have.
translate-next = { $count ->
    [one] One section to translate.
   *[other] { $count } sections to translate.
} The page is a draft: take “draft: true” away when it is ready.
translate-marked = { $count ->
    [one] updated: { $path } ({ $count } section)
   *[other] updated: { $path } ({ $count } sections)
}
translate-nothing = all was right already: { $path }
translate-remark = Translate the text below, and the words at the top as well. Leave “id” and “translated-from” in the comments under the headings as they are. Ready? Then take “draft: true” at the top away.

conversations-worst = lowest
conversations-best = highest
conversations-pass = pass
conversations-goal = goal
conversations-title = conversation
conversations-page = page
conversations-none = There are no conversations to play.

readability-score = score
readability-length = words per sentence
readability-words = words
readability-level = reads
readability-page = page
readability-short = { $count ->
    [one] { $count } page is too short for a score.
   *[other] { $count } pages are too short for a score.
}
readability-very-hard = very hard
readability-hard = hard
readability-fairly-hard = fairly hard
readability-plain = plain
readability-fairly-easy = fairly easy
readability-easy = easy
readability-very-easy = very easy

explain-codes = Findings
explain-kinds = Kinds of documents
explain-more = More about one of them, or about a field: stagegids explain WORD
explain-help = What to do
explain-unknown = “{ $word }” is no finding, kind or field.
explain-all = For a list: stagegids explain
explain-kind = { $kind } (kind)
explain-fields = Fields
explain-common = Fields of every document
explain-settings = Settings under a heading
explain-common-settings = Settings under every heading
explain-sample = Example: { $path }
explain-required = { $shape } (required)
explain-places = in { $places }

place-every = every document
place-kind = the kind { $kinds }
place-guide = guide.yml
place-heading = the comment under any heading
place-heading-of = the comment under a heading (kind { $kinds })
place-block = the comment under a heading with { $words }


import-refused = { $file }: { $reason } Nothing was made.
import-at = { " " }(Place: { $place }.)
import-binary = This is not text.
import-csv = A row cannot be read.
import-empty = There is nothing in it to take over.
import-json = This is not a package of CASE.
import-large = This is too large.
import-no-document = This is not a Word document.
import-no-outcomes = There are no learning outcomes in it.
import-no-table = There is no table in it with levels in the first row and a criterion in each row.
import-page-form = A page comes from a Word document (.docx).
import-part = A part of the file is damaged.
import-sheet = This is not a sheet of Excel (.xlsx), or it is damaged.
import-xml = A part of the file is not valid XML.
import-zip = The file is damaged.
import-lefts = Check this:
left-file = file
left-in-row = row { $n }
left-in-cell = cell { $n }
left-in-paragraph = paragraph { $n }
left-more = { $count ->
    [one] and { $count } place more
   *[other] and { $count } places more
}
left-alt = pictures without a description ({ $text }): write with each what it shows
left-box = a text box was left out: “{ $text }”
left-cell = this cell was left out: “{ $text }”
left-chunk = an embedded file was left out
left-circle = “{ $text }” stands under itself; it is now at the top
left-code = got another code: { $text }
left-column = this column was left out: “{ $text }”
left-comments = remarks in the margin were left out
left-contents = the table of contents was left out: a page makes its own
left-deleted = “{ $text }” was deleted and was left out
left-depth = “{ $text }” stood deeper than headings reach
left-descriptor = nothing was written for “{ $text }”: describe this level
left-drawing = a drawing or chart was left out: { $text }
left-footer = the footer was left out
left-formula = a formula is now plain text: “{ $text }”
left-header = the header was left out
left-hidden = hidden text was left out: “{ $text }”
left-level-name = the level “{ $text }” has another name elsewhere; the name was left out
left-level-renamed = a level is now called “{ $text }”: every level needs a name of its own
left-level-twice = the same level is there twice; this was left out: “{ $text }”
left-list-in-cell = a list in a table now stands on lines below each other
left-merged = merged cells are single cells again; what they held is in the first
left-must = “{ $text }” is not a level of this rubric
left-nested = a table in a table is now text
left-number = “{ $text }” is not a number
left-order = the first level is now “{ $text }”: is that the lowest?
left-outcome = the link with an outcome was left out: “{ $text }”
left-parents = “{ $text }” stood in more than one group; it is now in the first
left-pass = the rule for passing was not understood: “{ $text }”
left-picture = a picture was left out: a browser does not show it, or it belongs to a rubric
left-points = the points of “{ $text }” differ from the scale
left-ratings = the scale of outcomes was left out
left-row = this row was left out: “{ $text }”
left-sheet = the sheet “{ $text }” was left out
left-some-points = not every level has points; those of “{ $text }” were left out
left-symbol = a sign from a symbol font was left out: { $text }
left-table = another table was left out
left-weights = the weights were left out: together they make { $text }, not 100, or some are missing
diff-heading = What changed in “{ $value }”?
diff-equal = Nothing changed.
diff-whole = For the whole rubric
diff-legend = Between { $old } stands what went, between { $new } what came.
diff-no-rubric = “{ $value }” is no rubric that can be read.
diff-unknown = “{ $value }” is no document in the language of the guide.
diff-no-history = git does not know “{ $value }”. Write a commit, tag or branch in which the file existed.
diff-use = The rubric is now { $new }. It was { $old }.
diff-use-new = The rubric is { $new }.
diff-use-gone = The rubric was { $old }.
diff-pass = When you pass changes. Now: { $new }. Before: { $old }.
diff-pass-new = There is now a rule for passing: { $new }.
diff-pass-gone = There is no rule for passing any more. Before: { $old }.
diff-must = This criterion must be at least { $new } to pass. Before: { $old }.
diff-must-new = New: this criterion must be at least { $new } to pass.
diff-must-gone = This criterion need not be at least { $old } any more to pass.
diff-criterion = “{ $old }” is now “{ $new }”.
diff-criterion-new = This criterion is new.
diff-criterion-gone = This criterion goes.
diff-rater = { $old } becomes { $new }.
diff-rater-new = Added: { $new }.
diff-rater-gone = Gone: { $old }.
diff-weight = Counts for { $new } %. That was { $old } %.
diff-weight-new = Now counts for { $new } %.
diff-weight-gone = Has no weight any more. That was { $old } %.
diff-level = The level “{ $old }” is now “{ $new }”.
diff-level-new = The level “{ $new }” is added.
diff-level-gone = The level “{ $old }” goes.
diff-level-name = The level “{ $old }” is now called “{ $new }”.
diff-level-name-new = The level is called “{ $new }”.
diff-level-name-gone = The level was called “{ $old }”.
diff-points = { $level } is worth { $new } points. That was { $old }.
diff-points-new = { $level } is now worth { $new } points.
diff-points-gone = { $level } is worth no points any more. That was { $old }.
diff-descriptor = { $level }: { $new }
diff-descriptor-new = { $level } is newly described: { $new }
diff-descriptor-gone = { $level } is not described any more. Before: { $old }
diff-level-about = About { $level }: { $new }
diff-level-about-new = Newly said about { $level }: { $new }
diff-level-about-gone = Nothing is said about { $level } any more. Before: { $old }
diff-moment = { $old } becomes { $new }.
diff-moment-new = Also filled in: { $new }.
diff-moment-gone = No longer filled in: { $old }.
diff-form = The rubric is now { $new }. It was { $old }.
diff-form-new = The rubric is { $new }.
diff-form-gone = The rubric was { $old }.
diff-outcome = { $old } becomes { $new }.
diff-outcome-new = Now also assesses { $new }.
diff-outcome-gone = No longer assesses { $old }.
diff-criterion-name = Another name: { $new }
diff-criterion-name-new = Name: { $new }
diff-criterion-name-gone = Name: { $old }
diff-about = About it: { $new }
diff-about-new = Newly said about it: { $new }
diff-about-gone = Nothing is said about it any more. Before: { $old }
diff-title = Title: { $new }
diff-title-new = Title: { $new }
diff-title-gone = Title: { $old }
diff-order = The criteria stand in another order: { $new }.
diff-order-new = The criteria: { $new }.
diff-order-gone = The criteria: { $old }.
diff-word-formative = formative, without points
diff-word-summative = summative, for a result
diff-word-pass-every = every criterion at least { $value }
diff-word-pass-total = in total at least { $value } %
diff-word-decides = { $value }, who decides
diff-word-informs = { $value }, who informs
diff-word-student = the student
diff-word-mentor = the mentor
diff-word-lecturer = the lecturer
diff-word-peer = a fellow student
diff-word-start = at the start
diff-word-midway = midway
diff-word-end = at the end
diff-word-analytic = analytic
diff-word-holistic = holistic
diff-word-singlepoint = with one described level
diff-word-checklist = a checklist

freeze-year = “{ $value }” is no academic year. Write it like this: 2025-2026.
freeze-url = First write the address of the site in content/guide.yml (url:). The pages of a year get an address below it.
freeze-exists = “{ $value }” exists already; nothing was changed. To keep the year anew, add --force.
freeze-uncommitted = note: content or themes have changes that are not in git yet. They were kept too.
freeze-done = kept: { $path } ({ $pages }, { $size } MB). Put this file in git; every build publishes the year at { $url }.

external-no-curl = --external needs the program curl, which is not on this computer.
changed-revision = Git does not know “{ $revision }” in this folder. Name a commit, a branch or a tag.
init-hook = Switch the check before every commit on with: git config core.hooksPath .githooks
asking = Trying links that leave the guide
