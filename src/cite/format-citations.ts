import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

import type { CslItem } from './csl-item.ts';

/** A citation in the formats that reference managers import. */
export interface FormattedCitation {
  bibtex: string;
  ris: string;
  /** CSL-JSON. */
  csl: string;
}

// Today's BibTeX tools read UTF-8, and the notice id is the best possible citation key.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.useIdAsLabel = true;
format.checkLabel = false;

/** Formats an item in each format with citation-js. */
export function formatCitation(item: CslItem): FormattedCitation {
  const cite = new Cite([item]);
  return {
    bibtex: cite.format('bibtex').trim(),
    ris: cite.format('ris').trim(),
    csl: JSON.stringify([item], null, 1),
  };
}
