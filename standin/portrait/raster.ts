import { strokesOf, type Point, type Stroke } from './path.ts';
import { channels, type Shape } from './shapes.ts';

// Held here: each look into the global object is dear where many contexts share a process, and there are many per pixel.
const { abs, ceil, cos, floor, hypot, max, min, round, sin } = Math;

/** What of the portrait's square of 96 units is seen. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** How many corners stand for the round end of a line. */
const roundness = 8;

/**
 * Draws shapes as a square of `size` pixels, three bytes each. How much of a pixel a surface covers is counted from its
 * outline: each edge leaves its area in the pixels it crosses, and the rest of their row is inside.
 */
export function rasterised(shapes: readonly Shape[], { x, y, side }: Crop, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 3);
  const cover = new Float32Array(size * size);
  const scale = size / side;
  const placed = ([px, py]: Point): Point => [(px - x) * scale, (py - y) * scale];
  for (const { path, colour, width, opacity = 1 } of shapes) {
    const strokes = strokesOf(path).map(({ points, closed }) => ({ points: points.map(placed), closed }));
    const rings = width === undefined ? strokes.map(({ points }) => points) : strokes.flatMap(thick(width * scale));
    for (const ring of rings) addRing(cover, ring, size);
    paint(pixels, { cover, size, rows: rowsOf(rings, size), colour: channels(colour), opacity });
  }
  return pixels;
}

/** The rows that a surface reaches. */
function rowsOf(rings: readonly (readonly Point[])[], size: number): Paint['rows'] {
  const heights = rings.flat().map(([, y]) => y);
  return [max(0, floor(min(...heights))), min(size, ceil(max(...heights)))];
}

/** A line as surfaces: a rectangle for each piece and a round for each point, all running the same way. */
function thick(width: number): (stroke: Stroke) => readonly (readonly Point[])[] {
  const half = width / 2;
  return ({ points, closed }) => {
    const [first] = points;
    const whole = closed && first !== undefined ? [...points, first] : points;
    const rounds = whole.map(([x, y]) =>
      Array.from({ length: roundness }, (_, at): Point => {
        const turn = (at / roundness) * 2 * Math.PI;
        return [x + half * cos(turn), y + half * sin(turn)];
      }),
    );
    const pieces = whole.slice(1).flatMap((to, at) => {
      const from = whole[at] ?? to;
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const length = hypot(dx, dy);
      if (length === 0) return [];
      const [sx, sy] = [(-dy / length) * half, (dx / length) * half];
      const corner = ([x, y]: Point, side: number): Point => [x + side * sx, y + side * sy];
      return [[corner(from, -1), corner(to, -1), corner(to, 1), corner(from, 1)]];
    });
    return [...rounds, ...pieces];
  };
}

function addRing(cover: Float32Array, ring: readonly Point[], size: number): void {
  for (const [at, from] of ring.entries()) addEdge(cover, from, ring[(at + 1) % ring.length] ?? from, size);
}

/** Leaves an edge's area row by row. Outside at the left counts as the row's beginning, outside at the right as nothing. */
function addEdge(cover: Float32Array, from: Point, to: Point, size: number): void {
  if (from[1] === to[1]) return;
  const down = from[1] < to[1] ? 1 : -1;
  const [[topX, topY], [lowX, lowY]] = down === 1 ? [from, to] : [to, from];
  const slope = (lowX - topX) / (lowY - topY);
  const last = min(size, ceil(lowY));
  for (let row = max(0, floor(topY)); row < last; row += 1) {
    const [begin, end] = [max(row, topY), min(row + 1, lowY)];
    const atBegin = topX + (begin - topY) * slope;
    const atEnd = topX + (end - topY) * slope;
    const left = within(min(atBegin, atEnd), size);
    const right = within(max(atBegin, atEnd), size);
    addSpan(cover, { row, size, left, right }, down * (end - begin));
  }
}

const within = (x: number, size: number): number => max(0, min(size, x));

interface Span {
  readonly row: number;
  readonly size: number;
  /** Both within the row. */
  readonly left: number;
  readonly right: number;
}

/** Shares an edge's height out over the pixels that it crosses in one row. */
function addSpan(cover: Float32Array, { row, size, left, right }: Span, height: number): void {
  const width = right - left;
  for (let column = floor(left); column < size && (column < right || column <= left); column += 1) {
    const [from, to] = [max(left, column), min(right, column + 1)];
    const part = height * (width === 0 ? 1 : (to - from) / width);
    const inside = part * (column + 1 - (from + to) / 2);
    const index = row * size + column;
    cover[index] = (cover[index] ?? 0) + inside;
    if (column + 1 < size) cover[index + 1] = (cover[index + 1] ?? 0) + part - inside;
  }
}

interface Paint {
  readonly cover: Float32Array;
  readonly size: number;
  readonly rows: readonly [from: number, until: number];
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly opacity: number;
}

/** Lays a colour on what is covered, and leaves the cover empty for the next surface. */
function paint(pixels: Uint8Array, { cover, size, rows: [from, until], colour, opacity }: Paint): void {
  const [red, green, blue] = colour;
  for (let row = from; row < until; row += 1) {
    let sum = 0;
    for (let pixel = row * size; pixel < (row + 1) * size; pixel += 1) {
      sum += cover[pixel] ?? 0;
      const part = min(1, abs(sum)) * opacity;
      if (part < 0.002) continue;
      blend(pixels, pixel * 3, red, part);
      blend(pixels, pixel * 3 + 1, green, part);
      blend(pixels, pixel * 3 + 2, blue, part);
    }
    cover.fill(0, row * size, (row + 1) * size);
  }
}

function blend(pixels: Uint8Array, at: number, value: number, part: number): void {
  const under = pixels[at] ?? 0;
  pixels[at] = round(under + (value - under) * part);
}
