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
  | 'criteriaMissing';

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

function joiningMistakes({ endsOn, joinsUntil, mentorRule }: Terms): readonly ProgrammeMistake[] {
  const { sv, en } = mentorRule.criteria;
  const isTooLate = joinsUntil !== null && endsOn !== null && joinsUntil > endsOn;
  const isHalf = (sv.trim() === '') !== (en.trim() === '');
  return [...(isTooLate ? (['joinsTooLate'] as const) : []), ...(isHalf ? (['criteriaMissing'] as const) : [])];
}

/** What is decided about a programme, without its state. */
export type Terms = Omit<NewProgramme, 'status'>;

/** Does the last day come nearer? Every meeting behind it is called off then, which cannot be taken back. */
export function comesNearer(before: Pick<Terms, 'endsOn'>, after: Pick<Terms, 'endsOn'>): boolean {
  return before.endsOn !== null && after.endsOn !== null && after.endsOn < before.endsOn;
}
