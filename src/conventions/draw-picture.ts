import sharp from 'sharp';

import { outlineText, type Weight } from './outline-text.ts';
import { PICTURE } from './picture-size.ts';

const ACCENT = '#9c2a1f';

/** Draws the social media image of a page as PNG: the site's name above the page's title and a line below. */
export async function drawPicture(title: string, line: string): Promise<Buffer> {
  const size = Math.min(96, Math.floor(1040 / Math.max(1, [...title].length)));
  const write = (text: string, y: number, height: number, weight: Weight, colour: string) =>
    `<path transform="translate(80 ${y})" fill="${colour}" d="${outlineText(text, height, weight)}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">
    <rect width="100%" height="100%" fill="#ffffff"/>
    <rect width="100%" height="18" fill="${ACCENT}"/>
    ${write('要点', 150, 56, 700, ACCENT)}
    ${write(title, 350, size, 700, '#1c1b1a')}
    ${write(line, 450, 40, 400, '#5c5853')}
  </svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/** Renders the site's logo as a square icon. */
export async function drawIcon(svg: string, pixels: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * (pixels / 32) })
    .resize(pixels, pixels)
    .png()
    .toBuffer();
}
