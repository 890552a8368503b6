import { hairBefore, hairBehind } from './hair.ts';
import { grounds, type Look } from './look.ts';
import { ellipse, glass } from './outlines.ts';

/** One surface or line of a portrait, in a square of 96 units. What comes later lies above. */
export interface Shape {
  /** Its outline as an SVG path of lines and cubic curves; a hole runs the other way round. */
  readonly path: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** A line of this width along the path, with round ends; a filled surface when absent. */
  readonly width?: number;
  /** 0 to 1; 1 when absent. */
  readonly opacity?: number;
}

const skins = [
  ['#F6D9C6', '#E3B79E'],
  ['#F0C9AE', '#D9A587'],
  ['#E3B48F', '#C68F69'],
  ['#C98F66', '#A86F49'],
  ['#9A6543', '#7B4C30'],
  ['#70462F', '#553322'],
] as const;

interface Colours {
  readonly skin: string;
  readonly shadow: string;
  readonly ink: string;
  readonly brow: string;
  readonly mouth: string;
  readonly frames: string;
}

/** The whole portrait of somebody, from the ground up. */
export function shapesOf(look: Look): readonly Shape[] {
  const colours = coloursOf(look);
  return [
    { path: 'M0 0H96V96H0Z', colour: groundOf(look.ground) },
    ...hairOf(look, hairBehind),
    ...bodyOf(look, colours),
    ...headOf(look, colours),
    ...beardOf(look),
    ...faceOf(colours),
    ...hairOf(look, hairBefore),
    ...glassesOf(look, colours),
  ];
}

/** The soft ground of that number. */
export function groundOf(number: number): string {
  return grounds[number % grounds.length] ?? grounds[0];
}

function coloursOf({ skin: number, hair, tone, beard }: Look): Colours {
  const [skin, shadow] = skins[number] ?? skins[1];
  const dark = number >= 4;
  const ink = dark ? '#20130D' : '#3A2A24';
  const lips = dark ? '#3E1F18' : '#9C5347';
  return {
    skin,
    shadow,
    ink,
    // Fair hair has darker brows; who shows no hair has brows like the eyes.
    brow: hair === 'hijab' || hair === 'bald' ? ink : shaded(tone, isFair(tone) ? 0.72 : 0.9),
    mouth: beard === 'full' ? shaded(skin, 0.86) : lips,
    frames: dark ? '#15100D' : '#33423F',
  };
}

function hairOf({ hair, tone }: Look, table: typeof hairBehind): readonly Shape[] {
  return (table[hair] ?? []).map((path) => ({ path, colour: tone }));
}

function bodyOf({ top, collar }: Look, { skin, shadow }: Colours): readonly Shape[] {
  const clothes =
    collar === 'vneck'
      ? 'M6 98c0-18 11-25.5 29-28l13 15 13-15c18 2.5 29 10 29 28Z'
      : 'M6 98c0-18 11-25.5 29-28 2 6 7 9 13 9s11-3 13-9c18 2.5 29 10 29 28Z';
  const shirt = { path: 'M35.5 68.5 48 80l-8 8-8.5-16.5Zm25 0L48 80l8 8 8.5-16.5Z', colour: shaded(top, 1.14) };
  const hood = {
    path: 'M33 69c-4 2-6 6-5 11 6 6 12 9 20 9s14-3 20-9c1-5-1-9-5-11-1 9-8 13-15 13s-14-4-15-13Z',
    colour: shaded(top, 0.84),
  };
  return [
    { path: 'M8 98c0-17 10-24.5 27-27 4-.6 6-2.5 6-6V54h14v11c0 3.5 2 5.4 6 6 17 2.5 27 10 27 27Z', colour: skin },
    { path: 'M41 58c2.5 4 11.5 4 14 0v6.5C52 69.5 44 69.5 41 64.5Z', colour: shadow, opacity: 0.7 },
    { path: clothes, colour: top },
    ...(collar === 'shirt' ? [shirt] : []),
    ...(collar === 'hood' ? [hood] : []),
  ];
}

function headOf({ hair }: Look, { skin, shadow }: Colours): readonly Shape[] {
  const ears = [32.3, 63.7].map((x) => ({ path: ellipse(x, 44.5, 3, 4.3), colour: shadow }));
  return [
    ...(hair === 'hijab' ? [] : ears),
    { path: 'M48 22c10.5 0 16 8 16 19.5C64 54 57 63.5 48 63.5S32 54 32 41.5C32 30 37.5 22 48 22Z', colour: skin },
  ];
}

function beardOf({ beard, tone }: Look): readonly Shape[] {
  if (beard === undefined) return [];
  if (beard === 'short') {
    const path =
      'M33 47c1 10.5 6.5 17.3 15 17.3S62 57.5 63 47c-2 5.5-4.5 8-8 8.3-3.5-1.5-10.5-1.5-14 0C37.5 55 35 52.5 33 47Z';
    return [{ path, colour: tone, opacity: 0.55 }];
  }
  const path =
    'M32.2 44c.3 13 6 21.5 15.8 21.5S63.5 57 63.8 44c-2 4-4 6.5-7 6.8-3-1.8-5.5-1.8-8.8-.6-3.3-1.2-5.8-1.2-8.8.6-3-.3-5-2.8-7-6.8Z';
  return [{ path, colour: shaded(tone, 0.95) }];
}

function faceOf({ shadow, ink, brow, mouth }: Colours): readonly Shape[] {
  return [
    { path: 'M43.6 54.2c2.8 2.6 6 2.6 8.8 0', colour: mouth, width: 1.7 },
    { path: 'M47.6 43.5c-.9 2.6-1.5 4.3-.9 5 .5.5 1.5.5 2.3.3', colour: shadow, width: 1.4 },
    { path: ellipse(41.2, 42.6, 1.5, 1.5), colour: ink },
    { path: ellipse(54.8, 42.6, 1.5, 1.5), colour: ink },
    { path: 'M37.8 38.3c1.9-1.4 4.2-1.6 6.2-.8M52 37.5c2-.8 4.3-.6 6.2.8', colour: brow, width: 1.6 },
  ];
}

function glassesOf({ glasses }: Look, { frames: colour }: Colours): readonly Shape[] {
  if (glasses === undefined) return [];
  return [
    { path: glass(35.4, 38.6), colour, width: 1.3 },
    { path: glass(49.6, 38.6), colour, width: 1.3 },
    { path: 'M46.4 42c1-.8 2.2-.8 3.2 0M35.4 42l-3-1M60.6 42l3-1', colour, width: 1.3 },
  ];
}

function isFair(tone: string): boolean {
  return channels(tone)[0] > 0xa0;
}

/** Darker for factors below 1, lighter above. */
function shaded(colour: string, by: number): string {
  return `#${channels(colour)
    .map((part) =>
      Math.min(255, Math.round(part * by))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Red, green and blue of `#RRGGBB`, 0 to 255. */
export function channels(colour: string): [red: number, green: number, blue: number] {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}
