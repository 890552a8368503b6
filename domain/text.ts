/**
 * What every text of a person must be before it is kept or shown, whoever it comes from: the tab, a card, a file or the
 * directory.
 */

/** NUL cannot be kept by PostgreSQL, and half of a surrogate pair is no character. */
const broken = /\0|\p{Surrogate}/u;
const brokenSigns = /\0|\p{Surrogate}/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Control signs other than a line break; signs that turn the direction of what stands around them (U+202E in a name
 * turns the line); and signs of no width that only hide something. The joiners stay: emoji and scripts need them.
 */
const unseen = /(?!\n)\p{Cc}|\p{Bidi_Control}|[\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;
const anythingSeen = /[^\p{C}\p{Z}]|\p{Cn}|\p{Co}/u;

/** Does it hold a sign that cannot be kept? Whoever sends one is told so; from elsewhere it is taken out. */
export function hasBrokenSign(text: string): boolean {
  return broken.test(text);
}

/** A text of one line: line breaks and tabs become spaces. Empty when nothing of it can be seen. */
export function tidyLine(text: string): string {
  return tidied(text.replaceAll(lineBreaks, '\n').replaceAll(/[\n\t]+/g, ' '));
}

/** A text that may have several lines, at most one of them empty in a row. */
export function tidyLines(text: string): string {
  const lines = tidied(text.replaceAll(lineBreaks, '\n').replaceAll('\t', ' '));
  return lines.replaceAll(/ +\n/g, '\n').replaceAll(/\n{3,}/g, '\n\n');
}

function tidied(text: string): string {
  const plain = text.replaceAll(brokenSigns, '').replaceAll(unseen, '').normalize('NFC').trim();
  return anythingSeen.test(plain) ? plain : '';
}

/** One address and nothing around it; whether anybody reads what is sent there, only sending tells. */
export function isMailAddress(text: string): boolean {
  return /^[^\s<>()[\]{}"“”„«»,;:|?@]+@[^\s<>()[\]{}"“”„«»,;:|?@.]+(?:\.[^\s<>()[\]{}"“”„«»,;:|?@.]+)+$/.test(text);
}

/** Signs of which one character, as people count them, is made at most on average: an emoji of a family has eleven. */
const signsOfCharacter = 12;

const segmenter = new Intl.Segmenter();

/** Is it longer than `most` characters, as people count them? */
export function isTooLong(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > most * signsOfCharacter || charactersIn(text) > most;
}

/** Characters as people count them (grapheme clusters, UAX #29). */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** At most `most` characters of a text, with `…` where something was cut off; never half of one. */
export function cutAfter(text: string, most: number): string {
  if (!isTooLong(text, most)) return text;
  let kept = '';
  let count = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (count === most || kept.length + segment.length > most * signsOfCharacter) break;
    kept += segment;
    count += 1;
  }
  return `${kept.trimEnd()}…`;
}

const signsOfHtml: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML shows it, between tags and in attributes: nobody's name becomes markup in somebody else's invitation. */
export function asHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signsOfHtml[sign] ?? sign);
}
