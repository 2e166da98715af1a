/**
 * What a page may load: files of its own origin, and WebAssembly for the search. Nothing inline, nothing from elsewhere.
 * Sent as a header where the server can, and as a `<meta>` in every page where it can't.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
