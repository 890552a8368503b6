/** Who the reader is, and what their own page holds; all pages may ask. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { homeEndpoints, type Home } from '../contract/home.ts';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { peopleEndpoints, type Me, type MyProgramme } from '../contract/people.ts';
import type { PairingBody } from '../contract/pairing.ts';
import { lively, useQuestion } from './data.tsx';
import { useTexts } from './language.tsx';

export function useMe(): UseQueryResult<Me> {
  return useQuery(useQuestion(peopleEndpoints.me, {}));
}

export function useHome(): UseQueryResult<Home> {
  return useQuery({ ...useQuestion(homeEndpoints.home, {}), refetchInterval: lively });
}

/** Somebody's programme by its id; without one the first they are in, or can join. Null: there is none. */
export function myProgramme(me: Me, id: string | undefined): MyProgramme | null {
  return (id === undefined ? me.programmes[0] : me.programmes.find(({ programme }) => programme.id === id)) ?? null;
}

/** Their programmes that are under way, in which they are enrolled. */
export function enrolledIn({ programmes }: Me): readonly MyProgramme[] {
  return programmes.filter(({ enrolment, programme }) => enrolment !== null && !isProgrammeOver(programme));
}

/** The name of a pairing's programme, for those whose pairings are in several: one may meet the same person in two. */
export function useBesides(): (pairing: Pick<PairingBody, 'programmeId'>) => string | null {
  const { language } = useTexts();
  const { data: me } = useMe();
  const { data: home } = useHome();
  const isInSeveral = new Set((home?.pairings ?? []).map(({ programmeId }) => programmeId)).size > 1;
  return ({ programmeId }) => {
    const mine = me?.programmes.find(({ programme }) => programme.id === programmeId);
    return isInSeveral && mine !== undefined ? mine.programme.name[language] : null;
  };
}
