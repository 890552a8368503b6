import type { NewProgramme, OwnRhythmBody } from '../../contract/programme.ts';

/** What keeps a programme from being saved, by the name of its text. */
export type ProgrammeMistake =
  | 'missingName'
  | 'datesWrong'
  | 'missingDepartment'
  | 'missingForm'
  | 'missingLanguage'
  | 'missingOwnCadence'
  | 'ownLengthWrong'
  | 'joinsTooLate'
  | 'criteriaMissing'
  | 'contactHalf';

/** The parts of a programme that a mistake keeps from being saved. */
const parts = {
  missingName: ['name'],
  datesWrong: ['startsOn', 'endsOn'],
  missingDepartment: ['audience'],
  missingForm: ['forms'],
  missingLanguage: ['languages'],
  missingOwnCadence: ['ownRhythm'],
  ownLengthWrong: ['ownRhythm'],
  joinsTooLate: ['joinsUntil'],
  criteriaMissing: ['mentorRule'],
  contactHalf: ['contact'],
} as const satisfies Record<ProgrammeMistake, readonly (keyof Terms)[]>;

/** The parts in which something is wrong. */
export function partsOf(wrong: readonly ProgrammeMistake[]): readonly (keyof Terms)[] {
  return wrong.flatMap((each): readonly (keyof Terms)[] => parts[each]);
}

/** All that is wrong with what was filled in; days are ISO and compared as text. */
export function mistakes(terms: Terms): readonly ProgrammeMistake[] {
  const { name, startsOn, endsOn, audience, forms, languages } = terms;
  const lacksDepartment = audience.kind === 'departments' && audience.departments.length === 0;
  return [
    ...(name.sv.trim() === '' || name.en.trim() === '' ? (['missingName'] as const) : []),
    ...(forms.length === 0 ? (['missingForm'] as const) : []),
    ...(startsOn === '' || (endsOn !== null && endsOn <= startsOn) ? (['datesWrong'] as const) : []),
    ...(lacksDepartment ? (['missingDepartment'] as const) : []),
    ...(languages.length === 0 ? (['missingLanguage'] as const) : []),
    ...mistakesInOwn(terms.ownRhythm),
    ...joiningMistakes(terms),
  ];
}

function mistakesInOwn(own: OwnRhythmBody | null): readonly ProgrammeMistake[] {
  if (own === null) return [];
  return [
    ...(own.cadences.length === 0 ? (['missingOwnCadence'] as const) : []),
    ...(own.minutes.least > own.minutes.most ? (['ownLengthWrong'] as const) : []),
  ];
}

function joiningMistakes({ endsOn, joinsUntil, mentorRule, contact }: Terms): readonly ProgrammeMistake[] {
  const { sv, en } = mentorRule.criteria;
  const isContactHalf = contact !== null && (contact.name.trim() === '' || contact.mail.trim().length < 3);
  const isTooLate = joinsUntil !== null && endsOn !== null && joinsUntil > endsOn;
  const isHalf = (sv.trim() === '') !== (en.trim() === '');
  return [
    ...(isTooLate ? (['joinsTooLate'] as const) : []),
    ...(isHalf ? (['criteriaMissing'] as const) : []),
    ...(isContactHalf ? (['contactHalf'] as const) : []),
  ];
}

/** What is decided about a programme, without its state. */
export type Terms = Omit<NewProgramme, 'status'>;
