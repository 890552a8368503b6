import { useQuery } from '@tanstack/react-query';
import { catalogueEndpoints } from '../../contract/catalogue.ts';
import { useQuestion } from '../data.tsx';

/** What can be offered and wanted, and how it is called. */
export const useCompetences = () => useQuery(useQuestion(catalogueEndpoints.read, {}));

/** The same as HR edits it. */
export const useCatalogue = () => useQuery(useQuestion(catalogueEndpoints.ofHr, {}));
