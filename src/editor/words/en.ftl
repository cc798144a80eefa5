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
required = { $shape }, required
example = Example: { $example }
uses = { $count ->
    [one] 1 reference to this
   *[other] { $count } references to this
}
unused = Nothing refers to this.
in-document = in { $title }
uncited = Nobody cites this source yet.
replace = Replace by “{ $text }”
replace-all = Replace everything for which there is a suggestion ({ $count })
rename-nothing = There is nothing to rename here: put the cursor on a link, a heading or a code.
rename-name = “{ $name }” cannot be a name. Use small letters, digits and hyphens.
rename-taken = “{ $name }” exists already.
rename-unsupported = This editor cannot rename files. Rename the file yourself; the links are then changed.
yes = yes
no = no
