import type { CitationRole } from './citation-role.ts';

/** Display names of the roles. */
export const CITATION_ROLE_NAMES: Record<CitationRole, string> = {
  basis: '依据',
  product: '成果',
  mention: '提及',
  itself: '本文',
};
