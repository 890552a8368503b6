import { encode } from 'uqr';

/** White around the code, in modules: without it, cameras do not find where it begins (ISO/IEC 18004 asks for four). */
const quiet = 4;
/** A seventh of it may be covered or worn: it hangs on walls. More would make a long link too fine for a camera. */
const robustness = 'M';
/** Of a picture to print, in pixels; at least. */
const pictureSize = 1024;

/** The dark modules of a QR code. */
export interface QrModules {
  /** Modules on each side, the white around it included. */
  readonly size: number;
  /** The dark ones as an SVG path, a run of them in a row at a time. */
  readonly path: string;
}

export function qrModules(text: string): QrModules {
  const { data, size } = encode(text, { ecc: robustness, border: quiet });
  return { size, path: data.flatMap((row, y) => runsOf(row).map(([x, length]) => run(x, y, length))).join('') };
}

function run(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}

/** Where dark modules begin, and how many stand there side by side. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, length: number])[] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

/** A drawing to print in any size. Dark on white whatever the theme, since cameras want it so. */
export function qrDrawing(text: string): Blob {
  const { size, path } = qrModules(text);
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#ffffff" d="M0 0h${size}v${size}H0z"/><path fill="#000000" d="${path}"/></svg>`;
  return new Blob([drawing], { type: 'image/svg+xml' });
}

/** The same as a picture of pixels, in which every module has the same whole number of them. */
export async function qrPicture(text: string): Promise<Blob> {
  const { size, path } = qrModules(text);
  const scale = Math.ceil(pictureSize / size);
  const canvas = document.createElement('canvas');
  canvas.width = size * scale;
  canvas.height = size * scale;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('The browser does not draw');
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(scale, scale);
  brush.fillStyle = '#000000';
  brush.fill(new Path2D(path));
  const picture = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (picture === null) throw new Error('The browser made no picture');
  return picture;
}
