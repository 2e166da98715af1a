/**
 * What a page may load: files of its own origin, and WebAssembly for the search. Nothing inline and nothing from
 * other origins. Sent as a header where the server supports it, and as a `<meta>` in every page for servers that
 * don't.
 */
export const contentSecurityPolicy = policyWithSearchServer();

/**
 * Returns the policy of a page that may also connect to a search server.
 * @param address URL of the search server; empty if there is none
 */
export function policyWithSearchServer(address = ''): string {
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
