/** citation-js ships no types. These cover only the parts in use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[]);
    format(format: 'bibtex' | 'ris'): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
