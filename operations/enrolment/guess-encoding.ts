import { encodings, type Encoding } from '#domain/enrolment/table-format.ts';
import type { Tables } from '../ports/tables.ts';
import type { Guess } from './guess.ts';
import { scoreOf } from './letters.ts';

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How much evidence an encoding must have beyond the one that is tried before it; files for Windows are the most common. */
const handicap: Partial<Record<Encoding, number>> = {
  'windows-1250': 0.1,
  'iso-8859-2': 0.25,
  macintosh: 0.2,
  cp850: 0.2,
  cp437: 0.3,
};
/** By how much the best has to be better, for each sign at which the second best differs. */
const leastLead = 0.25;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];
/** How much of the lines with signs beyond ASCII is looked at, in all and of each line. */
const [longestSample, longestLine] = [50_000, 1_000];

/**
 * The encoding of a file: its byte order mark, else the zeros of UTF-16, else UTF-8 where all of it is that, else
 * whichever of the older encodings makes the likeliest words of its bytes.
 */
export function guessEncoding(file: Uint8Array, decode: Tables['decode']): Guess<Encoding> {
  const marked = marks.find(([mark]) => mark.every((byte, index) => file[index] === byte))?.[1];
  const plain = marked ?? wideWithoutMark(file) ?? 'utf-8';
  // A mark alone does not make the rest what it says.
  if (plain !== 'utf-8' || !decode(file, plain).includes('\uFFFD')) return { likely: plain, isSure: true };
  const endsLikeMac = file.includes(carriageReturn) && !file.includes(lineFeed);
  return likeliest(sampleOf(file), decode, endsLikeMac);
}

/** Western text in UTF-16 has a zero in every other byte. */
function wideWithoutMark(file: Uint8Array): Encoding | null {
  const start = file.subarray(0, 200);
  const zeros = (from: 0 | 1) => start.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) * 4 > start.length) return 'utf-16le';
  return zeros(0) * 4 > start.length ? 'utf-16be' : null;
}

/** The lines that hold anything beyond ASCII: only they can tell. */
function sampleOf(file: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let line: number[] = [];
  let isTelling = false;
  for (const byte of file) {
    if (byte === lineFeed || byte === carriageReturn || line.length === longestLine) {
      if (isTelling) sample.push(...line, byte);
      if (sample.length > longestSample) break;
      line = [];
      isTelling = false;
    } else line.push(byte);
    isTelling ||= byte >= 0x80;
  }
  return Uint8Array.from(isTelling ? [...sample, ...line] : sample);
}

function likeliest(sample: Uint8Array, decode: Tables['decode'], endsLikeMac: boolean): Guess<Encoding> {
  const read = encodings
    .filter((encoding) => !encoding.startsWith('utf-16'))
    .map((encoding) => {
      const text = decode(sample, encoding);
      const bonus = (endsLikeMac && encoding === 'macintosh' ? 0.5 : 0) - (handicap[encoding] ?? 0);
      return { encoding, text, score: scoreOf(text) + bonus };
    })
    .toSorted((one, other) => other.score - one.score);
  const [best] = read;
  if (best === undefined) return { likely: 'windows-1252', isSure: false };
  const isClear = read.every(({ text, score }) => best.score - score >= leastLead * differences(best.text, text));
  return { likely: best.encoding, isSure: best.score > 0 && best.encoding !== 'utf-8' && isClear };
}

/** At how many places two readings of the same bytes differ. */
function differences(one: string, other: string): number {
  let count = 0;
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    if (one[index] !== other[index]) count += 1;
  }
  return count;
}
