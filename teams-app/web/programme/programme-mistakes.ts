import type { OwnRhythmBody, ProgrammeInput } from '../../contract/programme.ts';

/** What keeps a programme from being saved, by the name of its text. */
export type ProgrammeMistake =
  | 'missingName'
  | 'datesWrong'
  | 'missingDepartment'
  | 'missingOwnCadence'
  | 'ownLengthWrong';

/** All that is wrong with what was filled in; days are ISO and compared as text. */
export function mistakes({
  name,
  startsOn,
  endsOn,
  departments,
  ownRhythm,
}: ProgrammeInput): readonly ProgrammeMistake[] {
  return [
    ...(name.sv.trim() === '' || name.en.trim() === '' ? (['missingName'] as const) : []),
    ...(startsOn === '' || endsOn <= startsOn ? (['datesWrong'] as const) : []),
    ...(departments?.length === 0 ? (['missingDepartment'] as const) : []),
    ...mistakesInOwn(ownRhythm ?? null),
  ];
}

function mistakesInOwn(own: OwnRhythmBody | null): readonly ProgrammeMistake[] {
  if (own === null) return [];
  return [
    ...(own.cadences.length === 0 ? (['missingOwnCadence'] as const) : []),
    ...(own.minutes.least > own.minutes.most ? (['ownLengthWrong'] as const) : []),
  ];
}
