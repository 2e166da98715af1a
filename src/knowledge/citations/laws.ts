import { z } from 'zod';

import authored from '../../../content/vocabulary/laws.json' with { type: 'json' };
import { law } from '../../model/cited-document.ts';

/**
 * 法律法规: those that notices name without marks (贯彻网络安全法), by their names in full and short. `source` says who passed each and
 * when, as its official text does.
 */
export const laws = z.array(law).parse(authored);
