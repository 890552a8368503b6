import { neutral } from './neutral.ts';

/** 1 at the same place, 0 at different ones. */
export function placeFactor(mentor: string, mentee: string): number {
  const same = isSamePlace(mentor, mentee);
  if (same === null) return neutral;
  return same ? 1 : 0;
}

/** Do the two work at one place? Null when either place is unknown. Case and spaces do not count. */
export function isSamePlace(mentor: string, mentee: string): boolean | null {
  const plain = (place: string) => place.normalize('NFC').trim().toLowerCase();
  if (plain(mentor) === '' || plain(mentee) === '') return null;
  return plain(mentor) === plain(mentee);
}
