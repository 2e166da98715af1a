/**
 * Replaces node-fetch, which citation-js would use to look references up online. Nothing may be requested from
 * another origin.
 */
export default function fetch(): never {
  throw new Error('Nothing is fetched to cite.');
}
export class Headers extends globalThis.Headers {}
