import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { careerWays, partnerStyles, workingStyles } from '#domain/enrolment/profile.ts';
import { defaultWeights, factors, type Factor } from '#domain/programme/match-factors.ts';
import {
  choosers,
  matchingAims,
  mentoringForms,
  presetNames,
  standardSettings,
} from '#domain/programme/match-settings.ts';
import { proposalStatuses, reviewVerdicts } from '#domain/matching/proposal.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { idOf } from '#domain/ids.ts';
import { cadences } from '#domain/programme/programme.ts';
import type { StoredPlan } from '#operations/ports/booking.ts';
import { instant, language, plainTime, role, weekdayOf, weeklyHours, zonedDateTime } from './rows.ts';

/** One that the catalogue does not have any more is kept as it is. */
const competence = z.string();
const level = z.literal([1, 2, 3, 4, 5]);

/** What `profile.content` holds. */
export const storedProfile = z.object({
  offered: z.array(z.object({ competence, level })),
  wanted: z.array(
    z.object({
      competence,
      level: z.literal([0, 1, 2, 3, 4, 5]),
      wantedLevel: level,
      importance: z.literal([1, 2, 3]),
    }),
  ),
  workingStyle: z.record(z.enum(workingStyles), z.literal([-2, -1, 0, 1, 2])),
  partnerStyle: z.enum(partnerStyles).exactOptional(),
  careerWish: z.enum(careerWays).exactOptional(),
  careerWays: z.array(z.enum(careerWays)).exactOptional(),
  languages: z.array(language),
  place: z.string(),
  preferredTimes: z.array(weeklyHours),
});

const { rules: standardRules } = standardSettings;

/**
 * What `programme.matching` holds. Settings that HR has not decided, or could not decide when it was stored, have their
 * usual values.
 */
export const storedMatching = z.object({
  preset: z.enum(presetNames).default(standardSettings.preset),
  form: z.enum(mentoringForms).default(standardSettings.form),
  weights: z
    .partialRecord(z.enum(factors), z.number())
    .default({})
    .transform((weights) => ({ ...defaultWeights, ...weights })),
  rules: z
    .object({
      minimumFit: z.number().default(standardRules.minimumFit),
      avoidSameTeam: z.boolean().default(standardRules.avoidSameTeam),
      largestZoneGapHours: z.number().nullable().default(standardRules.largestZoneGapHours),
      coolOffMonths: z.number().default(standardRules.coolOffMonths),
    })
    .prefault({}),
  aim: z.enum(matchingAims).default(standardSettings.aim),
  choosing: z.enum(choosers).default(standardSettings.choosing),
});

/** What `programme.slots` holds; `{}`: any time, in Teams. */
export const storedSlots = z.object({
  weekdays: z.array(weekdayOf).default([]),
  between: z.object({ from: plainTime, until: plainTime }).nullable().default(null),
  freeDays: z.array(z.string().transform((day) => Temporal.PlainDate.from(day))).default([]),
  place: z.string().nullable().default(null),
});

const waitingReason = z.enum([
  'no-mentor-left',
  'no-eligible-mentor',
  'below-minimum-fit',
  'paused',
  'no-account',
  'aside',
  'no-mentee-needs-them',
]);

/** What `match_round.waiting` holds. */
export const storedLeft = z.array(
  z.object({
    enrolmentId: z.string().transform((id) => idOf<'Enrolment'>(id)),
    personId: z.string().transform((id) => idOf<'Person'>(id)),
    role,
    reason: z.enum([...waitingReason.options, 'set-aside', 'kept-out', 'fell-through', 'back-since']),
  }),
);

const proposalId = z.string().transform((id) => idOf<'MatchProposal'>(id));
const ruleId = z.string().transform((id) => idOf<'MatchRule'>(id));
const personId = z.string().transform((id) => idOf<'Person'>(id));

/** What `draft_act.before` holds. */
export const storedBefore = z.object({
  statuses: z.array(z.object({ proposalId, status: z.enum(proposalStatuses) })),
  reviews: z
    .array(
      z.object({
        proposalId,
        review: z.object({ verdict: z.enum(reviewVerdicts), by: personId.nullable() }).nullable(),
      }),
    )
    // Steps from before there were reviews.
    .default([]),
  added: z.array(proposalId),
  rulesAdded: z.array(ruleId),
  rulesLifted: z.array(
    z.object({
      id: ruleId,
      programmeId: z.string().transform((id) => idOf<'Programme'>(id)),
      personId,
      otherId: personId.nullable(),
      addedAt: instant,
      addedBy: personId,
    }),
  ),
});

/** Reasons stored when they still named answers: their private part is dropped. */
const earlierReasons = [
  z
    .object({ kind: z.literal('shared-goal-words'), words: z.array(z.string()) })
    .transform(({ words }) => ({ kind: 'shared-goals' as const, competences: [], words })),
  z.object({ kind: z.literal('alike-in') }).transform(() => ({ kind: 'alike' as const })),
  z.object({ kind: z.literal('different-in') }).transform(() => ({ kind: 'different' as const, wished: false })),
] as const;

export const storedReason = z.union([
  z.object({ kind: z.literal('competence'), competence, offeredLevel: z.number(), wantedLevel: z.number() }),
  z.object({ kind: z.literal('shared-wish'), competence }),
  z.object({ kind: z.literal('shared-goals'), competences: z.array(competence), words: z.array(z.string()) }),
  z.object({ kind: z.literal('alike') }),
  z.object({ kind: z.literal('different'), wished: z.boolean() }),
  z.object({ kind: z.literal('career-way') }),
  z.object({ kind: z.literal('same-place'), place: z.string() }),
  z.object({ kind: z.literal('different-place') }),
  z.object({ kind: z.literal('common-language'), languages: z.array(language) }),
  z.object({
    kind: z.literal('common-hours'),
    minutesAWeek: z.number(),
    bestWeekday: z.number(),
    bestPart: z.enum(['morning', 'afternoon']),
  }),
  z.object({ kind: z.literal('time-zones-apart'), hours: z.number() }),
  z.object({ kind: z.literal('not-offered'), competence }),
  z.object({ kind: z.literal('little-time'), minutesAWeek: z.number() }),
  z.object({ kind: z.literal('hours-unknown') }),
  z.object({ kind: z.literal('same-name') }),
  ...earlierReasons,
]);

const neutralFactors: Readonly<Record<Factor, number>> = {
  competences: 0.5,
  goals: 0.5,
  'working-style': 0.5,
  language: 0.5,
  place: 0.5,
  'experience-gap': 0.5,
  'common-hours': 0.5,
  'career-wish': 0.5,
  'earlier-ratings': 0.5,
  questions: 0.5,
};

// A factor that did not exist when the proposal was made counted for nothing.
export const storedFactors = z
  .partialRecord(z.enum(factors), z.number())
  .transform((values) => ({ ...neutralFactors, ...values }));

/** What `match_proposal.fit` holds. */
export const storedFit = z.object({
  score: z.number(),
  factors: storedFactors,
  reasonsFor: z.array(storedReason),
  reasonsAgainst: z.array(storedReason),
});

/** What `mentor_choice.suggestions` holds. */
export const storedSuggestions = z.array(
  z.object({ mentorId: z.string().transform((id) => idOf<'Person'>(id)), fit: storedFit }),
);
/** What `group_proposal.fit` holds. */
export const storedGroupFit = z.object({
  score: z.number(),
  reasons: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('mentor-offers'), competence, wantedBy: z.number() }),
      z.object({ kind: z.literal('all-want'), competence, wantedBy: z.number() }),
      z.object({ kind: z.literal('same-place'), place: z.string() }),
      z.object({ kind: z.literal('common-language'), languages: z.array(language) }),
    ]),
  ),
});

const standing = z.object({
  weekday: weekdayOf,
  time: plainTime,
  cadence: z.enum(cadences),
  week: z.literal([1, 2, 3, 4]),
});
const planReason = z.enum(planReasons);

/** What `meeting_series.wish` holds. */
export const storedWish = standing.extend({ outsideHours: z.boolean() });

/** What `meeting_series.invited` holds. */
export const storedInvited = z.object({
  subject: z.string(),
  guestMail: z.string(),
  guestName: z.string(),
  others: z.array(z.object({ mail: z.string(), name: z.string() })).optional(),
  place: z.string().nullable(),
});

/** What `meeting_series.earlier` holds. */
export const storedEarlier = z.array(z.object({ eventId: z.string(), iCalUId: z.string(), before: instant }));

/** What `series_continuation.candidates` holds. */
export const storedCandidates = z.array(
  z.object({
    eventId: z.string(),
    iCalUId: z.string(),
    joinUrl: z.string().nullable(),
    start: instant,
    end: instant,
    certain: z.boolean(),
  }),
);

/** What `meeting.intent` holds. */
export const storedIntent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), start: instant, why: planReason }),
  z.object({ kind: z.literal('skip'), why: planReason }),
]);

/** What `meeting_offer.options` holds. */
export const storedOptions = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('meeting'), start: instant, end: instant }),
    z.object({
      kind: z.literal('standing'),
      standing,
      timeZone: z.string(),
      first: instant,
      counts: z.object({ planned: z.number(), moved: z.number(), skipped: z.number() }),
      outside: z.array(z.object({ personId: z.string().transform((id) => idOf<'Person'>(id)), minutes: z.number() })),
    }),
  ]),
);

/** What `meeting_offer.refused_starts` holds. */
export const storedInstants = z.array(instant);

const plannedOccurrences = z.array(
  z.object({
    originalStart: zonedDateTime,
    kind: z.enum(['as-planned', 'moved', 'skipped']),
    start: zonedDateTime.nullable(),
    why: planReason.nullable(),
  }),
);
const planWithUnread = z.object({
  standing,
  timeZone: z.string(),
  occurrences: z.array(z.unknown()),
  minutes: z.number(),
});

/**
 * What `meeting_series.plan` holds. Its occurrences (dozens of wall-clock times) are parsed only when somebody asks for
 * them: most steps of a series do not, and parsing them took longer than the rest of the row together.
 */
export function storedPlan(stored: unknown): StoredPlan {
  const { occurrences: unread, ...rest } = planWithUnread.parse(stored);
  let occurrences: StoredPlan['occurrences'] | null = null;
  const plan: StoredPlan = {
    ...rest,
    get occurrences() {
      occurrences ??= plannedOccurrences.parse(unread);
      return occurrences;
    },
  };
  // A plan saved unread goes back as it came. A copy made from it (`{...plan}`) is another plan and is written in full.
  return Object.defineProperty(plan, 'toJSON', { value: () => stored });
}
