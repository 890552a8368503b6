/** How likely it is that somebody wrote a text as it stands there: what tells a right decoding from a wrong one. */

/** The letters beyond a to z of languages of Europe, and how likely the language is in files of Nordic companies. */
const alphabets: readonly (readonly [likely: number, letters: string])[] = [
  [1, 'åäöéüàè'],
  [0.9, 'æøåéóòôä'],
  [0.85, 'äöüß'],
  [0.8, 'àâæçéèêëîïôœùûü'],
  [0.8, 'áéíóúüñ'],
  [0.75, 'áéíóúýþðæö'],
  [0.7, 'ãõáéíóúâêôàçü'],
  [0.7, 'ąćęłńóśźż'],
  [0.7, 'áčďéěíňóřšťúůýž'],
  [0.7, 'áéíóöőúüű'],
  [0.6, 'äöüõšž'],
  [0.6, 'čćđšž'],
  [0.5, 'áäčďéíĺľňóôŕšťúýž'],
  [0.5, 'ăâîșțşţ'],
];
/** Words of one letter. */
const shortWords = new Set('åöäàáéèíóø');

const word = /[\p{L}\p{M}]+/gu;
const isLetter = /[\p{L}\p{M}]/u;
const isLetterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const beyondAscii = /[\u0080-\u{10FFFF}]/u;
const allBeyondAscii = /[\u0080-\u{10FFFF}]/gu;

/** Adds up how likely each word and sign beyond ASCII is where it stands; below 0 nobody would have written it. */
export function scoreOf(text: string): number {
  let score = 0;
  for (const [found] of text.matchAll(word)) score += wordScore(found);
  for (const line of text.split(/[\r\n]+/)) score += signsScore(line);
  return score;
}

/** All letters of a word belong to one language. */
function wordScore(found: string): number {
  const letters = found.match(allBeyondAscii);
  if (letters === null) return 0;
  if (hasOddCase(found)) return -letters.length;
  if (letters.length === found.length && found.length === 1 && !shortWords.has(found.toLowerCase())) return -0.5;
  const small = letters.map((letter) => letter.toLowerCase());
  const [likely] = alphabets.find(([, all]) => small.every((letter) => all.includes(letter))) ?? [-1];
  return likely * letters.length;
}

/** Capitals and small letters in an order in which nobody writes them, where one is no letter of ASCII: hÅ, HåL, HÅl. */
function hasOddCase(found: string): boolean {
  const signs = Array.from(found);
  return signs.some((sign, index) => {
    const [before = '', after = ''] = [signs[index - 1], signs[index + 1]];
    if (isCapital(sign) && isSmall(before)) return beyondAscii.test(before + sign);
    if (!beyondAscii.test(sign) || !isCapital(before)) return false;
    return isCapital(sign) ? isSmall(after) : isCapital(after);
  });
}

const isCapital = (sign: string): boolean => sign !== sign.toLowerCase();
const isSmall = (sign: string): boolean => sign !== sign.toUpperCase();

function signsScore(line: string): number {
  if (!beyondAscii.test(line)) return 0;
  let score = 0;
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index);
    if (!beyondAscii.test(sign) || isLetter.test(sign)) continue;
    const [before, after] = [line.charAt(index - 1), line.charAt(index + 1)];
    const around = { isAfterWord: isLetterOrDigit.test(before), isBeforeWord: isLetterOrDigit.test(after) };
    score += signScore(sign, { before, after, ...around, isQuoted });
    isQuoted ||= opening.has(sign);
  }
  return score;
}

/** Where a sign stands. */
interface Place {
  readonly before: string;
  readonly after: string;
  readonly isAfterWord: boolean;
  readonly isBeforeWord: boolean;
  /** Something that opens a quotation stands before it in the line. */
  readonly isQuoted: boolean;
}

const opening = new Set('“”„‟«»‘’‚‹›');

/** The first that fits tells how likely the sign is at its place. */
const rules: readonly (readonly [signs: RegExp, at: (place: Place) => boolean, score: number])[] = [
  [/[\uFFFD\p{Cc}]/u, () => true, -2],
  [/\u00A0/, () => true, 0.5],
  [/’/, ({ isAfterWord, isBeforeWord }) => isAfterWord && isBeforeWord, 0.9],
  [/[–—]/, ({ isAfterWord, isBeforeWord }) => isAfterWord === isBeforeWord, 0.9],
  [/[–—]/, () => true, 0.2],
  [/./, ({ before, after }) => isLetter.test(before) && isLetter.test(after), -1],
  [
    /[“”„‟«»‘’‚‹›]/,
    ({ isBeforeWord, isAfterWord, isQuoted }) => isBeforeWord !== isAfterWord && (isBeforeWord || isQuoted),
    0.9,
  ],
  [/’/, () => true, 0.5],
  [/[“”„‟«»‘‚‹›]/, () => true, -0.3],
  [/…/, () => true, 0.8],
  [/[€£§°½¼¾²³µ©®™•·×÷±¿¡´¨]/, () => true, 0.2],
];

function signScore(sign: string, place: Place): number {
  return rules.find(([signs, at]) => signs.test(sign) && at(place))?.[2] ?? -0.4;
}
