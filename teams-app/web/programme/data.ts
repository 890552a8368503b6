/** What HR has set up. */
import { useQuery } from '@tanstack/react-query';
import { matchSettingsEndpoints } from '../../contract/match-settings.ts';
import { programmeEndpoints } from '../../contract/programme.ts';
import { useQuestion } from '../data.tsx';

export const useProgramme = () => useQuery(useQuestion(programmeEndpoints.ofHr, {}));

export const useMatchSettings = () => useQuery(useQuestion(matchSettingsEndpoints.read, {}));
