// A plain script, so that it runs before what follows it is drawn: a search that the address asks for keeps room for its hits.
document.documentElement.toggleAttribute('data-asked', /[?&]q=[^&]/u.test(location.search));
