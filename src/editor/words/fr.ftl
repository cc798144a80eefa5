shape-text = texte
shape-local = texte, ou un texte par langue
shape-number = nombre de { $least } à { $most }
shape-flag = true ou false
shape-date = date (aaaa-mm-jj)
shape-choice = un mot parmi { $choices }
shape-facet = mot de facets.{ $facet } dans guide.yml
shape-audience = mot de audiences dans guide.yml
shape-reference = id d’un document, avec ou sans #ancre
shape-file = fichier à côté du document
shape-url = adresse web
shape-list = liste de : { $inner }
shape-record = groupe avec { $fields }
shape-text-or = texte, ou groupe avec { $fields }
shape-table = groupe avec vos propres noms, chacun : { $inner }
shape-any = ce que vous voulez
required = { $shape }, obligatoire
example = Exemple : { $example }
uses = { $count ->
    [one] 1 renvoi vers ceci
   *[other] { $count } renvois vers ceci
}
unused = Rien ne renvoie ici.
in-document = dans { $title }
uncited = Personne ne cite encore cette source.
replace = Remplacer par « { $text } »
replace-all = Remplacer tout ce qui a une proposition ({ $count })
rename-nothing = Il n’y a rien à renommer ici : mettez le curseur sur un lien, un titre ou un code.
rename-name = « { $name } » ne peut pas être un nom. Utilisez des minuscules, des chiffres et des traits d’union.
rename-taken = « { $name } » existe déjà.
rename-unsupported = Cet éditeur ne peut pas renommer de fichiers. Renommez le fichier vous-même ; les liens seront alors adaptés.
yes = oui
no = non
