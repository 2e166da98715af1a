// Reserves room for the hits of a search in the URL. A plain script, so that it runs before what follows it is drawn.
document.documentElement.toggleAttribute('data-asked', /[?&]q=[^&]/u.test(location.search));
