import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { peopleEndpoints } from '../../contract/people.ts';
import { useQuestion } from '../data.tsx';

/** Everybody who has enrolled, for those who lead the programme. */
export const usePeople = () => useQuery(useQuestion(peopleEndpoints.enrolled, {}));

/** People of the company by name, from two letters on. */
export const useFoundPeople = (search: string) =>
  useQuery({
    ...useQuestion(peopleEndpoints.find, { body: { search } }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
