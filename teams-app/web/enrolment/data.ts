import { useQuery } from '@tanstack/react-query';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { enrolmentEndpoints } from '../../contract/enrolment.ts';
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

/** What happens next to the reader, who has joined the programme around this page, or applied to it. */
export const useAhead = () => useQuery(useQuestion(enrolmentEndpoints.ahead, {}));
