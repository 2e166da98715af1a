/** What the texts are, wherever they are shown and whatever leaves the site. */
export const DISCLAIMER = '文本据公开文件整理，非官方文本，引用以发文机关印发的原件为准。';
