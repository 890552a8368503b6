import { z } from 'zod';
import { goal } from '#teams-app/contract/goals.ts';
import { enrolledPeople, seriesList } from '#teams-app/contract/hr-lists.ts';
import { me } from '#teams-app/contract/me.ts';
import { home } from '#teams-app/contract/pairing.ts';
import { programme, programmeInput } from '#teams-app/contract/programme.ts';
import { programmeStatus } from '#teams-app/contract/insight.ts';
import { openSurvey } from '#teams-app/contract/surveys.ts';
import type { GoalInput } from '#teams-app/contract/goals.ts';
import type { EnrolmentInput } from '#teams-app/contract/me.ts';
import type { ProgrammeInput } from '#teams-app/contract/programme.ts';
import type { SurveyInput } from '#teams-app/contract/surveys.ts';
import { matching } from '#teams-app/contract/matching.ts';
import type { Matching } from '#teams-app/contract/matching.ts';
import { proposalsIn, type ProposalLine } from '#teams-app/contract/matching-rows.ts';
import { getJson } from './json.ts';
import type { StandinClient } from './standin-client.ts';
import { until } from './until.ts';

const hrProgramme = z.object({ programme: programme.nullable(), suggestion: programmeInput });

/** The round with its columns read as rows. */
export type MatchingRows = Omit<Matching, 'proposals'> & { readonly proposals: readonly ProposalLine[] };

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
  matching(): Promise<MatchingRows>;
  /** Runs a round, or the draft again where there is one, and waits until it is worked out. */
  propose(): Promise<MatchingRows>;
  /** Publishes the draft; its pairs may still be beginning. */
  publish(): Promise<void>;
  /** Publishes the draft and waits until every pair of it has begun, or is known not to. */
  approveRound(): Promise<{ approved: number; refused: Matching['refused'] }>;
  retry(subject: { readonly kind: string; readonly id: string }): Promise<void>;
}

/** Signs in anew for each call, as the tab asks Teams for a token each time. */
export function tabClient(shellUrl: string, standin: StandinClient, oid: string): TabClient {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const token = await standin.ssoToken(oid);
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'sv' };
    return getJson(`${shellUrl}/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  };
  const readMatching = async (): Promise<MatchingRows> => {
    const body = matching.parse(await call('GET', '/hr/matching'));
    return { ...body, proposals: proposalsIn(body) };
  };
  const inState = (status: 'draft' | 'published'): Promise<MatchingRows> =>
    until(`the round to be ${status}`, async () => {
      const rows = await readMatching();
      return rows.round?.status === status ? rows : null;
    });
  const publish = async (): Promise<void> => {
    const { round } = await readMatching();
    await call('POST', `/hr/matching/rounds/${round?.id ?? ''}/publish`, { version: round?.version ?? 0 });
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
    matching: readMatching,
    async propose() {
      const { round } = await readMatching();
      const again = round?.status === 'draft' ? { roundId: round.id, version: round.version } : null;
      await call('POST', '/hr/matching/rounds', { again });
      return inState('draft');
    },
    publish,
    async approveRound() {
      await publish();
      const { proposals, refused } = await inState('published');
      return { approved: proposals.filter(({ status }) => status === 'approved').length, refused };
    },
    retry: async ({ kind, id }) => void (await call('POST', `/hr/attention/${kind}/${id}/retry`, {})),
  };
}
