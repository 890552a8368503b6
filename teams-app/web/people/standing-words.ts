import { amount, localDate, plainDay, type Reader } from '#texts/format.ts';
import { namesTogether } from '#texts/words/names.ts';
import type { HrTexts } from '#texts/tab-leads-sv.ts';
import type { EnrolledPerson } from '../../contract/people.ts';

/** How somebody stands, in words: what is so, whether a lead should look at it, and what belongs to it. */
export interface StandingWords {
  readonly words: string;
  /** Somebody waits, or could be asked. */
  readonly isOpen: boolean;
  readonly detail: string | null;
}

interface Speaking {
  readonly hr: HrTexts;
  readonly reader: Reader;
  readonly now: string;
}

/** What the list and a person's own page say of how they stand. */
export function standingWords(row: EnrolledPerson, speaking: Speaking): StandingWords {
  const { hr } = speaking;
  if (row.state === 'matched') return matchedWords(row, speaking);
  if (row.waits === null) return { words: hr.people.state[row.state], isOpen: false, detail: roomOf(row, speaking) };
  const since = hr.people.standing.waits(sinceWords(row.waits.since, speaking));
  const { why } = row.waits;
  const room = row.waits.role === 'mentor' ? roomOf(row, speaking) : null;
  if (room === null) return { words: since, isOpen: true, detail: why };
  return { words: room, isOpen: true, detail: why === null ? since : `${since}. ${why}` };
}

function matchedWords(row: EnrolledPerson, { hr, reader }: Speaking): StandingWords {
  const { standing, state } = hr.people;
  const { language } = reader;
  const names = namesTogether(row.with, language);
  const words = names === '' ? state.matched : standing.with(names);
  if (row.pausedUntil !== null) {
    return { words, isOpen: false, detail: standing.breakUntil(plainDay(row.pausedUntil, language)) };
  }
  return { words, isOpen: false, detail: row.room === 0 ? null : standing.moreRoom(amount(row.room, language)) };
}

function roomOf({ room }: EnrolledPerson, { hr, reader }: Speaking): string | null {
  return room === 0 ? null : hr.people.standing.room(amount(room, reader.language));
}

/** Days on the reader's calendar. */
function sinceWords(since: string, { hr, reader, now }: Speaking): string {
  const day = (moment: string): number => Date.parse(localDate(moment, reader.timeZone));
  const days = Math.max(0, Math.round((day(now) - day(since)) / 86_400_000));
  const { standing } = hr.people;
  if (days === 0) return standing.today;
  return days === 1 ? standing.yesterday : standing.days(amount(days, reader.language));
}
