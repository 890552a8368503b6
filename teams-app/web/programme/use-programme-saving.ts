import { programmeEndpoints, type ProgrammeBody, type SetUpEffectsBody } from '../../contract/programme.ts';
import { keyWithin, useClient } from '../data.tsx';
import { mistakes, partsOf, type Terms } from './programme-mistakes.ts';
import { useSaving, type Saving } from './use-saving.ts';

export type ProgrammeSaving = Saving<Terms, SetUpEffectsBody, 'everybody' | 'new'>;

/** What may touch those who take part, are in a pair, or were invited. */
const aboutPeople: readonly (keyof Terms)[] = [
  'cadence',
  'meetingMinutes',
  'endsOn',
  'slots',
  'audience',
  'joinsUntil',
  'approval',
  'mentorRule',
];

/** A programme's terms, saved as one goes. */
export function useProgrammeSaving(programme: ProgrammeBody): ProgrammeSaving {
  const client = useClient();
  const { id: _id, status, version, ...from } = programme;
  const bodyOf = (terms: Terms) => ({ ...terms, status, version });
  return useSaving<Terms, SetUpEffectsBody, 'everybody' | 'new'>({
    from,
    version,
    wrong: (terms) => partsOf(mistakes(terms)),
    send: (sender, terms, seen, answer) =>
      sender.call(programmeEndpoints.setUp, {
        body: { ...terms, status, version: seen, ...(answer === null ? {} : { rhythmFor: answer }) },
      }),
    asks: {
      about: aboutPeople,
      question: (terms) => ({
        queryKey: keyWithin(client, programmeEndpoints.effects, bodyOf(terms)),
        queryFn: () => client.call(programmeEndpoints.effects, { body: bodyOf(terms) }),
      }),
      touches: (effects) => Object.values(effects).some((each) => each !== null),
    },
  });
}
