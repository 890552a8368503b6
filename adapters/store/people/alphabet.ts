import { sql, type RawBuilder } from 'kysely';
import type { Language } from '#domain/programme/programme.ts';

/** Letters with signs that stand where their plain letter does, upper and lower case. */
const plain: Readonly<Record<string, string>> = {
  a: 'áàâãāăą',
  c: 'çćč',
  d: 'ďđð',
  e: 'éèêëēęě',
  g: 'ğģ',
  i: 'íìîïīįı',
  k: 'ķ',
  l: 'łļľ',
  n: 'ñńňņ',
  o: 'óòôõōő',
  r: 'řŕ',
  s: 'śšşș',
  t: 'ťțţþ',
  u: 'úùûūůűų',
  y: 'ýÿ',
  z: 'źžż',
};

/** Swedish has three more letters after z, which the signs after z in ASCII stand for; ü is a y. */
const ends: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: { '{': 'å', '|': 'äæ', '}': 'öø', y: 'ü' },
  en: { a: 'åäæ', o: 'öø', u: 'ü' },
};

function lettersOf(language: Language): { readonly from: string; readonly to: string } {
  const rows = [...Object.entries(plain), ...Object.entries(ends[language])];
  const pairs = rows.flatMap(([to, letters]) =>
    Array.from(letters).flatMap((letter) => [[letter, to] as const, [letter.toUpperCase(), to] as const]),
  );
  // The dotless i has no capital of its own.
  const known = pairs.filter(([letter]) => letter.length === 1 && letter > '\u007f');
  return { from: known.map(([letter]) => letter).join(''), to: known.map(([, to]) => to).join('') };
}

const letters = { sv: lettersOf('sv'), en: lettersOf('en') };

/**
 * What sorts a text as the language's alphabet does, wherever the server stands and whichever collations it has: the
 * embedded database has none of any language. Texts in ASCII alone are taken as they are, which is much quicker.
 */
export function alphabetical(text: RawBuilder<string>, language: Language): RawBuilder<string> {
  const { from, to } = letters[language];
  return sql<string>`(CASE WHEN octet_length(${text}) = length(${text}) THEN lower(${text})
    ELSE lower(translate(${text}, ${from}, ${to})) END) COLLATE "C"`;
}

/**
 * A regular expression that finds a word as it is, whatever its case; the server's own rules of case may know ASCII
 * alone.
 */
export function wordPattern(word: string): string {
  return Array.from(word)
    .map((sign) => {
      const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
      if (sign <= '\u007f') return /[a-zA-Z0-9]/.test(sign) ? sign : `\\${sign}`;
      const isOneSign = Array.from(lower).length === 1 && Array.from(upper).length === 1;
      return isOneSign && lower !== upper ? `[${lower}${upper}]` : sign;
    })
    .join('');
}
