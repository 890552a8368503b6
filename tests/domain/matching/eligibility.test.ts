import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { anyContext, ineligibility, mentee, mentor, officeHours, person, plainContext, weekFrom } from './people.ts';

const stockholm = officeHours('Europe/Stockholm');

test('two people whom no rule keeps apart may be proposed', () => {
  const one = mentor('Ada', { workingHours: stockholm });
  expect(ineligibility(one, mentee('Bo', { workingHours: stockholm }), plainContext)).toBeNull();
});

test.each([
  ['a person with themselves', mentor('Bo', { roles: ['mentor', 'mentee'] }), mentee('Bo'), 'same-person'],
  ['somebody who is no mentor', mentee('Ada'), mentee('Bo'), 'not-a-mentor'],
  ['somebody who is no mentee', mentor('Ada'), mentor('Bo'), 'not-a-mentee'],
  ['the manager', mentor('Ada'), mentee('Bo', { managers: [person('Ada')] }), 'reporting-line'],
  [
    "the manager's manager",
    mentor('Ada'),
    mentee('Bo', { managers: [person('Cilla'), person('Dag'), person('Ada')] }),
    'reporting-line',
  ],
  ['somebody who reports to the mentee', mentor('Ada', { managers: [person('Bo')] }), mentee('Bo'), 'reporting-line'],
  ['somebody the mentee is not to meet', mentor('Ada'), mentee('Bo', { excluded: [person('Ada')] }), 'excluded-pair'],
  ['somebody the mentor is not to meet', mentor('Ada', { excluded: [person('Bo')] }), mentee('Bo'), 'excluded-pair'],
  ['two who meet like that already', mentor('Ada', { mentees: [person('Bo')] }), mentee('Bo'), 'excluded-pair'],
  ['a manager of the year before', mentor('Ada'), mentee('Bo', { formerManagers: [person('Ada')] }), 'former-manager'],
  ['a former report', mentor('Ada', { formerManagers: [person('Bo')] }), mentee('Bo'), 'former-manager'],
  ['a blocked pair', mentor('Ada', { blocked: [person('Bo')] }), mentee('Bo'), 'blocked-pair'],
  ['no common language', mentor('Ada'), mentee('Bo', { profile: { languages: ['en'] } }), 'no-common-language'],
  ['a paused mentor', mentor('Ada', { available: false }), mentee('Bo'), 'not-available'],
  ['a paused mentee', mentor('Ada'), mentee('Bo', { available: false }), 'not-available'],
  ['a mentee who has a mentor', mentor('Ada'), mentee('Bo', { hasMentor: true }), 'not-available'],
  ['a mentor without room', mentor('Ada', { freeCapacity: 0 }), mentee('Bo'), 'no-capacity'],
] as const)('never %s', (_, one, other, reason) => {
  expect(ineligibility(one, other, plainContext)).toBe(reason);
});

test('two who meet may be brought together the other way round', () => {
  expect(ineligibility(mentor('Ada'), mentee('Bo', { mentees: [person('Ada')] }), plainContext)).toBeNull();
});

test('full capacity is named only where all else is in order', () => {
  const full = mentor('Ada', { freeCapacity: 0 });
  expect(ineligibility(full, mentee('Bo', { managers: [person('Ada')] }), plainContext)).toBe('reporting-line');
});

test('Stockholm and Sydney have no hour in common in November, Stockholm and New York have', () => {
  const one = mentor('Ada', { workingHours: stockholm });
  const other = (zone: string) => mentee('Bo', { workingHours: officeHours(zone) });
  expect(ineligibility(one, other('Australia/Sydney'), plainContext)).toBe('no-common-hours');
  expect(ineligibility(one, other('America/New_York'), plainContext)).toBeNull();
});

test('the common stretch must be long enough for one meeting without a break', () => {
  const one = mentor('Ada', { workingHours: officeHours('Europe/Stockholm', '08:00', '12:30') });
  const other = mentee('Bo', { workingHours: officeHours('Europe/Stockholm', '12:00', '17:00') });
  expect(ineligibility(one, other, { ...plainContext, meetingMinutes: 30 })).toBeNull();
  expect(ineligibility(one, other, { ...plainContext, meetingMinutes: 31 })).toBe('no-common-hours');
});

test('the reference week decides on which side of the clock changes the zones stand', () => {
  // Europe leaves summer time a week before North America: only then New York is five hours away instead of six.
  const one = mentor('Ada', { workingHours: officeHours('Europe/Stockholm', '08:00', '13:30') });
  const other = mentee('Bo', { workingHours: officeHours('America/New_York') });
  const inWeek = (day: string, until?: string) =>
    ineligibility(one, other, { ...plainContext, meetingMinutes: 30, referenceWeek: weekFrom(day, until) });
  expect(inWeek('2026-10-26', '2026-10-31')).toBeNull();
  expect(inWeek('2026-11-16')).toBe('no-common-hours');
  // Whoever meets on either side of the change needs a time for both.
  expect(inWeek('2026-10-26', '2026-11-30')).toBe('no-common-hours');
});

test('unknown working hours keep nobody apart', () => {
  const one = mentor('Ada', { workingHours: stockholm });
  expect(ineligibility(one, mentee('Bo', { workingHours: null }), plainContext)).toBeNull();
});

test('an earlier pairing keeps two apart until the cool-off is over, whichever of the two it is known of', () => {
  const endedAt = Temporal.Instant.from('2026-02-28T12:00:00Z');
  const one = mentor('Ada', { earlierPartners: [{ personId: person('Bo'), endedAt }] });
  const after = (coolOffMonths: number, now: string) =>
    ineligibility(one, mentee('Bo'), {
      ...plainContext,
      now: Temporal.Instant.from(now),
      rules: { ...plainContext.rules, coolOffMonths },
    });
  expect(after(12, '2027-02-28T11:59:59Z')).toBe('cool-off');
  expect(after(12, '2027-02-28T12:00:00Z')).toBeNull();
  expect(after(0, '2026-02-28T12:00:00Z')).toBeNull();
  const other = mentee('Bo', { earlierPartners: [{ personId: person('Ada'), endedAt }] });
  expect(ineligibility(mentor('Ada'), other, plainContext)).toBe('cool-off');
});

test('a department is one team where HR asks for it, and an unknown one is none', () => {
  const inTeam = (team: string, avoidSameTeam: boolean) =>
    ineligibility(mentor('Ada', { department: team }), mentee('Bo', { department: team.toUpperCase() }), {
      ...plainContext,
      rules: { ...plainContext.rules, avoidSameTeam },
    });
  expect(inTeam('Drift ', true)).toBe('same-team');
  expect(inTeam('Drift ', false)).toBeNull();
  expect(inTeam('', true)).toBeNull();
});

test('the largest gap between clocks is HR’s to say, and unknown clocks are no gap', () => {
  const across = (largestZoneGapHours: number | null, zone: string | null) =>
    ineligibility(
      mentor('Ada', { workingHours: stockholm }),
      mentee('Bo', { workingHours: zone === null ? null : officeHours(zone) }),
      { ...plainContext, rules: { ...plainContext.rules, largestZoneGapHours } },
    );
  expect(across(5, 'America/New_York')).toBe('zone-gap');
  expect(across(6, 'America/New_York')).toBeNull();
  expect(across(0, 'Europe/Paris')).toBeNull();
  expect(across(0, null)).toBeNull();
});

test('no weight, no form and no aim stands above a hard rule', () => {
  fc.assert(
    fc.property(anyContext, (context) => {
      const kept = mentee('Bo', { managers: [person('Cilla'), person('Ada')] });
      expect(ineligibility(mentor('Ada'), kept, context)).toBe('reporting-line');
    }),
  );
});
