/**
 * Draws the pictures of the bot's cards, five faces and a lock: `node --import tsx manifest/draw-card-pictures.ts`. Teams
 * takes no SVG and fetches them from our host, where they are cached for good: a changed drawing needs another name
 * (`bot/cards/pictures.ts`).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png, type Rgba } from './png.ts';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

/** A part of a drawing: what it covers, and in which colour. Later ones lie over earlier ones. */
interface Layer {
  readonly colour: Colour;
  readonly covers: (point: Point) => boolean;
}

const ink: Colour = [0x05, 0x3b, 0x41];
/** From worst to best the ground deepens as the mouth rises, so that neither carries the meaning alone. */
const grounds: readonly Colour[] = [
  [0xef, 0xed, 0xe9],
  [0xea, 0xef, 0xee],
  [0xd9, 0xea, 0xea],
  [0xb9, 0xdc, 0xde],
  [0x8d, 0xc3, 0xc8],
];
/** Where each mouth begins, towards which point it bends, and where it ends, on a square of 44. */
const mouths: readonly (readonly [from: Point, bend: Point, to: Point])[] = [
  [
    [14, 31],
    [22, 23],
    [30, 31],
  ],
  [
    [15, 30],
    [22, 26],
    [29, 30],
  ],
  [
    [15, 29],
    [22, 29],
    [29, 29],
  ],
  [
    [14.5, 28],
    [22, 33],
    [29.5, 28],
  ],
  [
    [13, 26.5],
    [22, 37.5],
    [31, 26.5],
  ],
];

function disc(middle: Point, radius: number): Layer['covers'] {
  return ([x, y]) => Math.hypot(x - middle[0], y - middle[1]) <= radius;
}

/** A line with round ends along these points. */
function stroke(points: readonly Point[], width: number): Layer['covers'] {
  return (point) => points.some((from, at) => distanceTo(point, from, points[at + 1] ?? from) <= width / 2);
}

function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX * alongX + alongY * alongY;
  const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const part = Math.max(0, Math.min(1, share));
  return Math.hypot(x - fromX - part * alongX, y - fromY - part * alongY);
}

function curve([from, bend, to]: (typeof mouths)[number]): readonly Point[] {
  const at = (part: number, axis: 0 | 1): number =>
    (1 - part) ** 2 * from[axis] + 2 * part * (1 - part) * bend[axis] + part ** 2 * to[axis];
  return Array.from({ length: 25 }, (_, step): Point => [at(step / 24, 0), at(step / 24, 1)]);
}

function arc(middle: Point, radius: number): readonly Point[] {
  return Array.from({ length: 25 }, (_, step): Point => {
    const angle = Math.PI + (step / 24) * Math.PI;
    return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)];
  });
}

function mood(at: number): readonly Layer[] {
  const [ground, mouth] = [grounds[at], mouths[at]];
  if (ground === undefined || mouth === undefined) throw new Error(`There is no face ${at + 1}`);
  return [
    { colour: ground, covers: disc([22, 22], 21) },
    { colour: ink, covers: disc([15.5, 18], 2) },
    { colour: ink, covers: disc([28.5, 18], 2) },
    { colour: ink, covers: stroke(curve(mouth), 2.2) },
  ];
}

/** On a square of 16, in a grey that is seen on white, on dark grey and on black. */
function lock(): readonly Layer[] {
  const grey: Colour = [0x80, 0x80, 0x80];
  const [left, right, top, bottom] = [3.5, 12.5, 7, 13.5];
  const box: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  const shackle: readonly Point[] = [[5.5, 7], ...arc([8, 5], 2.5), [10.5, 7]];
  return [
    { colour: grey, covers: stroke(box, 1.1) },
    { colour: grey, covers: stroke(shackle, 1.1) },
    { colour: grey, covers: disc([8, 10.2], 0.8) },
  ];
}

/** `side` units wide, `size` pixels; each pixel is the mean of 36 points in it. */
function drawn(layers: readonly Layer[], side: number, size: number): Buffer {
  const steps = 6;
  const samples = Array.from({ length: steps * steps }, (_, at): Point => [
    ((at % steps) + 0.5) / steps,
    (Math.floor(at / steps) + 0.5) / steps,
  ]);
  return png(size, (column, row) => {
    const hit = samples.flatMap(([x, y]) => {
      const point: Point = [((column + x) * side) / size, ((row + y) * side) / size];
      const top = layers.findLast(({ covers }) => covers(point));
      return top === undefined ? [] : [top.colour];
    });
    return mean(hit, samples.length);
  });
}

function mean(colours: readonly Colour[], of: number): Rgba {
  if (colours.length === 0) return [0, 0, 0, 0];
  const of3 = (channel: 0 | 1 | 2): number =>
    Math.round(colours.reduce((sum, colour) => sum + colour[channel], 0) / colours.length);
  return [of3(0), of3(1), of3(2), Math.round((colours.length / of) * 255)];
}

const folder = join(import.meta.dirname, '../teams-app/web/public/assets/cards');
await mkdir(folder, { recursive: true });
for (const at of grounds.keys()) await writeFile(join(folder, `mood-${at + 1}-v1.png`), drawn(mood(at), 44, 132));
await writeFile(join(folder, 'lock-v1.png'), drawn(lock(), 16, 48));
