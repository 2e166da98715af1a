import { z } from 'zod';

import authored from '../../../content/vocabulary/laws.json' with { type: 'json' };
import { law } from '../../model/cited-document.ts';

/**
 * 法律法规 that notices name without marks (贯彻网络安全法), by their full and short names. `source` states who passed each and
 * when, according to its official text.
 */
export const laws = z.array(law).parse(authored);
