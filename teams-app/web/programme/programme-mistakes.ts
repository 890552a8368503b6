import type { ProgrammeInput } from '../../contract/programme.ts';

/** What keeps a programme from being saved, by the name of its text. */
export type ProgrammeMistake = 'missingName' | 'datesWrong' | 'missingDepartment' | 'missingOwnCadence' | 'ownLengthWrong';

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
    ...(ownRhythm?.cadences.length === 0 ? (['missingOwnCadence'] as const) : []),
    ...(ownRhythm && ownRhythm.minutes.least > ownRhythm.minutes.most ? (['ownLengthWrong'] as const) : []),
  ];
}
