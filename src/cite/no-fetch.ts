/** Stands in for node-fetch, with which citation-js would look references up elsewhere: nothing is asked of another origin. */
export default function fetch(): never {
  throw new Error('Nothing is fetched to cite.');
}
export class Headers extends globalThis.Headers {}
