export type Point = readonly [x: number, y: number];
/** A path as a line of points; `closed` when it comes back to where it began. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** How many straight pieces stand for one curve. */
const pieces = 10;
const tokens = /[a-z]|-?\d*\.?\d+/gi;

interface Pen {
  readonly strokes: { points: Point[]; closed: boolean }[];
  at: Point;
  /** The second handle of the curve before, which a smooth curve mirrors. */
  handle: Point;
}

/** How many numbers each command takes. */
const takes: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Z: 0 };

const read = new Map<string, readonly Stroke[]>();

/**
 * The lines of an SVG path, curves as short straight pieces. Each path is read once: portraits share a few dozen. Throws
 * for a command that portraits have no use for.
 */
export function strokesOf(path: string): readonly Stroke[] {
  const known = read.get(path);
  if (known !== undefined) return known;
  const strokes = readStrokes(path);
  read.set(path, strokes);
  return strokes;
}

function readStrokes(path: string): readonly Stroke[] {
  const words = path.match(tokens) ?? [];
  const pen: Pen = { strokes: [], at: [0, 0], handle: [0, 0] };
  let command = '';
  for (let at = 0; at < words.length;) {
    if (/[a-z]/i.test(words[at] ?? '')) command = words[at++] ?? '';
    const count = takes[command.toUpperCase()];
    if (count === undefined) throw new Error(`A portrait's path has the command ${command}.`);
    const numbers = words.slice(at, at + count).map(Number);
    at += count;
    follow(pen, command.toUpperCase(), absolute(pen, command, numbers));
    // What follows a move without a command of its own is drawn.
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
  }
  return pen.strokes;
}

/** Numbers of a lower-case command count from the pen. */
function absolute({ at: [x, y] }: Pen, command: string, numbers: readonly number[]): readonly number[] {
  const isRelative = command === command.toLowerCase();
  const upright = command.toUpperCase();
  if (upright === 'V') return numbers.map((value) => (isRelative ? value + y : value));
  if (!isRelative) return numbers;
  return numbers.map((value, index) => value + (index % 2 === 0 ? x : y));
}

const acts: Readonly<Record<string, (pen: Pen, numbers: readonly number[]) => void>> = {
  M: (pen, [x = 0, y = 0]) => {
    pen.strokes.push({ points: [[x, y]], closed: false });
    pen.at = [x, y];
  },
  L: (pen, [x = 0, y = 0]) => lineTo(pen, [x, y]),
  H: (pen, [x = 0]) => lineTo(pen, [x, pen.at[1]]),
  V: (pen, [y = 0]) => lineTo(pen, [pen.at[0], y]),
  C: (pen, numbers) => curveTo(pen, pairsOf(numbers)),
  // The first handle is the one before, mirrored.
  S: (pen, numbers) =>
    curveTo(pen, [[2 * pen.at[0] - pen.handle[0], 2 * pen.at[1] - pen.handle[1]], ...pairsOf(numbers)]),
  Z: close,
};

function follow(pen: Pen, command: string, numbers: readonly number[]): void {
  acts[command]?.(pen, numbers);
  if (command !== 'C' && command !== 'S') pen.handle = pen.at;
}

function pairsOf(numbers: readonly number[]): readonly Point[] {
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
}

function lineTo(pen: Pen, to: Point): void {
  pen.strokes.at(-1)?.points.push(to);
  pen.at = to;
}

function curveTo(pen: Pen, [one = pen.at, two = pen.at, to = pen.at]: readonly Point[]): void {
  const from = pen.at;
  for (let piece = 1; piece <= pieces; piece += 1) {
    const t = piece / pieces;
    const u = 1 - t;
    const along = (axis: 0 | 1): number =>
      u ** 3 * from[axis] + 3 * u * u * t * one[axis] + 3 * u * t * t * two[axis] + t ** 3 * to[axis];
    lineTo(pen, [along(0), along(1)]);
  }
  pen.handle = two;
}

function close(pen: Pen): void {
  const stroke = pen.strokes.at(-1);
  const [first] = stroke?.points ?? [];
  if (stroke === undefined || first === undefined) return;
  stroke.closed = true;
  pen.at = first;
}
