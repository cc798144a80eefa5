shape-text = tekst
shape-local = tekst, of een tekst per taal
shape-number = getal van { $least } tot { $most }
shape-flag = true of false
shape-date = datum (jjjj-mm-dd)
shape-choice = één van { $choices }
shape-facet = woord uit facets.{ $facet } van guide.yml
shape-audience = woord uit audiences van guide.yml
shape-reference = id van een document, met of zonder #anker
shape-file = bestand naast het document
shape-url = webadres
shape-list = lijst van: { $inner }
shape-record = groep met { $fields }
shape-text-or = tekst, of een groep met { $fields }
shape-table = groep met eigen namen, elk: { $inner }
shape-any = wat je wilt
required = { $shape }, verplicht
example = Voorbeeld: { $example }
uses = { $count ->
    [one] 1 verwijzing hierheen
   *[other] { $count } verwijzingen hierheen
}
unused = Niets verwijst hierheen.
in-document = in { $title }
uncited = Deze bron wordt nog nergens aangehaald.
replace = Vervang door “{ $text }”
replace-all = Vervang alles waarvoor er een voorstel is ({ $count })
rename-nothing = Hier staat niets dat je kunt hernoemen: zet de cursor op een link, een titel of een code.
rename-name = “{ $name }” kan geen naam zijn. Gebruik kleine letters, cijfers en streepjes.
rename-taken = “{ $name }” bestaat al.
rename-unsupported = Dit programma kan geen bestanden hernoemen. Hernoem het bestand zelf; de links worden dan aangepast.
yes = ja
no = nee
