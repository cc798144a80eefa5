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

shape-text = text
shape-local = text, or a text per language
shape-number = number from { $least } to { $most }
shape-flag = true or false
shape-date = date (yyyy-mm-dd)
shape-choice = one of { $choices }
shape-facet = word from facets.{ $facet } of guide.yml
shape-audience = word from audiences of guide.yml
shape-reference = id of a document, with or without #anchor
shape-file = file beside the document
shape-url = web address
shape-list = list of: { $inner }
shape-record = group with { $fields }
shape-text-or = text, or a group with { $fields }
shape-table = group with names of your own, each: { $inner }
shape-any = anything

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
left-order = the first level is now “{ $text }”: put the lowest level first
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
