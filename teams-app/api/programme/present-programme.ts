import { Temporal } from 'temporal-polyfill';
import type { Programme } from '#domain/programme/programme.ts';
import type { ProgrammeSetUp } from '#operations/programme/set-up-programme.ts';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import type { ProgrammeBody, ProgrammeInput } from '../../contract/programme.ts';

export function programmeBody(programme: Programme): ProgrammeBody {
  const { id, status, version } = programme;
  return { id, status, version, ...terms(programme) };
}

/** A programme that is not stored yet, as what HR would send to set it up. */
export function suggestionBody(programme: Programme): ProgrammeInput {
  return { ...terms(programme), status: programme.status, version: null };
}

export function settingsBody({ matching, version }: Programme): MatchSettingsBody {
  const { weights, rules, ...rest } = matching;
  return { settings: { ...rest, weights: { ...weights }, rules: { ...rules } }, version };
}

function terms({ name, purpose, startsOn, endsOn, cadence, meetingMinutes, ownRhythm, audience }: Programme) {
  return {
    name: { ...name },
    purpose: { ...purpose },
    startsOn: startsOn.toString(),
    endsOn: endsOn.toString(),
    cadence,
    meetingMinutes,
    ownRhythm: ownRhythm && { cadences: [...ownRhythm.cadences], minutes: { ...ownRhythm.minutes } },
    departments: audience.kind === 'everyone' ? null : [...audience.departments],
  };
}

export function programmeSetUp({ departments, startsOn, endsOn, ownRhythm, ...input }: ProgrammeInput): ProgrammeSetUp {
  return {
    ...input,
    ...(ownRhythm === undefined ? {} : { ownRhythm }),
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: Temporal.PlainDate.from(endsOn),
    audience: departments === null ? { kind: 'everyone' } : { kind: 'departments', departments },
  };
}
