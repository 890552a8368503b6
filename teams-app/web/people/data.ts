import { useQuery } from '@tanstack/react-query';
import { peopleEndpoints } from '../../contract/people.ts';
import { useQuestion } from '../data.tsx';

/** Everybody who has enrolled, for HR. */
export const usePeople = () => useQuery(useQuestion(peopleEndpoints.enrolled, {}));
