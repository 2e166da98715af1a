/** The status of the texts. Shown wherever they are displayed and included in every export. */
export const DISCLAIMER = '文本据公开文件整理，非官方文本，引用以发文机关印发的原件为准。';
