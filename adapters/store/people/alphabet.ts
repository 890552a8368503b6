import { sql, type RawBuilder } from 'kysely';
import type { Language } from '#domain/programme/programme.ts';

/** Letters with signs that stand where their plain letter does. Names are kept with the same; see `person.name_key_sv`. */
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
 * embedded database has none of any language. For a few texts; of people it is kept.
 */
export function alphabetical(text: RawBuilder<string>, language: Language): RawBuilder<string> {
  const { from, to } = letters[language];
  return sql<string>`lower(translate(${text}, ${from}, ${to}) COLLATE "C")`;
}
