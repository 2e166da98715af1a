/**
 * For nginx's JavaScript module (njs): lets through only request bodies that the site's search page sends. They consist
 * of the property names listed here and the exact scripts in SCRIPTS; anything else is rejected.
 * tests/unit/open-search/search-proxy.test.ts checks the lists against what src/open-search sends.
 */

/** Allowed property names: those of the query language, of fields and of the page's named queries. */
const NAMES = [
  'query size sort aggs collapse timeout track_total_hits _source _score',
  'bool must should must_not filter minimum_should_match boost _name dis_max queries constant_score function_score functions',
  'score_mode boost_mode min_score weight script_score script lang source params length match_phrase match_all term terms',
  'span_term span_near span_gap span_first clauses slop in_order match end field shard_size inner_hits name filters sum',
  'searched searched.single heading heading.single above above.single name.single kind province year theme stage fact issuer',
  'notice place title text label id noticeTitle sectionTitles all counts values provinces years occurrences inARow',
]
  .join(' ')
  .split(' ');
const NUMBERED = /^\d{1,3}$/;
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
  return isObject(parsed) && 'query' in parsed && isAllowed(parsed, scripts, budget, 0);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAllowed(value, scripts, budget, depth) {
  budget.parts -= 1;
  if (budget.parts < 0 || depth > MAX_DEPTH) return false;
  if (typeof value === 'string') return value.length <= MAX_TEXT;
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((part) => isAllowed(part, scripts, budget, depth + 1));
  if (!isObject(value)) return false;
  return Object.keys(value).every(
    (name) =>
      (NAMES.includes(name) || NUMBERED.test(name)) &&
      isAllowedValue(name, value[name], scripts) &&
      isAllowed(value[name], scripts, budget, depth + 1),
  );
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
