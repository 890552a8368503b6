import type { NewProgramme } from '../../contract/programme.ts';

/** What keeps a programme from being saved, by the name of its text. */
export type ProgrammeMistake =
  | 'missingName'
  | 'datesWrong'
  | 'missingDepartment'
  | 'missingForm'
  | 'missingLanguage'
  | 'joinsTooLate'
  | 'criteriaMissing';

/** All that is wrong with what was filled in; days are ISO and compared as text. */
export function mistakes(terms: Terms): readonly ProgrammeMistake[] {
  const { name, startsOn, endsOn, audience, forms, languages, joinsUntil, mentorRule } = terms;
  const { sv, en } = mentorRule.criteria;
  const lacksDepartment = audience.kind === 'departments' && audience.departments.length === 0;
  return [
    ...(name.sv.trim() === '' || name.en.trim() === '' ? (['missingName'] as const) : []),
    ...(forms.length === 0 ? (['missingForm'] as const) : []),
    ...(startsOn === '' || (endsOn !== null && endsOn <= startsOn) ? (['datesWrong'] as const) : []),
    ...(lacksDepartment ? (['missingDepartment'] as const) : []),
    ...(languages.length === 0 ? (['missingLanguage'] as const) : []),
    ...(joinsUntil !== null && endsOn !== null && joinsUntil > endsOn ? (['joinsTooLate'] as const) : []),
    ...((sv.trim() === '') !== (en.trim() === '') ? (['criteriaMissing'] as const) : []),
  ];
}

/** What is decided about a programme, without its state. */
export type Terms = Omit<NewProgramme, 'status'>;
