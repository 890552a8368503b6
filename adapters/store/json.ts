import { z } from 'zod';
import { competences, workingStyles } from '#domain/enrolment/profile.ts';
import { factors } from '#domain/matching/candidate.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { idOf } from '#domain/ids.ts';
import { cadences } from '#domain/programme/programme.ts';
import { instant, language, plainTime, role, weekdayOf, weeklyHours, zonedDateTime } from './rows.ts';

const competence = z.enum(competences);
const level = z.literal([1, 2, 3, 4, 5]);

/** What `enrolment.profile` holds. */
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
  goals: z.array(z.string()),
  workingStyle: z.record(z.enum(workingStyles), z.literal([-2, -1, 0, 1, 2])),
  languages: z.array(language),
  place: z.string(),
  preferredTimes: z.array(weeklyHours),
});

const waitingReason = z.enum([
  'no-mentor-left',
  'no-eligible-mentor',
  'below-minimum-fit',
  'paused',
  'no-mentee-needs-them',
]);

/** What `enrolment.waiting_reason` holds: one entry for each role in which the person waits. */
export const storedWaiting = z.array(z.object({ role, reason: waitingReason }));

const styles = z.array(z.enum(workingStyles));
const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('competence'), competence, offeredLevel: z.number(), wantedLevel: z.number() }),
  z.object({ kind: z.literal('shared-goal-words'), words: z.array(z.string()) }),
  z.object({ kind: z.literal('alike-in'), styles }),
  z.object({ kind: z.literal('different-in'), styles }),
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
]);

/** What `match_proposal.fit` holds. */
export const storedFit = z.object({
  score: z.number(),
  factors: z.record(z.enum(factors), z.number()),
  reasonsFor: z.array(reason),
  reasonsAgainst: z.array(reason),
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
  place: z.string().nullable(),
});

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

/** What `meeting_series.plan` holds. */
export const storedPlan = z.object({
  standing,
  timeZone: z.string(),
  occurrences: z.array(
    z.object({
      originalStart: zonedDateTime,
      kind: z.enum(['as-planned', 'moved', 'skipped']),
      start: zonedDateTime.nullable(),
      why: planReason.nullable(),
    }),
  ),
  minutes: z.number(),
});
