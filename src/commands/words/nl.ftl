# Wat de opdrachten zelf zeggen. Bevindingen hebben hun eigen woorden, in text/messages.

problem = fout: { $message }
no-content = De map “{ $folder }” heeft geen map “content”. Geef de map van je gids op, of begin een nieuwe met: stagegids init { $folder }
bad-path = “{ $path }” kan geen naam van een pagina zijn. Schrijf een naam zoals eindevaluatie, zonder “..”.
exists = “{ $path }” bestaat al; er is niets gewijzigd.
port-taken = Poort { $port } is niet vrij ({ $error }). Kies een andere met --port.
unknown-kind = “{ $word }” is geen soort. Kies uit: { $names }.
schema-which = Noem een soort ({ $names }), of geef een map op met --out.

reading = Lezen en nakijken
writing = Schrijven
documents = { $count ->
    [one] { $count } document
   *[other] { $count } documenten
}
pages = { $count ->
    [one] { $count } pagina
   *[other] { $count } pagina’s
}
summary = { $counts } in { $seconds } s
summary-written = { $counts } in { $seconds } s → { $out }
summary-refused = { $counts } in { $seconds } s. Er is niets geschreven: verbeter eerst de fouten.

serving = Je gids staat op { $address } (stop met Ctrl+C)

created = gemaakt: { $path }
kept = bestond al, niet gewijzigd: { $path }
init-next = Bekijk je gids met: stagegids serve { $folder }
chapter-file = inleiding
chapter-title = Inleiding
chapter-text = Schrijf hier het eerste deel. Elk volgend deel komt in een eigen bestand in deze map.

translate-own = De gids is in het “{ $value }” geschreven: dat is het origineel. Kies met --to een andere taal.
translate-language = Die taal heeft de gids nog niet. Zet in content/guide.yml: languages: [{ $value }]
translate-unknown = “{ $value }” is geen pagina in de taal van de gids.
translate-unreadable = “{ $value }” is niet te lezen. Wat eraan scheelt, zie je met: stagegids check
translate-exists = “{ $value }” bestaat al; er is niets gewijzigd. Klopt de vertaling weer met het origineel, voeg dan --mark toe.
translate-none = “{ $value }” heeft nog geen vertaling in die taal. Begin er een zonder --mark.
translate-section = “{ $value }” is geen deel dat het origineel en de vertaling allebei hebben.
translate-next = { $count ->
    [one] Eén deel om te vertalen.
   *[other] { $count } delen om te vertalen.
} De pagina is een ontwerp: haal “draft: true” weg als ze klaar is.
translate-marked = { $count ->
    [one] bijgewerkt: { $path } ({ $count } deel)
   *[other] bijgewerkt: { $path } ({ $count } delen)
}
translate-nothing = alles klopte al: { $path }
translate-remark = Vertaal de tekst hieronder en ook de woorden bovenaan. Laat in de commentaren onder de koppen “id” en “translated-from” staan. Klaar? Haal dan “draft: true” bovenaan weg.

readability-score = score
readability-length = woorden per zin
readability-words = woorden
readability-level = leest
readability-page = pagina
readability-short = { $count ->
    [one] { $count } pagina is te kort voor een score.
   *[other] { $count } pagina’s zijn te kort voor een score.
}
readability-very-hard = zeer moeilijk
readability-hard = moeilijk
readability-fairly-hard = vrij moeilijk
readability-plain = gewoon
readability-fairly-easy = vrij vlot
readability-easy = vlot
readability-very-easy = zeer vlot

explain-codes = Meldingen
explain-kinds = Soorten documenten
explain-more = Meer over één ervan, of over een veld: stagegids explain WOORD
explain-help = Wat te doen
explain-unknown = “{ $word }” is geen melding, soort of veld.
explain-all = Een lijst krijg je met: stagegids explain
explain-kind = { $kind } (soort)
explain-fields = Velden
explain-common = Velden van elk document
explain-settings = Instellingen onder een kop
explain-common-settings = Instellingen onder elke kop
explain-sample = Voorbeeld: { $path }
explain-required = { $shape } (verplicht)
explain-places = in { $places }

place-every = elk document
place-kind = de soort { $kinds }
place-guide = guide.yml
place-heading = het commentaar onder elke kop
place-heading-of = het commentaar onder een kop (soort { $kinds })
place-block = het commentaar onder een kop met { $words }

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
