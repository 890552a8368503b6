import { groundOf, shapesOf } from './shapes.ts';
import type { Look } from './look.ts';
import type { Crop } from './raster.ts';

/** Somebody as the frame shows them. */
interface Sitter {
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  /** Absent: no picture, so initials stand in its place. */
  readonly look?: Look;
}

const whole: Crop = { x: 0, y: 0, side: 96 };
/** The head alone, for a picture of at most 40 pixels. */
const near: Crop = { x: 11, y: 6, side: 74 };

/** A person's picture, or their initials on a soft ground that stays the same for the same name. */
export function portraitSvg(sitter: Sitter, { close }: { readonly close: boolean }): string {
  const { x, y, side } = close && sitter.look !== undefined ? near : whole;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${side} ${side}" role="img">`,
    `<title>${escape(sitter.displayName)}</title>`,
    sitter.look === undefined ? initialsOf(sitter) : drawn(sitter.look),
    '</svg>',
  ].join('');
}

function drawn(look: Look): string {
  return shapesOf(look)
    .map(({ path, colour, width, opacity = 1 }) =>
      width === undefined
        ? `<path d="${path}" fill="${colour}" opacity="${opacity}"/>`
        : `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join('');
}

function initialsOf({ givenName, surname, displayName }: Sitter): string {
  const initials = escape(`${givenName.slice(0, 1)}${surname.slice(0, 1)}`.toUpperCase());
  return [
    `<rect width="96" height="96" fill="${groundOf(numberOf(displayName))}"/>`,
    '<text x="48" y="49" fill="#33423F" font-family="Segoe UI, system-ui, sans-serif" font-size="36"',
    ` font-weight="600" text-anchor="middle" dominant-baseline="central">${initials}</text>`,
  ].join('');
}

function numberOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return sum;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
