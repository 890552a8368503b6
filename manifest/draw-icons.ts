/** Draws `color.png` and `outline.png`, the app's star: `node --import tsx manifest/draw-icons.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

type Rgba = readonly [number, number, number, number];

/** How much of a point is inside the four-pointed star: 0 to 1. `x` and `y` from -1 to 1. */
function insideStar(x: number, y: number, reach: number): boolean {
  // An astroid, drawn in towards its axes so that its points are long and thin.
  return Math.abs(x / reach) ** 0.55 + Math.abs(y / reach) ** 0.55 <= 1;
}

function share(size: number, column: number, row: number, inside: (x: number, y: number) => boolean): number {
  const steps = 4;
  let hits = 0;
  for (let i = 0; i < steps * steps; i += 1) {
    const x = ((column + ((i % steps) + 0.5) / steps) / size) * 2 - 1;
    const y = ((row + (Math.floor(i / steps) + 0.5) / steps) / size) * 2 - 1;
    if (inside(x, y)) hits += 1;
  }
  return hits / (steps * steps);
}

function png(size: number, colour: (column: number, row: number) => Rgba): Buffer {
  const rows = Array.from({ length: size }, (_row, row) =>
    Buffer.from([0, ...Array.from({ length: size }, (_column, column) => colour(column, row)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function mix(from: number, to: number, part: number): number {
  return Math.round(from + (to - from) * part);
}

/** A warm star on a deep sea green that grows lighter downwards. */
function colourIcon(size: number): Buffer {
  return png(size, (column, row) => {
    const down = row / size;
    const star = share(size, column, row, (x, y) => insideStar(x, y, 0.78));
    const spark = share(size, column, row, (x, y) => insideStar(x - 0.48, y + 0.48, 0.24));
    const light = Math.min(1, star + spark);
    const at = (top: number, bottom: number, lit: number) => mix(mix(top, bottom, down), lit, light);
    return [at(0x16, 0x2f, 0xff), at(0x3d, 0x6f, 0xe2), at(0x4d, 0x7c, 0xa8), 255];
  });
}

/** White on a transparent ground, as Teams wants it. */
function outlineIcon(size: number): Buffer {
  return png(size, (column, row) => {
    const inside = share(size, column, row, (x, y) => insideStar(x, y, 0.95) || insideStar(x - 0.6, y + 0.6, 0.36));
    return [255, 255, 255, Math.round(inside * 255)];
  });
}

await writeFile(join(import.meta.dirname, 'color.png'), colourIcon(192));
await writeFile(join(import.meta.dirname, 'outline.png'), outlineIcon(32));
