import { SourceError } from '../read/source-error.ts';

/**
 * Something that an editor must settle in notice.yaml before the notice is published: a fact that the text doesn't
 * print, personal data, a text that isn't marked 主动公开. The file itself is valid, so it can still be added as a source,
 * and the problem is reported.
 */
export class UnsettledError extends SourceError {}
