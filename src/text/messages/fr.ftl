# What a reader of findings sees, in French. The key is the code with `-` for `/`; `.help` says what to do, `.why` why the
# rule exists, `.label` what a second place is. Words of the output itself start with `word-`, shared phrases with `phrase-`.
# `$empty` is the name of a fact that was given without text.

word-error = erreur
word-warning = avertissement
word-info = conseil
word-help = solution
word-suggestion = Vouliez-vous dire « { $text } » ?
word-first = première occurrence ici
word-related = voir aussi ici
word-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
word-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
word-infos = { $count ->
    [one] { $count } conseil
   *[other] { $count } conseils
}
word-summary = Résultat : { $counts }.
word-clean = Tout est en ordre.
word-why = Pourquoi
word-wrong = À ne pas faire
word-right = À faire
word-severity = Gravité

phrase-loss = { $loss ->
    [hints] les indices
    [attempts] le nombre d’essais
    [confidence] le degré de certitude
    [answers] l’explication par réponse
    [explanation] l’explication après la réponse
    [partial] les points pour une réponse partielle
    [points] les points
    [outcomes] le lien avec les acquis
    [pictures] les images
    [links] les liens vers le guide
    [marks] la mise en forme des réponses
    [ordering] le glisser dans l’ordre : on choisit un numéro
    [gaps] la phrase en une seule question : chaque trou devient une question
    [menus] la liste : on tape un des choix
    [numbers] les autres façons d’écrire un nombre
   *[distractors] ce qui ne va avec rien
}

phrase-kind = { $kind ->
    [page] une page
    [handbook] un manuel
    [outcome] une page d’acquis d’apprentissage
    [indicator] une page d’indicateurs
    [rubric] une grille d’évaluation
    [reflection] un modèle de réflexion
    [conversation] un guide d’entretien
    [module] un module
    [practice] une bonne pratique
    [form] un formulaire
    [report] un rapport
    [term] un terme
   *[other] « { $kind } »
}
phrase-relation = { $relation ->
    [assesses] évalue
    [practises] exerce
    [explains] explique
    [shows] illustre
    [supports] soutient
    [uses] utilise
    [mentions] mentionne
    [part-of] fait partie de
    [translates] traduit
   *[other] renvoie ({ $relation }) à
}
phrase-expected = { $expected ->
    [text] un texte
    [number] un nombre
    [yes-no] true (oui) ou false (non)
    [date] une date comme 2026-09-21
    [list] une liste
    [record] un groupe de champs
    [word] un seul mot
    [reference] l’adresse d’une page, comme rubrics/finale
    [file] le nom d’un fichier
    [url] une adresse web qui commence par https://
   *[other] { $expected }
}

## Files

file-utf8 = Ce fichier n’est pas du texte valide (UTF-8) : l’octet { $byte } n’a pas sa place ici.
    .help = Enregistrez à nouveau le fichier en UTF-8.
    .why = Seul l’UTF-8 affiche correctement des lettres comme é et ë sur tous les appareils.
file-too-large = { $empty ->
    [size] Ce fichier est trop lourd ; le maximum est de { $limit } Mo.
   *[no] Ce fichier pèse { $size } Mo ; le maximum est de { $limit } Mo.
}
    .help = Répartissez le contenu sur plusieurs fichiers, ou réduisez le fichier.
    .why = Des fichiers trop lourds ralentissent le guide, pour ceux qui l’écrivent et ceux qui le lisent.
file-control = Il y a ici un caractère de contrôle invisible (code { $code }).
    .help = Effacez le caractère, ou retapez la ligne.
    .why = Les caractères de contrôle viennent d’un collage depuis un autre programme. Personne ne les voit, mais ils perturbent la page.
captions-head = Un fichier de sous-titres commence par WEBVTT.
    .help = Mettez WEBVTT sur la première ligne, suivie d’une ligne vide. Un fichier SRT doit être converti en WebVTT.
    .why = Sans cette ligne, un navigateur ne montre aucun sous-titre.
captions-time = Ceci n’est pas le temps d’un sous-titre : « { $value } ».
    .help = Écrivez de et à avec trois chiffres après un point, comme 00:01.000 --> 00:03.500.
    .why = Un navigateur saute un sous-titre dont il ne peut lire le temps.
captions-order = Ce sous-titre finit avant de commencer : « { $value } ».
    .help = Le second temps doit venir après le premier.
    .why = La phrase ne s’afficherait jamais.
file-outside = Le fichier « { $path } » se trouve en dehors du dossier du guide.
    .help = Placez le fichier lui-même dans le dossier content, et non un raccourci.
    .why = Un guide ne montre que ce qui est dans son propre dossier. Ainsi, rien n’est publié par accident.
file-name = { $empty ->
    [other] Le nom de « { $path } » n’est pas autorisé sous Windows.
   *[no] Les noms de « { $path } » et « { $other } » ne diffèrent que par les majuscules.
}
    .help = Donnez un autre nom au fichier, en minuscules et avec des traits d’union.
    .why = Sous Windows et macOS, un tel fichier ne peut pas exister ou en écrase un autre.

## Front matter and fields

front-yaml = L’en-tête du fichier est illisible : { $message }.
    .help = Écrivez chaque champ sous la forme « nom: valeur » et mettez entre guillemets une valeur qui contient deux-points.
    .why = L’en-tête (front matter) est écrit en YAML. Un seul caractère de trop rend tous les champs illisibles.
front-alias = L’en-tête du fichier utilise & ou * pour renvoyer à un autre champ.
    .help = Écrivez la valeur en entier, ou mettez-la entre guillemets.
    .why = Les renvois en YAML sont difficiles à lire et peuvent faire grossir un fichier sans fin.
front-depth = Les champs sont imbriqués sur plus de { $limit } niveaux.
    .help = Simplifiez l’en-tête du fichier.
    .why = Aucun champ du guide n’est aussi profond. Le plus souvent, un retrait ou un crochet est mal placé.
front-duplicate-key = Le champ « { $field } » apparaît deux fois.
    .help = N’en gardez qu’un des deux.
    .why = Avec deux valeurs, on ne sait pas laquelle compte.
    .label = { word-first }
front-unclosed = L’en-tête du fichier n’est pas fermé.
    .help = Ajoutez après le dernier champ une ligne contenant seulement « --- ».
    .why = Sans cette ligne, on ne voit pas où finissent les champs et où commence le texte.
field-unknown = Le champ « { $field } » n’existe pas pour { phrase-kind }.
    .help = Corrigez le nom du champ ou supprimez-le.
    .why = Un champ mal écrit ne fait rien, sans que vous le remarquiez. Les noms des champs sont en anglais, en minuscules.
field-missing = Le champ « { $field } » manque ; il est obligatoire pour { phrase-kind }.
    .help = Ajoutez « { $field }: … ».
    .why = Sans un champ obligatoire, la page ne peut pas être construite correctement.
field-type = Le champ « { $field } » doit être { phrase-expected }.
    .help = Corrigez ce qui suit « { $field }: ».
    .why = Chaque champ a une forme fixe. C’est ainsi que le guide peut calculer, trier ou relier.
field-choice = « { $value } » n’est pas un choix pour « { $field } ».
    .help = Choisissez parmi : { $choices }.
    .why = Le guide connaît pour ce champ une série fixe de mots et ne sait que faire d’un autre mot.
field-range = « { $field } » vaut { $value }, mais doit se situer entre { $least } et { $most }.
    .help = Choisissez un nombre de { $least } à { $most }.
    .why = En dehors de ces limites, le nombre n’a pas de sens.
field-facet = « { $value } » ne figure pas pour « { $field } » dans guide.yml.
    .help = Choisissez parmi : { $choices }. Ou ajoutez le mot sous facets ou audiences dans guide.yml.
    .why = Les lecteurs filtrent avec ces mots. Un mot mal écrit disparaît de toutes les listes.

## Settings of the site

config-language = « { $value } » n’est pas une langue de stagegids.
    .help = Choisissez nl, en ou fr.
    .why = Les textes fixes du guide existent en néerlandais, en anglais et en français.
config-code = Il n’existe pas de remarque nommée « { $value } ».
    .help = Reprenez le nom entre crochets d’une remarque, comme rubric/weights.
    .why = Une faute sous « severity » laisserait la remarque inchangée sans que vous le sachiez.
config-theme = Le thème « { $value } » est introuvable.
    .help = Placez le thème dans le dossier themes, ou écrivez « theme: base ».
    .why = Sans thème, le guide n’a pas de mise en page.
config-url = « { $value } » n’est pas une adresse où un site peut se trouver.
    .help = Écrivez l’adresse complète, comme https://stage.exemple.be/guide/.
    .why = Cette adresse figure dans le plan du site, le flux d’actualités et les paquets de cours.
kind-unknown = Le type « { $kind } » n’existe pas.
    .help = Utilisez un type connu, ou placez le fichier dans le dossier de son type, comme rubrics ou forms.
    .why = Le type détermine les champs permis et l’aspect de la page.

## Markdown and values

markdown-nesting = Les listes et citations sont imbriquées sur plus de { $limit } niveaux.
    .help = Simplifiez la structure, par exemple avec des intertitres.
    .why = Personne ne suit un texte aussi profond, et il ne tient pas sur un téléphone.
markdown-html = Le HTML « { $tag } » a été retiré.
    .help = Écrivez ceci en Markdown ordinaire.
    .why = Du HTML dans le texte peut abîmer la page ou la rendre dangereuse. Seul le HTML sûr est conservé.
link-unsafe = Le lien « { $target } » n’est pas sûr.
    .help = Utilisez un lien qui commence par https:// ou mailto:, ou un lien vers un fichier du guide.
    .why = Des liens comme javascript: peuvent exécuter du code chez la personne qui clique.
image-foreign = L’image « { $target } » vient d’un autre site.
    .help = Placez l’image comme fichier dans le guide et renvoyez à ce fichier.
    .why = Un guide ne va rien chercher ailleurs : personne ne sait ainsi qui le lit, et aucune image ne disparaît.
value-invalid = La valeur « { $expression } » ne peut pas être calculée : { $message }.
    .help = Tenez-vous-en à un nom de guide.yml, comme { "{{" } values.academic_year { "}}" }.
    .why = Entre doubles accolades se trouve une valeur de guide.yml. Ce qui est incorrect ne peut pas être inséré.
value-long = Cette valeur est trop longue : plus de { $limit } caractères.
    .help = Mettez les longs textes dans le document et gardez des valeurs courtes dans guide.yml.
    .why = Une valeur est un mot, un nombre ou une date. Un long résultat rend la page lente et illisible.
value-repeat = La valeur « { $expression } » répète du texte.
    .help = Ne calculez qu’avec des nombres : n’utilisez pas * avec du texte, des listes ou ~.
    .why = Une courte expression pourrait ainsi produire un texte sans fin.
value-unknown = La valeur « { $expression } » est inconnue.
    .help = Ajoutez-la sous « values » dans guide.yml, ou corrigez le nom.
    .why = Sinon, il y aurait un trou dans la phrase.
settings-unknown = Le réglage « { $setting } » n’existe pas ici.
    .help = Corrigez le nom du réglage ou supprimez-le.
    .why = Un réglage mal écrit ne fait rien, sans que vous le remarquiez.
settings-syntax = Ces réglages sont illisibles.
    .help = Écrivez-les ainsi : <!-- nom: valeur; nom: valeur -->.
    .why = Les réglages se trouvent dans un commentaire sous un titre. Ils restent ainsi invisibles pour qui lit simplement le fichier.
settings-value = La valeur « { $value } » ne convient pas au réglage « { $setting } ».
    .help = Corrigez la valeur.
    .why = Le guide ne peut pas utiliser une valeur incorrecte.
anchor-duplicate = L’ancre « { $anchor } » apparaît deux fois dans ce fichier.
    .help = Donnez une ancre propre à l’une des deux : <!-- id: … --> sous le titre.
    .why = Un lien vers cette ancre ne peut mener qu’à un seul endroit.
    .label = { word-first }
anchor-reserved = La page utilise déjà elle-même l’ancre « { $anchor } ».
    .help = Choisissez une autre ancre, par exemple avec un mot en plus : <!-- id: mon-{ $anchor } -->.
    .why = Le menu, les notes et les termes d’une page ont aussi des ancres. Un lien ne peut mener qu’à un seul endroit.

## Rubrics

rubric-levels = { $found ->
    [one] Il y a { $found } niveau sous « { $criterion } », mais l’échelle en compte { $expected }.
   *[other] Il y a { $found } niveaux sous « { $criterion } », mais l’échelle en compte { $expected }.
}
    .help = Décrivez pour chaque critère chaque niveau de l’échelle une seule fois.
    .why = La personne qui évalue doit pouvoir choisir entre les mêmes niveaux pour chaque critère.
rubric-level-unknown = « { $level } » sous « { $criterion } » n’est pas un niveau de l’échelle.
    .help = Utilisez un titre ou un id de « scale » dans l’en-tête du fichier.
    .why = Une description sans niveau ne peut être affichée nulle part.
rubric-pass = La règle de réussite « { $value } » est illisible.
    .help = Écrivez « every criterion at least » suivi d’un niveau, ou « total at least 50% ».
    .why = Le guide calcule le résultat avec cette règle et la montre aux étudiants.
rubric-points-form = « { $value } » n’est pas un nombre de points.
    .help = Écrivez un nombre, comme 12, ou un intervalle, comme 10-13.
    .why = Le guide calcule le total à partir des points.
rubric-scale = L’échelle compte trop peu de niveaux.
    .help = Indiquez sous « scale » au moins deux niveaux, du plus bas au plus haut.
    .why = Avec un seul niveau, il n’y a rien à choisir.
rubric-no-criteria = Cette grille n’a pas de critères.
    .help = Faites un tableau avec les critères dans la première colonne, ou un intertitre (##) par critère.
    .why = Sans critères, personne ne sait ce qui est observé.
rubric-weights = Les poids totalisent { $total }, et non 100.
    .help = Adaptez les poids pour que leur total soit exactement 100.
    .why = Un poids est une part de l’ensemble. La note finale n’est juste que si le total est 100.
rubric-weight-missing = Le critère « { $criterion } » n’a pas de poids.
    .help = Ajoutez sous le titre du critère : <!-- weight: … -->.
    .why = Si certains critères ont un poids, tous doivent en avoir un. Sinon, le total ne peut pas être calculé.
rubric-points = Le niveau « { $level } » ne donne pas plus de points que le niveau précédent.
    .help = Classez les niveaux du plus bas au plus haut, avec des points croissants et sans chevauchement.
    .why = Un niveau plus élevé doit toujours valoir plus.
rubric-points-missing = Le niveau « { $level } » n’a pas de points.
    .help = Ajoutez « points: … » à ce niveau.
    .why = Dans une grille sommative, chaque niveau doit compter dans le total.
rubric-points-in-formative = Cette grille est formative, mais contient des points ou des poids.
    .help = Supprimez les points et les poids, ou écrivez « use: summative ».
    .why = Un retour formatif aide à progresser. Dès qu’il y a une note, les étudiants regardent surtout la note.
rubric-empty = Le niveau « { $level } » de « { $criterion } » n’a pas de description.
    .help = Décrivez le comportement qui correspond à ce niveau.
    .why = Sans description, chaque évaluateur donne au niveau son propre sens.
rubric-duplicate = Sous « { $criterion } », « { $level } » a le même texte que « { $other } ».
    .help = Décrivez ce qui distingue un niveau de l’autre.
    .why = Avec deux descriptions égales, le choix entre les niveaux est arbitraire.
    .label = { word-first }
rubric-rating-words = « { $level } » sous « { $criterion } » donne seulement un jugement et ne décrit aucun comportement.
    .help = Remplacez des mots comme « bon » ou « suffisant » par ce que vous voyez l’étudiant faire.
    .why = Un jugement ne dit pas à quoi reconnaître le niveau. Un comportement peut être observé et discuté.
rubric-languages = { $language ->
    [nl] Cette traduction a d’autres niveaux ou critères que l’original néerlandais.
    [en] Cette traduction a d’autres niveaux ou critères que l’original anglais.
    [fr] Cette traduction a d’autres niveaux ou critères que l’original français.
   *[other] Cette traduction a d’autres niveaux ou critères que l’original ({ $language }).
}
    .help = Utilisez dans toutes les langues les mêmes id pour les niveaux et les critères.
    .why = Un étudiant ne peut pas être évalué autrement parce que la grille a été remplie dans une autre langue.
rubric-must = « { $level } » après « must » n’est pas un niveau de l’échelle.
    .help = Indiquez l’id d’un niveau de « scale ».
    .why = « must » dit quel niveau il faut au moins pour réussir. Ce niveau doit exister.
rubric-decides = Cette grille est sommative, mais personne ne décide.
    .help = Donnez à l’un des évaluateurs « counts: decides ».
    .why = Les étudiants ont le droit de savoir qui décide de leur résultat.
rubric-level-twice = Le niveau « { $level } » apparaît deux fois dans l’échelle.
    .help = Donnez à chaque niveau un id qui lui est propre.
    .why = Avec deux noms égaux, on ne sait pas quel niveau a été choisi.
    .label = { word-first }

## Questions

question-empty = Cette question n’a ni réponses, ni champ à remplir, ni tableau.
    .help = Ajoutez sous le titre ce que demande ce type de question, par exemple une liste de réponses.
    .why = Il n’y a rien à choisir ni à remplir.
question-number = « { $value } » n’est ni un nombre ni un intervalle.
    .help = Écrivez « = 4 ± 0 » pour un nombre, ou « ~ 3 à 5 » pour un intervalle.
    .why = La réponse est comparée à ce nombre.
question-gap = Ce champ à remplir n’a pas de réponse.
    .help = Mettez la bonne réponse entre accolades, comme { "{" }comportement; actes{ "}" }.
    .why = Sans réponse, toute réponse est fausse.
question-pair = Cette paire n’a pas de flèche.
    .help = Écrivez « gauche → droite » ou « gauche -> droite ».
    .why = La flèche dit ce qui va ensemble.
question-true-false = Une question vrai ou faux a exactement deux réponses.
    .help = Écrivez « - (x) Vrai » et « - ( ) Faux », avec le x à la bonne réponse.
    .why = Une affirmation est vraie ou fausse ; rien d’autre ne convient à cette forme.
question-block = « { $word } » n’est pas un intertitre connu dans une question.
    .help = Corrigez le mot, ou faites-en du texte ordinaire.
    .why = Dans une question, chaque intertitre a un rôle fixe, comme « Réponse modèle » ou « Checklist ».
question-no-answer = Aucune bonne réponse n’est indiquée pour cette question.
    .help = Mettez un x entre les parenthèses de la bonne réponse : « - (x) … ».
    .why = Sans bonne réponse, personne ne peut répondre correctement.
question-many-right = Cette question attend une seule réponse, mais plusieurs bonnes réponses sont indiquées.
    .help = Gardez un seul (x), ou utilisez des crochets : « - [x] … ».
    .why = Avec des parenthèses, on ne peut choisir qu’une réponse.
question-one-option = Cette question n’offre qu’une seule réponse au choix.
    .help = Ajoutez au moins une mauvaise réponse qu’un étudiant pourrait donner.
    .why = Avec une seule réponse, il n’y a rien à choisir.
question-duplicate-option = La réponse « { $option } » apparaît deux fois.
    .help = Modifiez ou supprimez l’une des deux.
    .why = Entre deux réponses égales, on ne peut que deviner.
    .label = { word-first }
question-feedback = La mauvaise réponse « { $option } » n’a pas d’explication.
    .help = Ajoutez sous la réponse une ligne qui commence par « > » et dit pourquoi elle est fausse.
    .why = On n’apprend d’une erreur que si l’on sait ce qui n’allait pas.
question-order-short = Cette liste est trop courte pour être mise en ordre.
    .help = Donnez au moins deux étapes dans une liste numérotée.
    .why = Avec une seule étape, il n’y a pas d’ordre.

## Conversations to play

package-left-out = Cette question ne part pas vers { $targets }.
    .help = Ajoutez un autre paquet, comme SCORM, ou retirez celui-ci. La question reste sur le site.
    .why = Une banque de questions connaît moins de sortes de questions que le guide. Rien ne doit disparaître en silence.
package-reduced = { $others ->
    [0] Tout ne part pas vers { $targets } : { phrase-loss }.
    [one] Tout ne part pas vers { $targets } : { phrase-loss }. De même pour { $others } autre question.
   *[other] Tout ne part pas vers { $targets } : { phrase-loss }. De même pour { $others } autres questions.
}
    .help = Laissez ainsi, ou ajoutez un paquet qui peut le contenir. Rien ne change sur le site.
    .why = Chaque plateforme est différente. Vous savez d’avance ce que vous devrez y compléter.
package-address = Common Cartridge n’est pas encore possible : le guide n’a pas d’adresse.
    .help = Mettez dans guide.yml l’adresse du guide, par exemple « url: https://stage.voorbeeld.be/ ».
    .why = Le paquet se compose de liens vers les leçons du site.
package-empty = Rien ne peut partir vers { $targets }.
    .help = Choisissez un paquet qui convient à ce module, comme SCORM, ou ajoutez des questions.
    .why = Un paquet vide fait chercher des questions qui n’existent pas.
dialogue-empty = Cette conversation n’a pas de répliques.
    .help = Faites pour chaque réplique un intertitre (####) avec une liste de choix.
    .why = Sans répliques, il n’y a rien à exercer.
dialogue-effect = L’effet « { $value } » est illisible.
    .help = Écrivez le nom d’un objectif avec un plus ou un moins, comme *(empathie +1)*.
    .why = Les effets montrent au joueur les suites d’un choix.
dialogue-pass-form = La condition « { $value } » est illisible.
    .help = Écrivez un objectif et un minimum, comme « pass: clarté >= 2 ».
    .why = La condition détermine quand la conversation est réussie.
dialogue-unreachable = Aucun choix ne mène à la réplique « { $turn } ».
    .help = Faites mener un choix à cette réplique, ou supprimez-la.
    .why = Personne ne verra jamais ce texte.
dialogue-dead-end = Après la réplique « { $turn } », le joueur ne peut plus avancer.
    .help = Ajoutez des choix, ou écrivez **Fin.** si la conversation s’arrête ici.
    .why = Sans choix ni fin, le joueur est bloqué.
dialogue-turn-twice = La réplique « { $turn } » apparaît deux fois.
    .help = Donnez un autre nom à l’une des deux.
    .why = Un choix ne peut mener qu’à une seule réplique.
    .label = { word-first }
dialogue-target = Ce choix mène à « { $target } », mais cette réplique n’existe pas.
    .help = Utilisez le nom d’une réplique de cette conversation, précédé de #.
    .why = Sinon, la conversation s’arrête à ce choix.
dialogue-pass = { $needed ->
    [one] Il faut { $needed } point pour « { $goal } », mais personne ne peut en obtenir plus de { $best }.
   *[other] Il faut { $needed } points pour « { $goal } », mais personne ne peut en obtenir plus de { $best }.
}
    .help = Abaissez la condition, ou donnez à plus de choix un plus pour cet objectif.
    .why = Personne ne peut réussir cette conversation, même si elle se passe très bien.
dialogue-pass-always = { $needed ->
    [one] Pour « { $goal } », { $needed } point suffit, et personne ne peut obtenir moins de { $worst }.
   *[other] Pour « { $goal } », { $needed } points suffisent, et personne ne peut obtenir moins de { $worst }.
}
    .help = Relevez le seuil, ou donnez un moins aux choix faibles pour cet objectif.
    .why = Qui réussit quoi qu’il choisisse n’a pas besoin de réfléchir.
dialogue-length = Dans cette conversation, le meilleur choix est toujours le plus long.
    .help = Rendez les choix faibles aussi longs et aussi aimables, ou les bons plus courts.
    .why = Le joueur le voit à la longueur et ne lit plus les phrases.
dialogue-goal = Aucun choix ne compte pour l’objectif « { $goal } ».
    .help = Donnez à un choix un effet sur cet objectif, ou supprimez l’objectif.
    .why = Le joueur voit l’objectif, mais ne peut rien y changer.
dialogue-goal-unknown = L’objectif « { $goal } » ne figure pas sous « goals ».
    .help = Ajoutez-le à « goals » sous le titre de la conversation, ou corrigez le nom.
    .why = Les points d’un objectif inconnu sont perdus.

## Other typed blocks

archive-damaged = Le guide conservé de { $year } est illisible.
    .help = Récupérez le fichier dans git, ou conservez l’année à nouveau : stagegids freeze. Ne le compressez pas vous-même ; son nom est une année, comme 2025-2026.zip.
    .why = Qui a fait un stage l’an passé doit pouvoir relire ce qui valait alors.
calendar-order = Le dernier jour précède le premier.
    .help = Inversez les deux jours, ou corrigez l’année.
    .why = On ne peut calculer aucune date dans une période qui va à reculons.
timeline-when = « { $value } » n’est pas un moment que la ligne du temps connaît.
    .help = Écrivez une date (2026-09-21), ou début, milieu ou fin, éventuellement avec « + 2 semaines ».
    .why = Le guide calcule la date du calendrier à partir du moment.
timeline-empty = Cette ligne du temps est vide.
    .help = Ajoutez une liste : « - début - 2 semaines — ce qui se passe alors ».
    .why = Une ligne du temps vide n’apprend rien au lecteur.
chart-table = Ce graphique n’a pas de tableau.
    .help = Mettez les chiffres dans un tableau sous le titre, avec les noms dans la première colonne.
    .why = Le graphique est dessiné à partir du tableau. Qui ne voit pas le graphique lit le tableau.
chart-number = « { $value } » dans ce graphique n’est pas un nombre.
    .help = N’écrivez que des nombres dans cette colonne.
    .why = Un graphique ne peut être dessiné qu’à partir de nombres.
data-row = Cette ligne a { $found } cellules, la première ligne du fichier { $expected }.
    .help = Donnez à chaque ligne autant de cellules qu’à la première ; une cellule peut être vide.
    .why = Avec une cellule de trop ou de moins, un nombre se trouve sous le mauvais titre.
data-quote = Ce guillemet n’est pas fermé.
    .help = Mettez aussi un guillemet à la fin de la cellule ; dans la cellule, écrivez-le deux fois.
    .why = Sans lui, on ne voit pas où finit la cellule.
results-form = « { $form } » n’a pas de questions : il n’y a pas de réponses à compter.
    .help = Nommez après form: le formulaire qui a été rempli, par son identifiant : forms/bevraging-student.
    .why = Les questions et les choix du formulaire déterminent comment les réponses sont lues et comptées.
results-data = Le fichier de réponses « { $target } » n’existe pas.
    .help = Mettez le fichier csv dans le dossier content et écrivez son chemin depuis ce dossier : data/bevraging-2026.csv.
    .why = Sans réponses, le rapport n’a rien à compter.
results-name = Le fichier de réponses n’a ni colonne ni question « { $name } ».
    .help = Écrivez le titre de la colonne comme dans le fichier, ou l’identifiant de la question. Après open: vient une question ouverte.
    .why = Ainsi le guide sait où se trouvent les groupes et les autres données.
results-column = La colonne « { $column } » ne correspond à aucune question du formulaire.
    .help = Donnez à la colonne le titre ou l’identifiant de la question, suivi pour une échelle du numéro ou du texte de l’affirmation. Ou citez la colonne après ignore:.
    .why = Une colonne qui disparaît sans bruit rend le résultat incomplet.
results-repeated = La colonne « { $column } » répond à une question qui a déjà une colonne.
    .help = Gardez l’une des deux, ou citez l’autre après ignore:.
    .why = Sinon on ne sait pas laquelle des deux réponses compte.
results-answer = La colonne « { $column } » contient une réponse que le formulaire ne connaît pas.
    .help = Écrivez la réponse comme dans le formulaire, ou videz la cellule si la question est restée sans réponse.
    .why = Une réponse qui n’est pas reconnue ne peut pas être comptée. Le message ne la répète pas : elle appartient à une personne.
results-respondent = Ce répondant figure déjà dans le fichier.
    .help = Supprimez l’une des deux lignes, ou donnez à chaque répondant son propre numéro.
    .why = Qui compte deux fois fait paraître un petit groupe assez grand pour être montré.
results-few = Aucun groupe n’a { $minimum } réponses : il n’y a rien à montrer.
    .help = Réunissez les réponses de deux ou trois années, choisissez après by: une colonne aux groupes plus grands, ou supprimez by:.
    .why = Dans un petit groupe, on devine qui a dit quoi.
results-hidden =
    { $groups ->
        [one] Un groupe a moins de { $minimum } réponses et n’est pas montré.
       *[other] { $groups } groupes ont moins de { $minimum } réponses et ne sont pas montrés.
    }
    .help = Pour qu’ils comptent, réunissez les réponses de plusieurs années ou choisissez après by: une colonne aux groupes plus grands.
    .why = Les groupes écartés ne comptent pas non plus dans l’ensemble : sinon on pourrait les en soustraire.
results-raw = « { $target } » contient des réponses de personnes et ne peut pas figurer sur le site.
    .help = Supprimez le lien ou le graphique, et renvoyez au rapport qui donne les résultats.
    .why = Le rapport ne montre que ce qui ne fait reconnaître personne. Le fichier montrerait tout. Ce message ne peut pas être allégé.
results-twice = Les réponses de « { $target } » sont déjà montrées dans un autre rapport.
    .help = Montrez-les dans un seul rapport, avec toutes les répartitions après by:.
    .why = Deux rapports sur les mêmes réponses peuvent être soustraits l’un de l’autre, et un petit groupe apparaît tout de même.
results-place = Des résultats devraient figurer ici, mais il n’y en a pas.
    .help = Écrivez results: avec form: et data: dans l’en-tête, et utilisez le bloc Résultats une seule fois.
    .why = Le bloc dit seulement où se trouvent les résultats ; l’en-tête dit lesquels.
cards-empty = Il n’y a pas de cartes.
    .help = Ajoutez une liste sous le titre ; chaque point devient une carte.
    .why = Sans cartes, la feuille reste vide à l’impression.
cards-field = Il manque « { $field } » sur la carte « { $card } ».
    .help = Ajoutez à la carte : « - **{ $field }:** … ».
    .why = Qui compare les cartes cherche les mêmes choses sur chaque carte.
contrast-columns = Ce bloc n’a pas deux colonnes.
    .help = Faites deux intertitres avec chacun une liste, ou un tableau à deux colonnes.
    .why = Le bloc met deux côtés en regard.
block-moved = Ce texte n’apparaîtra pas ici, mais au-dessus de la liste de ce bloc.
    .help = Placez vous-même le texte avant la liste. Ce qui doit suivre le bloc se place après sa dernière liste.
    .why = Une question, une ligne du temps ou un jeu de cartes forme un tout : d’abord l’explication, puis la liste. Un texte entre les deux n’a pas de place à lui.
media-link = Cette vidéo ou cet audio n’a pas de fichier.
    .help = Ajoutez sous le titre un lien vers le fichier, comme [film](entretien.mp4).
    .why = Sans fichier, il n’y a rien à lire ni à écouter.

## Links

link-broken = Le lien « { $target } » ne mène nulle part.
    .help = Corrigez l’adresse, ou créez la page.
    .why = Un lecteur qui clique ne trouve rien.
link-anchor = La page « { $target } » existe, mais n’a pas d’ancre « { $anchor } ».
    .help = Utilisez l’ancre d’un titre qui se trouve sur la page.
    .why = Un lecteur qui clique arrive en haut de la page et doit chercher lui-même.
link-file = Le fichier « { $target } » est introuvable.
    .help = Corrigez le nom, ou placez le fichier à cet endroit. Attention aux majuscules.
    .why = Le lecteur voit un vide ou ne peut pas ouvrir le fichier.
relation-unknown = Ceci { phrase-relation } « { $target } », mais cela n’existe pas.
    .help = Utilisez l’adresse d’une page existante, comme outcomes/acquis#aa-3.
    .why = Le guide montre une relation des deux côtés. Les deux côtés doivent donc exister.
relation-anchor = Ceci renvoie à « { $target }#{ $anchor } », mais cette ancre n’est pas sur cette page.
    .help = Utilisez une ancre qui se trouve sur la page.
    .why = Le guide montre une relation à la bonne partie de la page. Cette partie doit exister.
id-duplicate = Deux fichiers ont le même id « { $id } ».
    .help = Donnez un autre nom à l’un des deux fichiers.
    .why = L’id devient l’adresse de la page. À une adresse, il ne peut y avoir qu’une page.
    .label = { word-first }
alias-duplicate = Deux pages ont la même ancienne adresse « { $alias } ».
    .help = Supprimez-la de l’une des deux.
    .why = Une ancienne adresse ne peut renvoyer qu’à une seule page.
    .label = { word-first }
id-taken = L’adresse « { $id } » appartient déjà à une page de synthèse.
    .help = Donnez un autre nom au fichier ou placez-le dans un autre dossier.
    .why = Le site crée lui-même des pages pour les dossiers, les mots-clés et les facettes. Deux pages ne peuvent pas avoir la même adresse.
alias-taken = L’ancienne adresse « { $alias } » est utilisée par une autre page.
    .help = Supprimez cette adresse de « aliases ».
    .why = Le renvoi cacherait la page qui s’y trouve maintenant.
citation-unknown = La source « { $key } » n’est pas dans sources.bib.
    .help = Ajoutez la source à content/sources.bib, ou corrigez la clé.
    .why = Sans la source, le lecteur ne peut pas vérifier d’où vient une information.
sources-invalid = La liste des sources est illisible : { $message }.
    .help = Corrigez cette source dans content/sources.bib.
    .why = Une seule erreur dans la liste rend aussi les autres sources inutilisables.
sources-duplicate = La source « { $key } » apparaît deux fois.
    .help = Gardez l’une des deux, ou donnez à chacune sa propre clé.
    .why = Sinon, on ne sait pas quelle source une citation du texte désigne.
    .label = { word-first }
menu-unknown = « { $target } » dans le menu n’est ni une page ni un dossier.
    .help = Utilisez l’id d’une page ou le nom d’un dossier, comme rubrics.
    .why = Un élément du menu doit mener quelque part.
term-duplicate = Le mot « { $word } » est expliqué par deux termes.
    .help = Supprimez-le de « also » de l’un des deux, ou fusionnez les termes.
    .why = Le lecteur ne peut voir qu’une seule explication d’un mot.
    .label = { word-first }

## Coherence of the guide

page-orphan = Aucune page ni aucun menu ne mène à « { $title } ».
    .help = Mettez un lien sur une page où le lecteur la chercherait, ou ajoutez-la au menu.
    .why = Ce que l’on ne trouve qu’en cherchant, la plupart des lecteurs ne le trouvent pas.
relation-target = { $expected ->
    [outcome] Ceci { phrase-relation } « { $target } », mais ce n’est pas un acquis d’apprentissage.
    [indicator] Ceci { phrase-relation } « { $target } », mais ce n’est pas un indicateur.
   *[other] Ceci { phrase-relation } « { $target } », mais ce n’est pas du type « { $expected } ».
}
    .help = { $expected ->
        [outcome] Renvoyez à un acquis d’apprentissage, comme outcomes/acquis#aa-3.
        [indicator] Renvoyez à un indicateur, comme indicators/qualite#1-4.
       *[other] Renvoyez à quelque chose du bon type.
    }
    .why = À partir de ces relations, le guide fait l’aperçu des acquis d’apprentissage et des indicateurs. Une autre cible n’y entre pas.
outcome-untaught = L’acquis d’apprentissage « { $code } { $title } » n’est expliqué nulle part.
    .help = Mettez « explains » avec cet acquis sur une page ou une section qui l’explique.
    .why = Les étudiants doivent pouvoir lire ce que l’on attend d’eux.
outcome-unpractised = L’acquis d’apprentissage « { $code } { $title } » n’est exercé nulle part.
    .help = Mettez « practises » avec cet acquis à un exercice, une tâche ou un formulaire.
    .why = Ce qui est évalué doit d’abord pouvoir être exercé.
outcome-unassessed = L’acquis d’apprentissage « { $code } { $title } » n’est évalué nulle part.
    .help = Mettez « assesses » avec cet acquis à un critère d’une grille.
    .why = Sans évaluation, personne ne sait si les étudiants atteignent cet acquis.
criterion-outcome = Le critère « { $criterion } » n’est lié à aucun acquis d’apprentissage.
    .help = Ajoutez sous le critère : <!-- assesses: outcomes/… -->.
    .why = Un étudiant ne peut être évalué que sur ce qui était annoncé comme objectif.
indicator-practice = L’indicateur « { $code } { $title } » n’a aucune bonne pratique.
    .help = Mettez « shows » avec cet indicateur à une bonne pratique qui en est un exemple.
    .why = Un exemple montre à quoi ressemble un indicateur dans la réalité.
contract-uncovered = Ce manuel ne traite pas encore : « { $title } » (élément { $element }).
    .help = Rédigez cet élément et ajoutez-y « covers: { $element } ».
    .why = Il a été convenu de ce que ce manuel doit contenir. L’accord se trouve sous « contracts » dans guide.yml.
contract-unknown = L’accord « { $contract } » n’est pas dans guide.yml.
    .help = Utilisez un nom qui figure sous « contracts » dans guide.yml, ou ajoutez-le.
    .why = Sans cette liste, on ne peut pas vérifier si le manuel est complet.
covers-unknown = L’élément « { $element } » ne figure pas dans l’accord de ce manuel.
    .help = Utilisez l’id d’un élément que guide.yml indique pour cet accord.
    .why = Une faute de frappe laisserait un élément sans traitement.

## Access for everyone

image-alt = L’image « { $target } » n’a pas de description.
    .help = Écrivez entre les crochets ce que l’on voit : ![description](fichier).
    .why = Qui ne voit pas l’image entend la description.
heading-jump = Après un titre de niveau { $from } vient tout de suite un titre de niveau { $to }.
    .help = Ne sautez pas de niveau : utilisez un # de plus que le titre précédent.
    .why = Qui lit avec un lecteur d’écran va de titre en titre et cherche un niveau qui n’existe pas.
heading-title = Il y a un titre de niveau 1 dans le texte.
    .help = Utilisez deux dièses : « ## … ». Le titre de la page vient du champ « title ».
    .why = Une page a un seul titre principal.
media-transcript = Ce qui est dit dans « { $title } » n’est pas transcrit.
    .help = Mettez le texte sous un intertitre « Transcript ».
    .why = Qui ne peut pas entendre ou n’a pas de son lit le texte.
media-captions = La vidéo « { $title } » n’a pas de sous-titres.
    .help = Ajoutez un lien vers un fichier de sous-titres (.vtt).
    .why = Qui ne peut pas entendre suit la vidéo avec les sous-titres.
link-empty = Le lien vers « { $target } » n’a pas de texte.
    .help = Écrivez entre les crochets où mène le lien.
    .why = Un lien sans texte ne peut être ni vu ni lu à voix haute.

## Keeping it up to date

review-passed = { $empty ->
    [owner] Cette page devait être relue au plus tard le { $date }.
   *[no] Cette page devait être relue au plus tard le { $date } par { $owner }.
}
    .help = Relisez la page, puis mettez une nouvelle date à « reviewed » ou « review-before ».
    .why = Qui lit un guide doit pouvoir compter sur l’exactitude de ce qui y figure.
review-owner = « { $title } » n’a pas de responsable.
    .help = Ajoutez « owner: … », avec une équipe ou une fonction.
    .why = Une page sans responsable n’est tenue à jour par personne.
review-date = On ne sait pas quand « { $title } » doit être relue.
    .help = Ajoutez « review-before: … » ou « reviewed: … », avec une date.
    .why = Sans date, personne ne remarque qu’une page a vieilli.
review-statement = La déclaration d’accessibilité date du { $date } : elle a plus d’un an.
    .help = Évaluez à nouveau le site et mettez la nouvelle date à « assessed », sous « accessibility ».
    .why = La loi demande de revoir la déclaration chaque année.

## Translations

translation-stale = L’original de « { $section } » a changé après la traduction de cette partie.
    .help = Comparez avec l’original et adaptez la traduction. Notez ensuite qu’elle est juste : stagegids translate { $page } --to { $to } --mark { $anchor }
    .why = Qui lit la traduction ne doit pas lire autre chose que qui lit l’original.
    .label = l’original actuel
translation-missing = Il manque à la traduction la partie « { $section } » de l’original.
    .help = Traduisez cette partie et mettez sous son titre un commentaire avec le même id que dans l’original.
    .why = Les liens vers une partie ne fonctionnent dans la traduction que si la partie s’y trouve aussi.
    .label = la partie dans l’original
translation-untranslated = « { $section } » a encore le texte de l’original.
    .help = Traduisez le texte sous ce titre, ou mettez « draft: true » en haut tant que la traduction n’est pas prête.
    .why = Sur une page traduite, le lecteur attend sa propre langue, et un lecteur d’écran aussi.
translation-removed = « { $section } » n’est plus dans l’original.
    .help = Retirez cette partie, ou retirez « translated-from » si elle doit rester dans cette langue.
    .why = Ce qui a été retiré de l’original n’est le plus souvent plus vrai dans la traduction non plus.
translation-untracked = { $count ->
    [one] Pour { $count } partie de cette traduction, on ne sait pas de quelle version de l’original elle vient.
   *[other] Pour { $count } parties de cette traduction, on ne sait pas de quelle version de l’original elles viennent.
}
    .help = Relisez la traduction et notez qu’elle est juste : stagegids translate { $page } --to { $to } --mark
    .why = C’est la seule façon de remarquer plus tard que l’original a changé.

## For writers

readability-sentence = Cette phrase compte { $words } mots.
    .help = Faites-en deux phrases ou plus ; jusqu’à { $limit } mots, une phrase se lit facilement.
    .why = Au bout d’une longue phrase, on en a souvent perdu le début.
readability-passive = Ce paragraphe a { $count } phrases à la voix passive.
    .help = Dites qui fait quoi : non pas « le formulaire est rempli », mais « vous remplissez le formulaire ».
    .why = La voix passive ne dit pas clairement qui doit faire quelque chose.
readability-word = L’équipe préfère un autre mot que « { $word } ».
    .help = Les mots se trouvent dans guide.yml, sous « style ».
    .why = Qui lit deux mots pour une chose pense à deux choses.

## Liens vers l’extérieur

external-gone = « { $target } » n’existe plus : le serveur répond { $status }.
    .help = Cherchez où se trouve la page maintenant, ou enlevez le lien.
    .why = Qui suit le lien arrive sur une page d’erreur.
external-moved = « { $target } » a déménagé pour de bon vers « { $to } ».
    .help = Reprenez la nouvelle adresse.
    .why = Une redirection tient un certain temps, pas pour toujours.
external-silent = « { $target } » ne répond pas : { $reason ->
        [name] ce serveur n’existe pas
        [time] cela a duré trop longtemps
        [trust] le certificat du serveur n’est pas bon
        [busy] le serveur ne peut pas répondre maintenant
       *[connection] la connexion n’a pas pu se faire
    }.
    .help = Ouvrez le lien vous-même. S’il fonctionne, le serveur était absent un moment ; sinon, cherchez une autre adresse.
    .why = La page n’existe peut-être plus. Ce n’est pas certain.

## Theme

theme-template = Le modèle « { $template } » est incorrect : { $message }.
    .help = Demandez à la personne qui a fait le thème de corriger ce modèle.
    .why = Avec une erreur dans un modèle, aucune page qui l’utilise ne peut être faite.
brand-icon = « { $value } » n’est pas une image PNG carrée d’au moins { $least } pixels.
    .help = Enregistrez l’icône comme fichier PNG carré de { $least } pixels sur { $least } ou plus.
    .why = Un téléphone montre cette image sur son écran d’accueil. Il ne peut pas montrer un autre format, ou seulement déformé ou flou.
brand-colour = « { $value } » à « { $field } » n’est pas une couleur.
    .help = Écrivez la couleur entre guillemets droits, comme "#174c4f". Sans eux, l’ordinateur prend tout ce qui suit # pour une remarque.
    .why = Le site compose le style de votre établissement à partir de cette couleur.
brand-contrast = La couleur { $value } à « { $field } » se détache trop peu { $ground ->
        [page] du papier de la page
        [card] du papier des cartes
       *[tint] de sa propre teinte douce
    } ({ $against }){ $scheme ->
        [dark] {" "}sur un écran sombre
       *[light] {""}
    } : { $ratio } pour 1.
    .help = Choisissez une couleur qui atteint au moins 4,5 pour 1. La couleur proposée a la même teinte.
    .why = Une personne qui voit moins bien, ou qui lit sur un téléphone en plein air, ne peut pas lire un texte trop peu contrasté.
theme-unknown = Le thème « { $theme } » est introuvable.
    .help = Placez le thème dans le dossier themes, ou écrivez « theme: base » dans guide.yml.
    .why = Sans thème, le guide n’a pas de mise en page.
theme-cycle = Le thème « { $theme } » se fonde sur lui-même.
    .help = Choisissez un autre thème à « parent » dans theme.yml, comme base.
    .why = Dans un cercle de thèmes, il n’y a pas de premier par lequel commencer.
theme-settings = Les réglages du thème sont illisibles : { $message }.
    .help = Corrigez theme.yml dans le dossier du thème.
    .why = theme.yml dit sur quel thème celui-ci se fonde, et quelles couleurs et lettres il a.
theme-strings = Les mots du thème sont illisibles : { $message }.
    .help = Corrigez cet endroit du fichier de mots (.ftl).
    .why = Un mot illisible n’arrive pas sur la page.

## Sur papier

print-failed = Impossible de faire un PDF de cette page : { $message }.
    .help = Corrigez ce qui s’y trouve, le plus souvent une image. Si c’est impossible, écrivez « pdf: false » en haut de la page.
    .why = Chaque page existe aussi en PDF. Personne ne doit trouver un lien vers un PDF qui n’existe pas.
print-template = Le modèle « { $template } » pour le papier est incorrect : { $message }.
    .help = Demandez à la personne qui a fait le thème de corriger ce modèle.
    .why = Avec une erreur dans un modèle, aucun PDF qui l’utilise ne peut être fait.
package-room = Toutes les réponses de ce module prennent jusqu’à { $needed } caractères, et { $target } en conserve { $limit }.
    .help = Divisez le module, faites tirer moins de questions avec « draw », ou demandez SCORM 2004 au lieu de SCORM 1.2.
    .why = Une plateforme d’apprentissage ne conserve qu’un court texte par étudiant. Si tout n’y entre pas, la personne qui reprend plus tard ne retrouve pas une partie des réponses.
