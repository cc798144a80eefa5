menu = Wegwijs
start-here = Hier begin je
kept-by = Deze bladzijde wordt bijgehouden door
