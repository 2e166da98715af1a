/** The picture that a shared link shows, in pixels, as Open Graph's readers want it. */
export const PICTURE = { width: 1200, height: 630 };
