import { create } from 'qrcode';

/** A QR code as one SVG path of unit squares, with the white border of four units that cameras need. */
export function qrOf(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const border = 4;
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + border} ${row + border}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * border, path: squares.join('') };
}
