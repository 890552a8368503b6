import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId } from '../ids.ts';
import { refused, type Refused } from '../refused.ts';
import type { Fit } from '../matching/candidate.ts';
import { longest, most } from '../limits.ts';
import { isTooLong, tidyLines } from '../text.ts';

/** A mentor who is suggested to a mentee, with what spoke for the two. */
export interface Suggestion {
  readonly mentorId: PersonId;
  readonly fit: Fit;
}

/** The mentors suggested to a mentee, and which of them the mentee wants. */
export interface MentorChoice {
  readonly enrolmentId: EnrolmentId;
  /** At most three, the first suggestion first; empty while nobody who fits has room. */
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

/** The mentee says whom they want, best first: one to three of those suggested to them, each once. */
export function rank<Choice extends MentorChoice>(
  choice: Choice,
  ranking: { readonly wishes: readonly PersonId[]; readonly greeting: string; readonly now: Temporal.Instant },
): Choice | Refused<WishRefusal> {
  const greeting = tidyLines(ranking.greeting);
  const suggested = new Set(choice.suggestions.map(({ mentorId }) => mentorId));
  const isOneTwice = new Set(ranking.wishes).size < ranking.wishes.length;
  if (ranking.wishes.length === 0) return refused('wish-for-nobody');
  if (isOneTwice || ranking.wishes.length > most.wishes || !ranking.wishes.every((each) => suggested.has(each)))
    return refused('not-suggested');
  if (isTooLong(greeting, longest.greeting)) return refused('text-too-long');
  return { ...choice, wishes: ranking.wishes, greeting, rankedAt: ranking.now, version: choice.version + 1 };
}

/**
 * The first of the wishes who can be asked comes next, and those before are passed over. When none is left, the choice
 * is open for new suggestions, which say that they replace earlier ones.
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

/** The mentee takes back their wishes; the suggestions stay. */
export function withoutWishes<Choice extends MentorChoice>(choice: Choice): Choice {
  return { ...choice, wishes: [], rankedAt: null, greeting: '', version: choice.version + 1 };
}

/** How long suggestions last that nobody chose from; then they make room for other people's. */
const suggestionsLast = { days: 14 } as const;

/** When suggestions that nobody has chosen from lapse, on the wall clock of `timeZone` (IANA). */
export function lapseOf({ suggestedAt }: Pick<MentorChoice, 'suggestedAt'>, timeZone: string): Temporal.Instant {
  return suggestedAt.toZonedDateTimeISO(timeZone).add(suggestionsLast).toInstant();
}
