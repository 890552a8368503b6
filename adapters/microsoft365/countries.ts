/** ISO 3166 alpha-2 codes by the names people write in a directory, in the programme's two languages. */
let byName: ReadonlyMap<string, string> | null = null;

/** Everyday names besides the official ones. */
const everyday: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['storbritannien', 'GB'],
  ['holland', 'NL'],
];

/** The directory's free text as a country code; empty when it names no country. */
export function countryCode(written: string | null | undefined): string {
  const text = written?.trim() ?? '';
  byName ??= namedCountries();
  const named = byName.get(text.toLowerCase());
  if (named !== undefined) return named;
  return /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : '';
}

function namedCountries(): ReadonlyMap<string, string> {
  const names = new Map(everyday);
  for (const language of ['en', 'sv']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of allCodes()) {
      const name = display.of(code);
      if (name !== undefined) names.set(name.toLowerCase(), code);
    }
  }
  return names;
}

function* allCodes(): Generator<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  for (const first of letters) for (const second of letters) yield first + second;
}
