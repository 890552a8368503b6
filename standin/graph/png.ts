import { crc32, deflateSync } from 'node:zlib';

type Rgb = readonly [red: number, green: number, blue: number];

/** A square picture of few colours as PNG; `paint` returns the place of the pixel's colour in the palette. */
export function png(size: number, palette: readonly Rgb[], paint: (column: number, row: number) => number): Buffer {
  const pixels = Buffer.alloc(size * (size + 1));
  for (let row = 0; row < size; row += 1) {
    // Each row begins with its filter, 0 for none.
    for (let column = 0; column < size; column += 1) pixels[row * (size + 1) + 1 + column] = paint(column, row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
