/**
 * For nginx's JavaScript module (njs): lets through only request bodies that the site's search page sends. They consist
 * of the property names listed here and the exact scripts in SCRIPTS; anything else is rejected.
 * tests/unit/open-search/search-proxy.test.ts checks the lists against what src/open-search sends.
 */

/**
 * Allowed property names: those of the query language, of fields and of the page's named queries. Facets aren't listed:
 * see {@link isNamedByPage}.
 */
const NAMES = [
  'query size sort aggs collapse timeout track_total_hits _source _score',
  'bool must should must_not filter minimum_should_match boost _name dis_max queries constant_score function_score functions',
  'score_mode boost_mode min_score weight script_score script lang source params length match_phrase match_all term terms',
  'span_term span_near span_gap span_first clauses slop in_order match end field shard_size inner_hits name filters sum',
  'searched searched.single heading heading.single above above.single name.single year notice place all inARow',
]
  .join(' ')
  .split(' ');
const NUMBERED = /^\d{1,3}$/;
const NAMED_BY_PAGE = /^[a-z]{1,30}$/i;
const MAX_HITS = 1000;
const MAX_PARTS = 60000;
const MAX_DEPTH = 40;
const MAX_TEXT = 4096;

/**
 * Whether a body is one that the search page sends.
 * @param scripts the allowed scripts
 */
function isSearch(body, scripts) {
  let parsed;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    // Treated as a body without a query.
    parsed = { fault: String(error) };
  }
  const budget = { parts: MAX_PARTS };
  return isObject(parsed) && 'query' in parsed && isAllowed(parsed, scripts, budget, 0, false);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAllowed(value, scripts, budget, depth, isByPage) {
  budget.parts -= 1;
  if (budget.parts < 0 || depth > MAX_DEPTH) return false;
  if (typeof value === 'string') return value.length <= MAX_TEXT;
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((part) => isAllowed(part, scripts, budget, depth + 1, false));
  if (!isObject(value)) return false;
  return Object.keys(value).every(
    (name) =>
      (NAMES.includes(name) || NUMBERED.test(name) || (isByPage && NAMED_BY_PAGE.test(name))) &&
      isAllowedValue(name, value[name], scripts) &&
      isAllowed(value[name], scripts, budget, depth + 1, !isByPage && isNamedByPage(name, value[name])),
  );
}

/**
 * Whether the names in the value of a property are the page's choice, so that a new facet needs no change here: the
 * names of aggregations, and the one field that is compared with terms. Inside a named aggregation only the names of
 * the query language are allowed again.
 */
function isNamedByPage(name, value) {
  if (name === 'aggs') return true;
  if (name !== 'term' && name !== 'terms') return false;
  const fields = isObject(value) ? Object.keys(value) : [];
  return fields.length === 1 && !isObject(value[fields[0]]);
}

function isAllowedValue(name, value, scripts) {
  if (name === 'size') return typeof value === 'number' && value >= 0 && value <= MAX_HITS;
  if (name === 'script') return isObject(value) && scripts.includes(value.source);
  return true;
}

/** The scripts of src/open-search/rank.ts and src/open-search/count-occurrences.ts. */
const SCRIPTS = [
  "return _score * 2.2 / (_score + 0.3 + 0.0045 * doc[\'length\'].value);",
  "return 4 + 2 * params.length / Math.max(1.0, doc[\'titleLength\'].value);",
  '_score',
];

/** Handles a request: forwards a search to the location @cluster and rejects everything else. */
function search(request) {
  // CORS preflight.
  if (request.method === 'OPTIONS') request.return(204);
  else if (
    request.method === 'POST' &&
    !request.variables.args &&
    isSearch(request.requestText || '', SCRIPTS)
  )
    request.internalRedirect('@cluster');
  else request.return(403);
}

export default { isSearch, search, SCRIPTS };
