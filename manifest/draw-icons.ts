/** Draws `color.png` and `outline.png`, the app's star: `node --import tsx manifest/draw-icons.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png } from './png.ts';

/**
 * The star in a square of 24: from each point in to a rounded corner and out to the next, as `teams-app/web/parts/Mark.tsx`
 * draws it.
 */
const corner: readonly (readonly [x: number, y: number])[] = [
  [12, 2.2],
  [14.1, 8.7],
  [14.28, 9.1],
  [14.56, 9.44],
  [14.9, 9.72],
  [15.3, 9.9],
];
const outline = [0, 1, 2, 3].flatMap((turns) => corner.map((point) => turned(point, turns)));

/** A quarter of a turn about the middle, so many times. */
function turned([x, y]: readonly [number, number], turns: number): readonly [number, number] {
  return turns === 0 ? [x, y] : turned([24 - y, x], turns - 1);
}

/** Whether a point of that square is inside the star: a line from it crosses the outline an odd number of times. */
function insideStar(x: number, y: number): boolean {
  return outline.reduce((inside, [fromX, fromY], at) => {
    const [toX, toY] = outline[(at + 1) % outline.length] ?? [fromX, fromY];
    const crosses = fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX;
    return crosses ? !inside : inside;
  }, false);
}

/** How much of a pixel is inside: 0 to 1. The star's square begins at `from` and each of its 24 units is `scale` pixels. */
function share(
  column: number,
  row: number,
  { from, scale }: { readonly from: number; readonly scale: number },
): number {
  const steps = 8;
  let hits = 0;
  for (let i = 0; i < steps * steps; i += 1) {
    const x = (column + ((i % steps) + 0.5) / steps - from) / scale;
    const y = (row + (Math.floor(i / steps) + 0.5) / steps - from) / scale;
    if (insideStar(x, y)) hits += 1;
  }
  return hits / (steps * steps);
}

function mix(from: number, to: number, part: number): number {
  return Math.round(from + (to - from) * part);
}

/** A gold star on deep teal. It keeps to the 120 pixels in the middle, which Teams never cuts. */
function colourIcon(): Buffer {
  return png(192, (column, row) => {
    const star = share(column, row, { from: 36, scale: 5 });
    return [mix(0x0b, 0xf2, star), mix(0x5d, 0xb8, star), mix(0x65, 0x4b, star), 255];
  });
}

/** White on a transparent ground, as Teams wants it. */
function outlineIcon(): Buffer {
  return png(32, (column, row) => [255, 255, 255, Math.round(share(column, row, { from: 1.6, scale: 1.2 }) * 255)]);
}

await writeFile(join(import.meta.dirname, 'color.png'), colourIcon());
await writeFile(join(import.meta.dirname, 'outline.png'), outlineIcon());
