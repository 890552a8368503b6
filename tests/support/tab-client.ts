import { z } from 'zod';
import {
  approval,
  enrolledPeople,
  goal,
  home,
  matching,
  me,
  openSurvey,
  programme,
  programmeInput,
  programmeStatus,
  seriesList,
} from '#teams-app/contract.ts';
import type { EnrolmentInput, GoalInput, ProgrammeInput, SurveyInput } from '#teams-app/contract.ts';
import { getJson } from './json.ts';
import type { StandinClient } from './standin-client.ts';

const hrProgramme = z.object({ programme: programme.nullable(), suggestion: programmeInput });

/** The tab's API as one person uses it, every answer held to the contract. */
export interface TabClient {
  me(): Promise<z.infer<typeof me>>;
  home(): Promise<z.infer<typeof home>>;
  enrol(input: EnrolmentInput): Promise<void>;
  addGoal(pairingId: string, input: GoalInput): Promise<z.infer<typeof goal>>;
  progress(goalId: string, progressPercent: number, version: number): Promise<void>;
  survey(surveyId: string): Promise<z.infer<typeof openSurvey>>;
  answer(surveyId: string, input: SurveyInput): Promise<void>;
  hrProgramme(): Promise<z.infer<typeof hrProgramme>>;
  setUpProgramme(input: ProgrammeInput): Promise<void>;
  hrStatus(): Promise<z.infer<typeof programmeStatus>>;
  hrPeople(): Promise<z.infer<typeof enrolledPeople>>;
  hrSeries(): Promise<z.infer<typeof seriesList>>;
  propose(): Promise<z.infer<typeof matching>>;
  approveRound(roundId: string): Promise<z.infer<typeof approval>>;
  approve(proposalId: string, version: number): Promise<void>;
  retry(subject: { readonly kind: string; readonly id: string }): Promise<void>;
}

/** Signs in anew for each call, as the tab asks Teams for a token each time. */
export function tabClient(shellUrl: string, standin: StandinClient, oid: string): TabClient {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const token = await standin.ssoToken(oid);
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'sv' };
    return getJson(`${shellUrl}/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  };
  return {
    me: async () => me.parse(await call('GET', '/me')),
    home: async () => home.parse(await call('GET', '/home')),
    enrol: async (input) => void (await call('PUT', '/enrolment', input)),
    addGoal: async (pairingId, input) => goal.parse(await call('POST', `/pairings/${pairingId}/goals`, input)),
    progress: async (id, progressPercent, version) =>
      void (await call('PATCH', `/goals/${id}`, { progressPercent, version })),
    survey: async (id) => openSurvey.parse(await call('GET', `/surveys/${id}`)),
    answer: async (id, input) => void (await call('POST', `/surveys/${id}/response`, input)),
    hrProgramme: async () => hrProgramme.parse(await call('GET', '/hr/programme')),
    setUpProgramme: async (input) => void (await call('PUT', '/hr/programme', input)),
    hrStatus: async () => programmeStatus.parse(await call('GET', '/hr/status')),
    hrPeople: async () => enrolledPeople.parse(await call('GET', '/hr/people')),
    hrSeries: async () => seriesList.parse(await call('GET', '/hr/series')),
    propose: async () => matching.parse(await call('POST', '/hr/matching/rounds', {})),
    approveRound: async (id) => approval.parse(await call('POST', `/hr/matching/rounds/${id}/approve`, {})),
    approve: async (id, version) => void (await call('POST', `/hr/proposals/${id}/approve`, { version })),
    retry: async ({ kind, id }) => void (await call('POST', `/hr/attention/${kind}/${id}/retry`, {})),
  };
}
