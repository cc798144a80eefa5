menu = Find your way
start-here = You begin here
kept-by = This page is kept by
