import { Temporal } from 'temporal-polyfill';
import { isWithin, longest, meetingMinutes, most, pairingMonths } from '../limits.ts';
import { refused, type Refused } from '../refused.ts';
import { isZone } from '../time/zone-clock.ts';
import { isMailAddress, isTooLong, tidyLine } from '../text.ts';
import { areSettingsInRange, mentoringForms, type MentoringForm } from './match-settings.ts';
import { isCriteriaTooLong } from './mentor-rule.ts';
import { isPastLastDay, mayActOnProgramme, type OwnRhythm, type Programme, type ProgrammeForm } from './programme.ts';
import { faultInRounds } from './round-settings.ts';
import { faultInSlots, type SlotFault } from './slot-policy.ts';

/** What HR may set; everything that is left out stays as it is. */
export type ProgrammeChange = Partial<Omit<Programme, 'id' | 'status' | 'version'>>;

type Fault =
  | 'name-missing'
  | 'meeting-length'
  | 'ends-before-start'
  | 'shorter-than-one-month'
  | 'longer-than-three-years'
  | 'pairing-months'
  | 'own-rhythm-empty'
  | 'own-rhythm-length'
  | 'form-missing'
  | 'programme-language-missing'
  | 'zone-unknown'
  | 'contact-mail'
  | 'text-too-long'
  | 'joins-after-end'
  | 'criteria-in-one-language'
  | 'matching-out-of-range'
  | 'rounds-out-of-range'
  | SlotFault;

export type ReviseRefusal = 'already-ended' | 'ends-in-the-past' | Fault;

/**
 * Changes a programme that has not ended. It must have a name in both languages, a form and a language; with a last day
 * it lasts between one month and three years counted inclusively, and as a rolling one its pairings last within
 * `pairingMonths`; it meets for whole minutes within the limits `meetingMinutes`, and matches within `settingsLimits`. Its
 * last day cannot be moved to one before `today`, the date in its home zone: whoever wants a programme to be over ends it.
 */
export function reviseProgramme(
  programme: Programme,
  change: ProgrammeChange,
  today: Temporal.PlainDate,
): Programme | Refused<ReviseRefusal> {
  if (!mayActOnProgramme(programme.status, 'revise')) return refused('already-ended');
  const revised = withFittingForm({ ...programme, ...change, version: programme.version + 1 });
  const wrong = faultIn(revised);
  if (wrong !== null) return refused(wrong);
  const isMoved = revised.endsOn !== null && programme.endsOn?.equals(revised.endsOn) !== true;
  return isMoved && isPastLastDay(revised, today) ? refused('ends-in-the-past') : revised;
}

/** Rounds make pairs of a form that the programme has, as long as it has any for pairs. */
function withFittingForm(programme: Programme): Programme {
  const { forms, matching } = programme;
  const [first] = forms.filter(isForPairs);
  if (first === undefined || forms.includes(matching.form)) return programme;
  return { ...programme, matching: { ...matching, form: first } };
}

/** Does a round bring people together in this form? */
export function isForPairs(form: ProgrammeForm): form is MentoringForm {
  const forPairs: readonly ProgrammeForm[] = mentoringForms;
  return forPairs.includes(form);
}

function faultIn(programme: Programme): Fault | null {
  const wrong = faultInBasis(programme) ?? faultInMeetings(programme);
  if (wrong !== null) return wrong;
  if (!areSettingsInRange(programme.matching)) return 'matching-out-of-range';
  if (!isZone(programme.timeZone)) return 'zone-unknown';
  return faultInTexts(programme) ?? faultInTimes(programme);
}

/** What no programme is without. */
function faultInBasis({ name, forms, languages }: Programme): Fault | null {
  if (tidyLine(name.sv) === '' || tidyLine(name.en) === '') return 'name-missing';
  if (forms.length === 0 || new Set(forms).size < forms.length) return 'form-missing';
  return languages.length === 0 ? 'programme-language-missing' : null;
}

function faultInMeetings({ meetingMinutes: minutes, ownRhythm }: Programme): Fault | null {
  if (!isMeetingLength(minutes)) return 'meeting-length';
  return ownRhythm && faultInOwnRhythm(ownRhythm);
}

function faultInTimes(programme: Programme): Fault | null {
  const { slots, meetingMinutes: minutes, rounds } = programme;
  return faultInSlots(slots, minutes) ?? faultInRounds(rounds) ?? faultInDates(programme) ?? faultInJoining(programme);
}

function faultInOwnRhythm({ cadences, minutes }: OwnRhythm): 'own-rhythm-empty' | 'own-rhythm-length' | null {
  if (cadences.length === 0) return 'own-rhythm-empty';
  const isInOrder = minutes.least <= minutes.most;
  return isInOrder && isMeetingLength(minutes.least) && isMeetingLength(minutes.most) ? null : 'own-rhythm-length';
}

function isMeetingLength(minutes: number): boolean {
  return Number.isInteger(minutes) && isWithin(minutes, meetingMinutes);
}

function faultInTexts({ contact, texts, slots, ...admission }: Programme): 'contact-mail' | 'text-too-long' | null {
  if (contact !== null && !isMailAddress(contact.mail)) return 'contact-mail';
  const said = [texts.welcome, texts.farewell].flatMap(({ sv, en }) => [sv, en]);
  const isLong =
    said.some((text) => isTooLong(text, longest.message)) ||
    isCriteriaTooLong(admission) ||
    isTooLong(slots.place ?? '', longest.place);
  return isLong || slots.freeDays.length > most.freeDays ? 'text-too-long' : null;
}

/** People can join until the last day at most, and whoever reads the rule reads it in their own language. */
function faultInJoining({
  joinsUntil,
  endsOn,
  mentorRule,
}: Programme): 'joins-after-end' | 'criteria-in-one-language' | null {
  const { sv, en } = mentorRule.criteria;
  if ((tidyLine(sv) === '') !== (tidyLine(en) === '')) return 'criteria-in-one-language';
  if (joinsUntil === null || endsOn === null) return null;
  return Temporal.PlainDate.compare(joinsUntil, endsOn) > 0 ? 'joins-after-end' : null;
}

function faultInDates({
  startsOn,
  endsOn,
  pairingMonths: months,
}: Programme): 'ends-before-start' | 'shorter-than-one-month' | 'longer-than-three-years' | 'pairing-months' | null {
  if (endsOn === null) {
    return months !== null && Number.isInteger(months) && isWithin(months, pairingMonths) ? null : 'pairing-months';
  }
  if (months !== null) return 'pairing-months';
  const dayAfter = endsOn.add({ days: 1 });
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) return 'ends-before-start';
  if (Temporal.PlainDate.compare(dayAfter, startsOn.add({ months: 1 })) < 0) return 'shorter-than-one-month';
  return Temporal.PlainDate.compare(dayAfter, startsOn.add({ years: 3 })) > 0 ? 'longer-than-three-years' : null;
}
