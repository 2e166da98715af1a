/** Size in pixels of the image shown for shared links, as recommended for Open Graph. */
export const PICTURE = { width: 1200, height: 630 };
