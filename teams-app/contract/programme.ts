/** The company's programmes: what HR and those who lead one set up, and who leads it. */
import { z } from 'zod';
import { cadences, programmeForms, programmeStatuses } from '#domain/programme/programme.ts';
import { approvals } from '#domain/programme/mentor-rule.ts';
import { roundRhythms } from '#domain/programme/round-settings.ts';
import { presetNames } from '#domain/programme/match-settings.ts';
import { longest, meetingMinutes, most, pairingMonths, publishAfterDays } from '#domain/limits.ts';
import { done, endpoint, ofProgramme, told } from './endpoint.ts';
import { instant, language, personCard, timeOfDay, weekday, wording } from './shapes.ts';
import { day, id, line, lines, version } from './text.ts';

const message = z.object({ sv: lines({ most: longest.message }), en: lines({ most: longest.message }) });

/** When and where meetings may stand. */
const slots = z.object({
  /** Empty: every day on which people work. */
  weekdays: z.array(weekday).max(7),
  /** On each person's own wall clock; null: all of the working day. */
  between: z.object({ from: timeOfDay, until: timeOfDay }).nullable(),
  freeDays: z.array(day).max(most.freeDays),
  /** Where new pairings meet in person; null: in Teams. */
  place: line({ most: longest.place }).nullable(),
});

const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everyone') }),
  z.object({
    kind: z.literal('departments'),
    departments: z
      .array(line({ least: 1, most: longest.department }))
      .min(1)
      .max(most.departments),
  }),
  z.object({ kind: z.literal('invited') }),
]);

const length = z.number().int().min(meetingMinutes.least).max(meetingMinutes.most);

/** What pairs may choose for themselves. */
const ownRhythm = z.object({
  cadences: z.array(z.enum(cadences)).min(1).max(cadences.length),
  minutes: z.object({ least: length, most: length }),
});
export type OwnRhythmBody = z.infer<typeof ownRhythm>;

/** What is decided about a programme, without its matching. */
const terms = z.object({
  name: wording,
  purpose: wording,
  forms: z.array(z.enum(programmeForms)).min(1).max(programmeForms.length),
  startsOn: day,
  /** Null: rolling; each pairing lasts `pairingMonths`. */
  endsOn: day.nullable(),
  pairingMonths: z.number().int().min(pairingMonths.least).max(pairingMonths.most).nullable(),
  cadence: z.enum(cadences),
  meetingMinutes: length,
  /** Null: every pair keeps the programme's rhythm. */
  ownRhythm: ownRhythm.nullable(),
  slots,
  audience,
  /** When rounds run by themselves, on the programme's wall clock, and after how many working days they are published. */
  rounds: z.object({
    rhythm: z.enum(roundRhythms),
    weekday: z.literal([1, 2, 3, 4, 5]),
    time: timeOfDay,
    publishAfterDays: z.number().int().min(publishAfterDays.least).max(publishAfterDays.most).nullable(),
  }),
  languages: z.array(language).min(1).max(2),
  /** IANA. */
  timeZone: z.string().max(60),
  /** ISO 3166 alpha-2; empty for none. */
  country: z.string().regex(/^([A-Z]{2})?$/),
  contact: z
    .object({ name: line({ least: 1, most: longest.contact }), mail: line({ least: 3, most: longest.contact }) })
    .nullable(),
  texts: z.object({ welcome: message, farewell: message }),
  /** The last day to join; null: as long as it takes people. */
  joinsUntil: day.nullable(),
  /** Who waits for a yes. */
  approval: z.enum(approvals),
  /** Who may be a mentor, shown to all before they join. */
  mentorRule: z.object({ criteria: message, managersYes: z.boolean() }),
});

export const programme = terms.extend({ id, status: z.enum(programmeStatuses), version });
export type ProgrammeBody = z.infer<typeof programme>;

/** Everything that is decided, with the state it is to have. `version` is the one that was looked at. */
const programmeInput = terms.extend({
  status: z.enum(programmeStatuses),
  version,
  /** Whose another rhythm becomes; left out: of those whose meetings are booked from now on. */
  rhythmFor: z.enum(['everybody', 'new']).optional(),
});
export type ProgrammeInput = z.infer<typeof programmeInput>;

const newProgramme = terms.extend({ status: z.enum(['draft', 'open']) });
export type NewProgramme = z.infer<typeof newProgramme>;

/** As much of a programme as a list or a switcher shows. */
export const programmeLine = z.object({
  id,
  name: wording,
  status: z.enum(programmeStatuses),
  startsOn: day,
  endsOn: day.nullable(),
});
export type ProgrammeLine = z.infer<typeof programmeLine>;

/** How far a programme has come, as the navigation tells it. */
const programmeAge = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('opens'), on: day }),
  z.object({ stage: z.literal('month'), month: z.number().int(), of: z.number().int() }),
  z.object({ stage: z.literal('rolling'), since: day }),
  z.object({ stage: z.literal('over'), since: day }),
]);
export type ProgrammeAgeBody = z.infer<typeof programmeAge>;

/** One that the reader leads; `isStarting`: nobody has been brought together in it yet. */
export const ledProgramme = programmeLine.extend({ age: programmeAge, isStarting: z.boolean() });
export type LedProgramme = z.infer<typeof ledProgramme>;

const lead = z.object({ person: personCard, appointedAt: instant });

const programmeFigures = programmeLine.extend({
  /** People, and of them those in a pairing. */
  enrolled: z.number().int(),
  paired: z.number().int(),
  pairings: z.number().int(),
});
export type ProgrammeFigures = z.infer<typeof programmeFigures>;

const count = z.number().int();

/** So many pairs, and so many of more than two. */
const touched = { pairs: count, groups: count };

/** Whom a change would touch; null: nobody in this way. */
const setUpEffects = z.object({
  rhythm: z.object({ ...touched, own: count, from: day }).nullable(),
  lastDay: z.object({ ...touched, meetings: count }).nullable(),
  slots: z.object({ ...touched, moving: count }).nullable(),
  /** `people` null: those who are invited. */
  audience: z.object({ people: count.nullable(), outside: count }).nullable(),
  joining: z.object({ invited: count }).nullable(),
  approval: z.object({ enrolled: count, waiting: count }).nullable(),
});
export type SetUpEffectsBody = z.infer<typeof setUpEffects>;

const programmeSettings = z.object({
  programme,
  preset: z.enum(presetNames),
  enrolled: count,
  leads: z.array(personCard),
  competences: count,
  questions: count,
});
export type ProgrammeSettingsBody = z.infer<typeof programmeSettings>;

export const programmeEndpoints = {
  /** Those I lead, for HR all; nothing for others. The latest first day first. */
  led: endpoint('GET', '/api/programmes', {
    access: 'employee',
    answer: told(z.object({ programmes: z.array(programmeFigures) })),
  }),
  /** What a new programme begins with; nothing is stored. */
  suggestion: endpoint('GET', '/api/programmes/suggestion', { access: 'hr', answer: told(newProgramme) }),
  create: endpoint('POST', '/api/programmes', { access: 'hr', body: newProgramme, answer: told(programme, 201) }),
  read: endpoint('GET', '/api/programmes/:programmeId', {
    access: 'lead',
    params: ofProgramme,
    answer: told(programme),
  }),
  setUp: endpoint('PUT', '/api/programmes/:programmeId', {
    access: 'lead',
    params: ofProgramme,
    body: programmeInput,
    answer: told(programme),
  }),
  /** All that its settings show, the whole page in one answer. */
  settings: endpoint('GET', '/api/programmes/:programmeId/settings', {
    access: 'lead',
    params: ofProgramme,
    answer: told(programmeSettings),
  }),
  /** Whom `setUp` would touch with this body; nothing is written. By POST, because of the body. */
  effects: endpoint('POST', '/api/programmes/:programmeId/effects', {
    access: 'lead',
    params: ofProgramme,
    body: programmeInput,
    answer: told(setUpEffects),
  }),
  /** The same once more, as a draft with later dates; without its people. */
  duplicate: endpoint('POST', '/api/programmes/:programmeId/duplicate', {
    access: 'hr',
    params: ofProgramme,
    body: z.object({ name: wording }),
    answer: told(programme, 201),
  }),
  /** Takes away a draft. */
  remove: endpoint('POST', '/api/programmes/:programmeId/remove', {
    access: 'hr',
    params: ofProgramme,
    body: z.object({ version }),
    answer: done,
  }),
  leads: endpoint('GET', '/api/programmes/:programmeId/leads', {
    access: 'lead',
    params: ofProgramme,
    answer: told(z.object({ leads: z.array(lead) })),
  }),
  /** Twice is the same as once. */
  appoint: endpoint('POST', '/api/programmes/:programmeId/leads', {
    access: 'hr',
    params: ofProgramme,
    body: z.object({ personId: id }),
    answer: done,
  }),
  dismiss: endpoint('POST', '/api/programmes/:programmeId/leads/:personId/dismiss', {
    access: 'hr',
    params: ofProgramme.extend({ personId: id }),
    answer: done,
  }),
};
