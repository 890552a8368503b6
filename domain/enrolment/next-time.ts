/**
 * What somebody has said about the next time a programme is held. `yes`: they want to be in again, in the same roles;
 * `ask`: they want to be asked then; `no`: they do not want to be asked. Who has said nothing has said none of these.
 */
export const nextTimeWishes = ['yes', 'ask', 'no'] as const;
export type NextTimeWish = (typeof nextTimeWishes)[number];

/** What is known of somebody who took part in a programme that others come after. */
export interface FormerPart {
  /** Null: they have said nothing. */
  readonly wish: NextTimeWish | null;
  readonly isEnrolled: boolean;
  /** Nobody was found for them by the end. */
  readonly waited: boolean;
}

/** Of whom HR thinks as it carries people over. */
export const carriedGroups = ['waited', 'said-yes'] as const;
export type CarriedGroup = (typeof carriedGroups)[number];

/**
 * What becomes of somebody who is carried over: enrolled at once only after a yes in so many words, else asked first. Null
 * for whoever wants neither, and whoever is in none of the groups. Whoever left and wants to be asked is asked together
 * with those who said yes, so that they are not told apart from others who are asked.
 */
export function carriedHow(
  { wish, isEnrolled, waited }: FormerPart,
  groups: readonly CarriedGroup[],
): 'enrolled' | 'asked' | null {
  if (wish === 'no') return null;
  const isIn = {
    waited: isEnrolled && waited,
    'said-yes': wish === 'yes' || wish === 'ask',
  } as const satisfies Record<CarriedGroup, boolean>;
  if (!groups.some((group) => isIn[group])) return null;
  return wish === 'yes' && isEnrolled ? 'enrolled' : 'asked';
}

/** How it stands with somebody who was carried over into a programme. */
export interface AskedInto {
  readonly how: 'enrolled' | 'asked';
  readonly answer: 'joined' | 'declined' | null;
  /** Their enrolment there; `none`: there never was one; `applied`: it waits for a yes. */
  readonly part: 'enrolled' | 'applied' | 'withdrawn' | 'none';
  readonly mayJoin: boolean;
}

/** `as-wished`: enrolled, since they had said so; `over`: nobody joins any more. */
export type AgainState = 'asked' | 'joined' | 'as-wished' | 'applied' | 'declined' | 'over';

/** What they are told. Whoever has left since is not asked again. */
export function againState({ how, answer, part, mayJoin }: AskedInto): AgainState {
  if (part === 'enrolled') return how === 'enrolled' ? 'as-wished' : 'joined';
  if (part === 'applied') return 'applied';
  if (!mayJoin) return 'over';
  return part === 'withdrawn' || answer === 'declined' ? 'declined' : 'asked';
}
