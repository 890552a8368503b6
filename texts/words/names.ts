import type { Language } from '#domain/programme/programme.ts';
import { words as english } from './en.ts';
import { list } from '../format.ts';
import { words as swedish } from './sv.ts';

/** How many names can be read at a glance. */
const most = 4;

/** The people of a group in one breath: `Ali, Bo och Eva`; with more than four, `Ali, Bo, Eva och 3 till`. */
export function namesTogether(names: readonly string[], language: Language): string {
  return namesIn(names, language, language === 'sv' ? swedish : english);
}

/** The same for who has the words of one language alone. */
export function namesIn(
  names: readonly string[],
  language: Language,
  { more }: { readonly more: (people: number) => string },
): string {
  if (names.length <= most) return list(names, language);
  return list([...names.slice(0, most - 1), more(names.length - most + 1)], language);
}
