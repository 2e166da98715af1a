import sharp from 'sharp';

import { PICTURE } from './picture-size.ts';

const ACCENT = '#9c2a1f';

/** Draws the picture of a page: the name of the site above its title and a line below, as PNG. Wants a font with Chinese characters. */
export async function drawPicture(title: string, line: string): Promise<Buffer> {
  const size = Math.min(96, Math.floor(1040 / Math.max(1, [...title].length)));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">
    <rect width="100%" height="100%" fill="#ffffff"/>
    <rect width="100%" height="18" fill="${ACCENT}"/>
    <g font-family="Noto Serif CJK SC, Noto Sans CJK SC, Songti SC, SimSun, serif" fill="#1c1b1a">
      <text x="80" y="150" font-size="56" font-weight="700" fill="${ACCENT}">要点</text>
      <text x="80" y="350" font-size="${size}" font-weight="700">${escapeXml(title)}</text>
      <text x="80" y="450" font-size="40" fill="#5c5853">${escapeXml(line)}</text>
    </g>
  </svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/** The site's sign as an icon of so many pixels. */
export async function drawIcon(svg: string, pixels: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 * (pixels / 32) })
    .resize(pixels, pixels)
    .png()
    .toBuffer();
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
