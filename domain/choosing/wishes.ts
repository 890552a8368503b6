import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Fit } from '../matching/candidate.ts';
import { longest } from '../limits.ts';

/** A mentor who is suggested to a mentee, with what spoke for the two. */
export interface Suggestion {
  readonly mentorId: PersonId;
  readonly fit: Fit;
}

/** What a mentee was suggested, and whom of them they want. */
export interface MentorChoice {
  readonly enrolmentId: EnrolmentId;
  /** At most three, the first one first; empty while there is nobody with room who fits. */
  readonly suggestions: readonly Suggestion[];
  readonly suggestedAt: Temporal.Instant;
  /** Whom the mentee wants and who has not been asked yet, best first. */
  readonly wishes: readonly PersonId[];
  /** When the mentee ranked them; null until then. */
  readonly rankedAt: Temporal.Instant | null;
  /** A few words of the mentee to whoever is asked; empty when there are none. */
  readonly greeting: string;
  /** These took the place of suggestions that came to nothing. */
  readonly isRenewed: boolean;
  readonly version: number;
}

export type WishRefusal = 'wish-for-nobody' | 'not-suggested' | 'text-too-long';

/** The mentee says whom they want, best first: one to three of those they were suggested, each once. */
export function rank<Choice extends MentorChoice>(
  choice: Choice,
  ranking: { readonly wishes: readonly PersonId[]; readonly greeting: string; readonly now: Temporal.Instant },
): Choice | Refused<WishRefusal> {
  const greeting = ranking.greeting.trim();
  const suggested = new Set(choice.suggestions.map(({ mentorId }) => mentorId));
  const isOneTwice = new Set(ranking.wishes).size < ranking.wishes.length;
  if (ranking.wishes.length === 0) return refused('wish-for-nobody');
  if (isOneTwice || !ranking.wishes.every((each) => suggested.has(each))) return refused('not-suggested');
  if (greeting.length > longest.greeting) return refused('text-too-long');
  return { ...choice, wishes: ranking.wishes, greeting, rankedAt: ranking.now, version: choice.version + 1 };
}

/**
 * Whoever of the wishes can be asked comes next, and those before are passed by. With none left the choice is open for
 * new suggestions, which say that they come instead of others.
 */
export function nextWish<Choice extends MentorChoice>(
  choice: Choice,
  canBeAsked: (mentorId: PersonId) => boolean,
): { readonly choice: Choice; readonly mentorId: PersonId | null } {
  const { wishes } = choice;
  const version = choice.version + 1;
  const at = wishes.findIndex(canBeAsked);
  const mentorId = wishes[at] ?? null;
  if (mentorId !== null) return { choice: { ...choice, wishes: wishes.slice(at + 1), version }, mentorId };
  const emptied = { suggestions: [], wishes: [], rankedAt: null, greeting: '', isRenewed: true } as const;
  return { choice: { ...choice, ...emptied, version }, mentorId: null };
}

/** A mentor who was asked in vain is not suggested any more. */
export function withoutSuggestion<Choice extends MentorChoice>(choice: Choice, mentorId: PersonId): Choice {
  return { ...choice, suggestions: choice.suggestions.filter((each) => each.mentorId !== mentorId) };
}

/** The mentee takes back what they wished for; what they were suggested stays. */
export function withoutWishes<Choice extends MentorChoice>(choice: Choice): Choice {
  return { ...choice, wishes: [], rankedAt: null, greeting: '', version: choice.version + 1 };
}

/** Suggestions that nobody chose from make room for others after so long. */
const suggestionsLast = { days: 14 } as const;

/** When suggestions that nobody has chosen from lapse, on the wall clock of `timeZone` (IANA). */
export function lapseOf({ suggestedAt }: Pick<MentorChoice, 'suggestedAt'>, timeZone: string): Temporal.Instant {
  return suggestedAt.toZonedDateTimeISO(timeZone).add(suggestionsLast).toInstant();
}
