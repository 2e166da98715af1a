import { SourceError } from '../read/source-error.ts';

/**
 * Something that an editor settles in notice.yaml before a notice is published: a fact that the text doesn't print, personal
 * data, a text that isn't marked 主动公开. The file itself is sound, so that its source is kept and told of.
 */
export class UnsettledError extends SourceError {}
