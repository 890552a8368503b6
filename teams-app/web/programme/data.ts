/** What those who lead a programme have set up. */
import { useQuery } from '@tanstack/react-query';
import { leadEndpoints } from '../../contract/leads.ts';
import { matchSettingsEndpoints } from '../../contract/match-settings.ts';
import { programmeEndpoints } from '../../contract/programme.ts';
import { useQuestion } from '../data.tsx';

/** The programme around this page, with as much of the rest as its list of sections tells. */
export const useSettings = () => useQuery(useQuestion(programmeEndpoints.settings, {}));

/** The programme around this page. */
export const useProgramme = () => useQuery(useQuestion(programmeEndpoints.read, {}));

/** What a new one begins with. */
export const useSuggestion = () => useQuery(useQuestion(programmeEndpoints.suggestion, {}));

export const useLeads = () => useQuery(useQuestion(programmeEndpoints.leads, {}));

export const useMyAlerts = () => useQuery(useQuestion(leadEndpoints.alerts, {}));

export const useMatchSettings = () => useQuery(useQuestion(matchSettingsEndpoints.read, {}));

/** All that the reader leads, with how many take part. */
export const useLedProgrammes = () => useQuery(useQuestion(programmeEndpoints.led, {}));
