/** Cuts Chinese text into words. */
export type Segment = (text: string) => string[];
