import type { ProgrammeInput } from '../../contract/programme.ts';

/** What keeps a programme from being saved, by the name of its text. */
export type ProgrammeMistake = 'missingName' | 'datesWrong' | 'missingDepartment';

/** All that is wrong with what was filled in; days are ISO and compared as text. */
export function mistakes({ name, startsOn, endsOn, departments }: ProgrammeInput): readonly ProgrammeMistake[] {
  return [
    ...(name.sv.trim() === '' || name.en.trim() === '' ? (['missingName'] as const) : []),
    ...(startsOn === '' || endsOn <= startsOn ? (['datesWrong'] as const) : []),
    ...(departments?.length === 0 ? (['missingDepartment'] as const) : []),
  ];
}
