import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { surveyEndpoints, type OpenSurvey } from '../../contract/surveys.ts';
import { useQuestion } from '../data.tsx';

/** A survey that waits for my answer. */
export function useSurvey(id: string): UseQueryResult<OpenSurvey> {
  return useQuery(useQuestion(surveyEndpoints.open, { params: { id } }));
}
