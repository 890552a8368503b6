import type { Role } from '../enrolment/enrolment.ts';
import type { Competence, PersonProfile } from '../enrolment/profile.ts';
import type { MatchRoundId, PersonId } from '../ids.ts';
import type { Language } from '../programme/programme.ts';
import type { LeftReason } from './draft.ts';

/** Why a round left somebody alone, as they are told themselves. It never is about one other person. */
export const leftWhys = ['none-left', 'none-fits', 'fit-too-low', 'not-needed'] as const;
export type LeftWhy = (typeof leftWhys)[number];

/** What of their own would help. Each is theirs to change; the first three with one press. */
export type Way =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'partner-style' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'competences'; readonly competences: readonly Competence[] }
  | { readonly kind: 'place' };
/** The ways that are a single choice. */
export type OnePress = Extract<Way, { readonly kind: 'language' | 'partner-style' | 'hours' }>;

/** Somebody whom a published round left without anybody. */
export interface LeftAlone {
  readonly roundId: MatchRoundId;
  readonly personId: PersonId;
  readonly role: Role;
  readonly why: LeftWhy;
  readonly ways: readonly Way[];
}

const whys: Readonly<Record<LeftReason, LeftWhy | null>> = {
  'no-mentor-left': 'none-left',
  'no-eligible-mentor': 'none-fits',
  'below-minimum-fit': 'fit-too-low',
  'no-mentee-needs-them': 'not-needed',
  // What HR decided, or what came between when the round was published, is not theirs to be told.
  'set-aside': 'none-left',
  'fell-through': 'none-left',
  'back-since': 'none-left',
  // A rule of HR's; and whoever stands aside, pauses or cannot sign in has not been waiting.
  'kept-out': null,
  aside: null,
  paused: null,
  'no-account': null,
};

/** Null: they are told nothing. */
export function whyTold(reason: LeftReason): LeftWhy | null {
  return whys[reason];
}

/** What is said of others is true of at least so many, as with figures. */
export const fewestOthers = 5;

/**
 * What would help somebody who wants a partner in this role's counterpart, `others` being the profiles of all who take the
 * other part. What depends on others is said only where at least five are meant, so that it points at nobody.
 */
export function waysFor(
  own: Pick<PersonProfile, 'languages' | 'wanted' | 'partnerStyle' | 'preferredTimes' | 'place'>,
  { role, why, others }: { readonly role: Role; readonly why: LeftWhy; readonly others: readonly PersonProfile[] },
): readonly Way[] {
  // A mentor whom nobody needed has nothing to change.
  if (why === 'not-needed') return [];
  return [
    ...languageWays(own, others),
    ...(own.partnerStyle === undefined ? [] : [{ kind: 'partner-style' } as const]),
    ...(own.preferredTimes.length === 0 ? [] : [{ kind: 'hours' } as const]),
    ...(role === 'mentee' ? competenceWays(own, others) : []),
    ...(why === 'fit-too-low' && own.place !== '' ? [{ kind: 'place' } as const] : []),
  ];
}

/** A language that would open up enough people with whom they share none. */
function languageWays(
  { languages }: Pick<PersonProfile, 'languages'>,
  others: readonly PersonProfile[],
): readonly Way[] {
  const apart = others.filter((other) => !other.languages.some((each) => languages.includes(each)));
  const counted = new Map<Language, number>();
  for (const spoken of apart.flatMap((other) => other.languages)) counted.set(spoken, (counted.get(spoken) ?? 0) + 1);
  return [...counted]
    .filter(([, count]) => count >= fewestOthers)
    .map(([language]) => ({ kind: 'language', language }));
}

/** What they want and none of many mentors offers, the most important first, at most two. */
function competenceWays({ wanted }: Pick<PersonProfile, 'wanted'>, mentors: readonly PersonProfile[]): readonly Way[] {
  if (mentors.length < fewestOthers) return [];
  const offered = new Set(mentors.flatMap((each) => each.offered.map(({ competence }) => competence)));
  const missing = wanted
    .filter(({ competence }) => !offered.has(competence))
    .toSorted((a, b) => b.importance - a.importance)
    .slice(0, 2)
    .map(({ competence }) => competence);
  return missing.length === 0 ? [] : [{ kind: 'competences', competences: missing }];
}

/** The ways that are still open to somebody with this profile: what they have changed since is not said again. */
export function stillOpen(ways: readonly Way[], profile: PersonProfile): readonly Way[] {
  return ways.flatMap((way): readonly Way[] => {
    switch (way.kind) {
      case 'language':
        return profile.languages.includes(way.language) ? [] : [way];
      case 'partner-style':
        return profile.partnerStyle === undefined ? [] : [way];
      case 'hours':
        return profile.preferredTimes.length === 0 ? [] : [way];
      case 'competences': {
        const wanted = way.competences.filter((each) => profile.wanted.some(({ competence }) => competence === each));
        return wanted.length === 0 ? [] : [{ ...way, competences: wanted }];
      }
      case 'place':
        return [way];
    }
  });
}

/** Their profile after one press; the same object where that is so already. */
export function widened(profile: PersonProfile, way: OnePress): PersonProfile {
  if (stillOpen([way], profile).length === 0) return profile;
  switch (way.kind) {
    case 'language':
      return { ...profile, languages: [...profile.languages, way.language] };
    case 'partner-style': {
      const { partnerStyle: _lifted, ...rest } = profile;
      return rest;
    }
    case 'hours':
      return { ...profile, preferredTimes: [] };
  }
}
