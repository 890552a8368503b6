/**
 * A QR code (ISO/IEC 18004) of a text: byte mode, error correction level M, which a tenth of its area may be spoilt of. Written
 * here because an address is all that we show in one, and a library would come with kinds, levels and pictures of its own.
 */

/** Rows of modules, true where dark; without the quiet zone of four modules around it. */
export type QrCode = readonly (readonly boolean[])[];

/** For each version from 1 on: error correction bytes of a block, and how many blocks there are (table 9, level M). */
const correction = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const blocks = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35,
  37, 38, 40, 43, 45, 47, 49,
];
const lastVersion = 40;

/** Throws `RangeError` for a text of more than about 2,300 bytes. */
export function qrCode(text: string): QrCode {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const words = withCorrection(dataWords(bytes, version), version);
  const candidates = Array.from({ length: 8 }, (_, mask) => drawn(words, version, mask));
  return candidates.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
}

function versionFor(length: number): number {
  for (let version = 1; version <= lastVersion; version += 1) {
    if (headBits(version) + length * 8 <= dataSize(version) * 8) return version;
  }
  throw new RangeError('Too long for a QR code');
}

/** Mode and length before the bytes. */
const headBits = (version: number) => 4 + (version < 10 ? 8 : 16);
const sizeOf = (version: number) => version * 4 + 17;

/** Bytes that fit in, those for error correction among them. */
function wholeSize(version: number): number {
  const aligned = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const patterns = aligned === 0 ? 0 : (25 * aligned - 10) * aligned - 55;
  const bits = (16 * version + 128) * version + 64 - patterns - (version < 7 ? 0 : 36);
  return Math.floor(bits / 8);
}

const of = (table: readonly number[], version: number) => table[version - 1] ?? 0;
const dataSize = (version: number) => wholeSize(version) - of(correction, version) * of(blocks, version);

function dataWords(bytes: Uint8Array, version: number): readonly number[] {
  const size = dataSize(version);
  const bits: number[] = [];
  const put = (value: number, length: number): void => {
    for (let at = length - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1);
  };
  put(4, 4);
  put(bytes.length, headBits(version) - 4);
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, size * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < size * 8; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Array.from({ length: size }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((word, bit) => (word << 1) | bit, 0),
  );
}

/** Multiplies in the field of 256 elements by the polynomial 0x11d. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((other >>> bit) & 1) * one;
  }
  return product;
}

function divisor(degree: number): readonly number[] {
  const result = Array.from<unknown, number>({ length: degree }, (_, index) => (index === degree - 1 ? 1 : 0));
  for (let root = 1, round = 0; round < degree; round += 1, root = times(root, 2)) {
    for (let index = 0; index < degree; index += 1) {
      result[index] = times(result[index] ?? 0, root) ^ (result[index + 1] ?? 0);
    }
  }
  return result;
}

function remainder(data: readonly number[], by: readonly number[]): readonly number[] {
  const result = by.map(() => 0);
  for (const word of data) {
    const factor = word ^ (result.shift() ?? 0);
    result.push(0);
    for (const [index, each] of by.entries()) result[index] = (result[index] ?? 0) ^ times(each, factor);
  }
  return result;
}

/** The blocks woven into each other, data first and then the bytes that correct it. */
function withCorrection(data: readonly number[], version: number): readonly number[] {
  const [count, length] = [of(blocks, version), of(correction, version)];
  const short = Math.floor(data.length / count);
  const long = data.length % count;
  const by = divisor(length);
  let from = 0;
  const parts = Array.from({ length: count }, (_, index) => {
    const words = data.slice(from, from + short + (index < count - long ? 0 : 1));
    from += words.length;
    return { words, check: remainder(words, by) };
  });
  const woven: number[] = [];
  for (let index = 0; index <= short; index += 1) {
    for (const { words } of parts) if (index < words.length) woven.push(words[index] ?? 0);
  }
  for (let index = 0; index < length; index += 1) for (const { check } of parts) woven.push(check[index] ?? 0);
  return woven;
}

/** A code under construction: what is dark, and what belongs to the patterns that stand in every code. */
class Canvas {
  readonly dark: boolean[][];
  readonly #fixed: boolean[][];
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    this.#fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  }

  fix(x: number, y: number, isDark: boolean): void {
    if (x < 0 || y < 0 || x >= this.size || y >= this.size) return;
    this.set(x, y, isDark);
    const row = this.#fixed[y];
    if (row !== undefined) row[x] = true;
  }

  set(x: number, y: number, isDark: boolean): void {
    const row = this.dark[y];
    if (row !== undefined) row[x] = isDark;
  }

  isFixed(x: number, y: number): boolean {
    return this.#fixed[y]?.[x] ?? true;
  }
}

function drawn(words: readonly number[], version: number, mask: number): QrCode {
  const canvas = new Canvas(sizeOf(version));
  drawPatterns(canvas, version);
  drawFormat(canvas, mask);
  drawVersion(canvas, version);
  drawWords(canvas, words, mask);
  return canvas.dark;
}

function drawPatterns(canvas: Canvas, version: number): void {
  const { size } = canvas;
  for (let at = 0; at < size; at += 1) {
    canvas.fix(6, at, at % 2 === 0);
    canvas.fix(at, 6, at % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    around(4, (dx, dy, distance) => canvas.fix(x + dx, y + dy, distance !== 2 && distance !== 4));
  }
  for (const [x, y] of alignmentCentres(version)) {
    around(2, (dx, dy, distance) => canvas.fix(x + dx, y + dy, distance !== 1));
  }
}

/** Where the smaller squares stand: everywhere in a grid but in the corners that the finders have. */
function alignmentCentres(version: number): readonly (readonly [x: number, y: number])[] {
  const places = alignments(version);
  const [first, last] = [places[0], places.at(-1)];
  const isFinder = (x: number, y: number) =>
    [x, y].includes(first ?? 0) && [first, last].includes(x) && [first, last].includes(y);
  return places.flatMap((y) => places.filter((x) => !isFinder(x, y)).map((x) => [x, y] as const));
}

function around(reach: number, visit: (dx: number, dy: number, distance: number) => void): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) visit(dx, dy, Math.max(Math.abs(dx), Math.abs(dy)));
  }
}

function alignments(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const rest = Array.from({ length: count - 1 }, (_, index) => sizeOf(version) - 7 - index * step);
  return [6, ...rest.toReversed()];
}

/** The remainder of `value` after so many zero bits, by the generator of a BCH code. */
function bch(value: number, zeros: number, generator: number): number {
  let rest = value;
  for (let round = 0; round < zeros; round += 1) rest = (rest << 1) ^ ((rest >>> (zeros - 1)) * generator);
  return (value << zeros) | rest;
}

/** Level M is 00, so the format is the mask alone. */
function drawFormat(canvas: Canvas, mask: number): void {
  const { size } = canvas;
  const bits = bch(mask, 10, 0x537) ^ 0x5412;
  const bit = (at: number) => ((bits >>> at) & 1) === 1;
  for (let at = 0; at <= 5; at += 1) canvas.fix(8, at, bit(at));
  canvas.fix(8, 7, bit(6));
  canvas.fix(8, 8, bit(7));
  canvas.fix(7, 8, bit(8));
  for (let at = 9; at < 15; at += 1) canvas.fix(14 - at, 8, bit(at));
  for (let at = 0; at < 8; at += 1) canvas.fix(size - 1 - at, 8, bit(at));
  for (let at = 8; at < 15; at += 1) canvas.fix(8, size - 15 + at, bit(at));
  canvas.fix(8, size - 8, true);
}

function drawVersion(canvas: Canvas, version: number): void {
  if (version < 7) return;
  const bits = bch(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >>> at) & 1) === 1;
    const [near, far] = [Math.floor(at / 3), canvas.size - 11 + (at % 3)];
    canvas.fix(far, near, isDark);
    canvas.fix(near, far, isDark);
  }
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Two columns at a time from the right, upwards and downwards in turn. */
function drawWords(canvas: Canvas, words: readonly number[], mask: number): void {
  const { size } = canvas;
  const isMasked = masks[mask] ?? (() => false);
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const isUpwards = ((right + 1) & 2) === 0;
      const y = isUpwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (canvas.isFixed(x, y)) continue;
        const isDark = (((words[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1;
        canvas.set(x, y, isDark !== isMasked(x, y));
        at += 1;
      }
    }
  }
}

/** How hard a code is to read: runs and squares of one colour, and too much of either. The likeness of finders is left out. */
function penalty(code: QrCode): number {
  const columns = code.map((_, x) => code.map((row) => row[x] === true));
  const runs = [...code, ...columns].reduce((sum, line) => sum + runsIn(line), 0);
  const dark = code.flat().filter(Boolean).length;
  const uneven = Math.floor(Math.abs(dark * 20 - code.length ** 2 * 10) / code.length ** 2) * 10;
  return runs + squaresIn(code) * 3 + uneven;
}

function runsIn(line: readonly boolean[]): number {
  let [sum, length] = [0, 0];
  for (const [index, isDark] of line.entries()) {
    length = index > 0 && line[index - 1] === isDark ? length + 1 : 1;
    if (length === 5) sum += 3;
    else if (length > 5) sum += 1;
  }
  return sum;
}

function squaresIn(code: QrCode): number {
  let count = 0;
  for (const [y, row] of code.entries()) {
    const below = code[y + 1];
    if (below === undefined) break;
    for (let x = 0; x + 1 < row.length; x += 1) {
      if (row[x] === row[x + 1] && row[x] === below[x] && row[x] === below[x + 1]) count += 1;
    }
  }
  return count;
}
