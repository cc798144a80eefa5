menu = Se repérer
start-here = Vous commencez ici
kept-by = Cette page est tenue par
