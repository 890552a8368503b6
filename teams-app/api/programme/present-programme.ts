import { Temporal } from 'temporal-polyfill';
import { ageOf, type ProgrammeAge } from '#domain/programme/months.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { SlotPolicy } from '#domain/programme/slot-policy.ts';
import type { ProgrammeSettings } from '#operations/programme/hr-programme.ts';
import type { SetUpEffects } from '#operations/programme/set-up-effects.ts';
import type { ProgrammeSetUp, ProgrammeTerms } from '#operations/programme/set-up-programme.ts';
import { todayIn } from '#operations/today.ts';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import type {
  LedProgramme,
  NewProgramme,
  ProgrammeAgeBody,
  ProgrammeBody,
  ProgrammeInput,
  ProgrammeLine,
  ProgrammeSettingsBody,
  SetUpEffectsBody,
} from '../../contract/programme.ts';
import { personCard } from '../present-person.ts';

type TermsBody = Omit<NewProgramme, 'status'>;

export function programmeBody(programme: Programme): ProgrammeBody {
  const { id, status, version } = programme;
  return { id, status, version, ...termsBody(programme) };
}

/** A programme that is not stored yet, as what HR would send to set it up. */
export function suggestionBody(programme: Programme): NewProgramme {
  return { ...termsBody(programme), status: 'draft' };
}

export function programmeLine({ id, name, status, startsOn, endsOn }: Programme): ProgrammeLine {
  return { id, name: { ...name }, status, startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null };
}

/** One that somebody leads, with how far it has come `now`. */
export function ledProgramme(
  programme: Programme,
  { now, isStarting }: { readonly now: Temporal.Instant; readonly isStarting: boolean },
): LedProgramme {
  return { ...programmeLine(programme), age: ageBody(ageOf(programme, todayIn(programme, now))), isStarting };
}

function ageBody(age: ProgrammeAge): ProgrammeAgeBody {
  switch (age.stage) {
    case 'month':
      return age;
    case 'opens':
      return { stage: age.stage, on: age.on.toString() };
    case 'rolling':
    case 'over':
      return { stage: age.stage, since: age.since.toString() };
  }
}

export function settingsBody({ matching, version }: Programme): MatchSettingsBody {
  const { weights, rules, ...rest } = matching;
  return { settings: { ...rest, weights: { ...weights }, rules: { ...rules } }, version };
}

function termsBody({ name, purpose, texts, audience, ...terms }: Programme): TermsBody {
  const { forms, startsOn, endsOn, pairingMonths, cadence, meetingMinutes, timeZone, country, contact, ownRhythm } =
    terms;
  return {
    name: { ...name },
    purpose: { ...purpose },
    forms: [...forms],
    startsOn: startsOn.toString(),
    endsOn: endsOn?.toString() ?? null,
    pairingMonths,
    cadence,
    meetingMinutes,
    ownRhythm: ownRhythm && { cadences: [...ownRhythm.cadences], minutes: { ...ownRhythm.minutes } },
    slots: slotsBody(terms.slots),
    rounds: roundsBody(terms.rounds),
    audience: audience.kind === 'departments' ? { ...audience, departments: [...audience.departments] } : audience,
    languages: [...terms.languages],
    timeZone,
    country,
    contact,
    texts: { welcome: { ...texts.welcome }, farewell: { ...texts.farewell } },
    joinsUntil: terms.joinsUntil?.toString() ?? null,
    approval: terms.approval,
    mentorRule: { ...terms.mentorRule, criteria: { ...terms.mentorRule.criteria } },
  };
}

function roundsBody({ rhythm, weekday, time, publishAfterDays }: Programme['rounds']): TermsBody['rounds'] {
  // Stored ones have passed the rule that no round runs at a weekend.
  const day = ([1, 2, 3, 4, 5] as const).find((each) => each === weekday) ?? 1;
  return { rhythm, weekday: day, time: time.toString({ smallestUnit: 'minute' }), publishAfterDays };
}

function slotsBody({ weekdays, between, freeDays, place }: SlotPolicy): TermsBody['slots'] {
  const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  return {
    weekdays: [...weekdays],
    between: between && { from: clock(between.from), until: clock(between.until) },
    freeDays: freeDays.map(String),
    place,
  };
}

export function effectsBody({ rhythm, ...rest }: SetUpEffects): SetUpEffectsBody {
  return { ...rest, rhythm: rhythm && { ...rhythm, from: rhythm.from.toString() } };
}

export function settingsPageBody({ programme, leads, ...counts }: ProgrammeSettings): ProgrammeSettingsBody {
  const { preset } = programme.matching;
  return { programme: programmeBody(programme), preset, leads: leads.map((each) => personCard(each)), ...counts };
}

export function programmeSetUp({ status, version, rhythmFor, ...body }: ProgrammeInput): ProgrammeSetUp {
  return { ...programmeTerms(body), status, version, rhythmFor };
}

export function programmeTerms({
  startsOn,
  endsOn,
  joinsUntil,
  slots: { between, freeDays, ...slots },
  rounds,
  ...rest
}: TermsBody): ProgrammeTerms {
  return {
    ...rest,
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: endsOn === null ? null : Temporal.PlainDate.from(endsOn),
    rounds: { ...rounds, time: Temporal.PlainTime.from(rounds.time) },
    joinsUntil: joinsUntil === null ? null : Temporal.PlainDate.from(joinsUntil),
    slots: {
      ...slots,
      freeDays: freeDays.map((day) => Temporal.PlainDate.from(day)),
      between: between && {
        from: Temporal.PlainTime.from(between.from),
        until: Temporal.PlainTime.from(between.until),
      },
    },
  };
}
