import iso from 'i18n-iso-countries';
import { forms, fullNames } from './country-forms.ts';

let byName: ReadonlyMap<string, string> | null = null;

/**
 * The directory's free text as an ISO 3166-1 alpha-2 code: a code of two or three letters, or the usual or full name of
 * one of its 249 countries (and Kosovo, XK) in the programme's two languages, or the name by which people there call
 * it. Empty when it names none. Withdrawn codes (`SU`, `FX`) name none either: nobody knows their public holidays.
 */
export function countryCode(written: string | null | undefined): string {
  const text = folded(written ?? '');
  if (text === '') return '';
  byName ??= namedCountries();
  return byName.get(text) ?? '';
}

/** The same name however it is written: case, accents, signs between words, and a leading "the". */
function folded(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replaceAll('&', ' and ')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words.trim().replace(/\bthe /gu, '');
}

const ourLanguages = ['sv', 'en'] as const;
/** Of offices abroad, where somebody fills in the name of their own country. */
const neighbours = ['da', 'nb', 'fi', 'de', 'nl', 'fr', 'es', 'pt', 'it', 'pl'] as const;

function namedCountries(): ReadonlyMap<string, string> {
  const codes = Object.keys(iso.getAlpha2Codes());
  const names = new Map<string, string>();
  const isNew = (name: string): boolean => !names.has(folded(name));
  const add = (name: string, code: string): unknown => names.set(folded(name), code);
  // What we have written down ourselves goes before what lists say, the one language before the others.
  for (const [code, written] of Object.entries(fullNames)) for (const name of written) add(name, code);
  for (const code of codes) add(code, code);
  for (const [three, code] of Object.entries(iso.getAlpha3Codes())) add(three, code);
  const usual = codes.map((code) => ({ code, names: ourLanguages.flatMap((language) => usualNames(code, language)) }));
  for (const each of usual) for (const name of each.names.filter(isNew)) add(name, each.code);
  for (const [form, those] of forms) {
    const formed = usual.filter(({ code }) => those.split(' ').includes(code));
    for (const each of formed)
      for (const name of each.names) if (isNew(`${form} ${name}`)) add(`${form} ${name}`, each.code);
  }
  for (const [name, code] of namesAbroad(codes)) if (isNew(name)) add(name, code);
  return names;
}

/** By two lists that are kept independently: that of the ISO package, and that of Unicode inside Node. */
function usualNames(code: string, language: string): readonly string[] {
  const styles = (['long', 'short'] as const).map((style) =>
    new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }).of(code),
  );
  const known = iso.getName(code, language, { select: 'all' }) ?? [];
  return [...known, ...styles.filter((name) => name !== undefined)];
}

/** Names in other languages, without those that mean different countries in two of them. */
function namesAbroad(codes: readonly string[]): ReadonlyMap<string, string> {
  const meant = new Map<string, Set<string>>();
  for (const language of neighbours) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined) meant.set(name, (meant.get(name) ?? new Set()).add(code));
    }
  }
  return new Map([...meant].flatMap(([name, [code, ...more]]) => (code && more.length === 0 ? [[name, code]] : [])));
}
