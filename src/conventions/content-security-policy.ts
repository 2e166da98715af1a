/**
 * What a page may load: files of its own origin, and WebAssembly for the search. Nothing inline, nothing from elsewhere.
 * Sent as a header where the server can, and as a `<meta>` in every page where it can't.
 */
export const contentSecurityPolicy = policyAsking();

/** The policy of a page that asks one more origin. @param address of the search server; empty where there is none. */
export function policyAsking(address = ''): string {
  const connects = address === '' ? "'self'" : `'self' ${new URL(address).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connects}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
