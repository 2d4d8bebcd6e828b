import { create } from 'qrcode';

// The white edge that cameras need, in squares.
const edge = 4;

/** A text as a QR code, drawn as one path. `label` says what it is to those who can't point a camera at it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * edge;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="168"
      height="168"
      role="img"
      aria-label={label}
      className="mx-auto bg-white"
    >
      <path d={pathOf(modules)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function pathOf(modules: { size: number; get: (row: number, column: number) => number }): string {
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + edge} ${row + edge}h1v1h-1z`);
    }
  }
  return squares.join('');
}
