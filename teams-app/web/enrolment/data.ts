import { useQuery } from '@tanstack/react-query';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { questionEndpoints } from '../../contract/questions.ts';
import { useQuestion } from '../data.tsx';

/** What can be offered and wanted, and how it is called. */
export const useCompetences = () => useQuery(useQuestion(catalogueEndpoints.read, {}));

/** HR's library of questions, and what the programme around this page asks from it. */
export const useQuestions = () => useQuery(useQuestion(questionEndpoints.library, {}));
export const useAsked = () => useQuery(useQuestion(questionEndpoints.ofProgramme, {}));
export const useAnswers = (questionId: string) =>
  useQuery(useQuestion(questionEndpoints.answers, { params: { questionId } }));

/** The same as HR edits it. */
export const useCatalogue = () => useQuery(useQuestion(catalogueEndpoints.ofHr, {}));
