import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

import type { CslItem } from './csl-item.ts';

/** A citation in the formats that reference managers read. */
export interface FormattedCitation {
  bibtex: string;
  ris: string;
  /** CSL-JSON. */
  csl: string;
}

// BibTeX is UTF-8 today, and a notice's id is the best key it can have.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;
format.checkLabel = false;

/** Writes an item in each format, by citation-js. */
export function formatCitation(item: CslItem): FormattedCitation {
  const cite = new Cite([item]);
  return {
    bibtex: cite.format('bibtex').trim(),
    ris: cite.format('ris').trim(),
    csl: JSON.stringify([item], null, 1),
  };
}
