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

type Named = readonly [name: string, code: string];

/** What we have written down ourselves goes before what lists say, the one language before the others. */
function namedCountries(): ReadonlyMap<string, string> {
  const codes = Object.keys(iso.getAlpha2Codes());
  const usual = codes.flatMap((code) =>
    ourLanguages.flatMap((language) => usualNames(code, language).map((name): Named => [name, code])),
  );
  const all: readonly Named[] = [
    ...Object.entries(fullNames).flatMap(([code, written]) => written.map((name): Named => [name, code])),
    ...codes.map((code): Named => [code, code]),
    ...Object.entries(iso.getAlpha3Codes()),
    ...usual,
    ...forms.flatMap(([form, those]) => formed(form, those.split(' '), usual)),
    ...namesAbroad(codes),
  ];
  // The first of two counts.
  return new Map(all.toReversed().map(([name, code]) => [folded(name), code]));
}

function formed(form: string, codes: readonly string[], usual: readonly Named[]): readonly Named[] {
  return usual.filter(([, code]) => codes.includes(code)).map(([name, code]) => [`${form} ${name}`, code]);
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
