import type { Temporal } from 'temporal-polyfill';
import type { ProgrammeId } from '../ids.ts';
import { standardSettings } from './match-settings.ts';
import { everybodyIsIn } from './mentor-rule.ts';
import { languages, type Programme, type Wording } from './programme.ts';
import { roundsByHand } from './round-settings.ts';
import { anySlot } from './slot-policy.ts';

/** What a programme is for until somebody says it. */
export const suggestedPurpose: Wording = {
  sv: 'Två kollegor träffas regelbundet, delar erfarenheter och hjälper varandra att växa i arbetet.',
  en: 'Two colleagues meet regularly, share what they have learnt and help each other grow at work.',
};

/**
 * A sensible programme for an HR lead who has decided nothing yet, as a draft: nine months, monthly, 45 minutes, for
 * everyone. It starts on the Monday of the week after next, so that there is time to enrol. `today` is the date in
 * the programme's home zone.
 */
export function defaultProgramme(from: {
  readonly id: ProgrammeId;
  readonly today: Temporal.PlainDate;
  /** IANA. */
  readonly timeZone: string;
  /** ISO 3166 alpha-2; empty where the zone is of no one country. */
  readonly country: string;
}): Programme & { readonly endsOn: Temporal.PlainDate } {
  const startsOn = from.today.add({ days: 15 - from.today.dayOfWeek });
  return {
    id: from.id,
    name: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
    purpose: suggestedPurpose,
    status: 'draft',
    startsOn,
    endsOn: startsOn.add({ months: 9 }).subtract({ days: 1 }),
    pairingMonths: null,
    forms: ['mentoring', 'group', 'circle'],
    cadence: 'monthly',
    meetingMinutes: 45,
    ownRhythm: null,
    slots: anySlot,
    audience: { kind: 'everyone' },
    languages: [...languages],
    timeZone: from.timeZone,
    country: from.country,
    matching: standardSettings,
    rounds: roundsByHand,
    contact: null,
    joinsUntil: null,
    ...everybodyIsIn,
    texts: { welcome: { sv: '', en: '' }, farewell: { sv: '', en: '' } },
    version: 1,
  };
}

/**
 * The same programme once more, as a draft: its dates are moved by whole years until it begins after `today`, which is
 * the date in its home zone; one that has not begun keeps them. People, pairs and answers stay where they are.
 */
export function duplicateOf(
  programme: Programme,
  {
    id,
    name,
    today,
  }: { readonly id: ProgrammeId; readonly name: Programme['name']; readonly today: Temporal.PlainDate },
): Programme {
  const years = Math.max(0, yearsUntilAfter(programme.startsOn, today));
  const later = (day: Temporal.PlainDate) => day.add({ years });
  return {
    ...programme,
    id,
    name,
    status: 'draft',
    startsOn: later(programme.startsOn),
    endsOn: programme.endsOn && later(programme.endsOn),
    joinsUntil: programme.joinsUntil && later(programme.joinsUntil),
    slots: { ...programme.slots, freeDays: eachOnce(programme.slots.freeDays.map(later)) },
    version: 1,
  };
}

/** The 28th and the 29th of February are one day in most years. */
function eachOnce(days: readonly Temporal.PlainDate[]): readonly Temporal.PlainDate[] {
  return [...new Map(days.map((day) => [day.toString(), day])).values()];
}

function yearsUntilAfter(startsOn: Temporal.PlainDate, today: Temporal.PlainDate): number {
  const years = startsOn.until(today, { largestUnit: 'years' }).years;
  return years < 0 || startsOn.since(today).sign > 0 ? 0 : years + 1;
}
