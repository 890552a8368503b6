import type { z } from 'zod';
import type { Home } from '#teams-app/contract/home.ts';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import type { GoalBody, GoalInput } from '#teams-app/contract/goals.ts';
import type { NeedAction, ProgrammeStatusBody } from '#teams-app/contract/insight.ts';
import { proposalsIn, type ProposalLine } from '#teams-app/contract/matching-rows.ts';
import type { Matching } from '#teams-app/contract/matching.ts';
import type { Me, MyProgramme } from '#teams-app/contract/people.ts';
import type { NewProgramme, ProgrammeBody, ProgrammeInput } from '#teams-app/contract/programme.ts';
import type { OpenSurvey, SurveyInput } from '#teams-app/contract/surveys.ts';
import { callsOf, type CallEndpoint } from './call-endpoint.ts';
import type { StandinClient } from './standin-client.ts';
import { until } from './until.ts';
import { wholeList } from './whole-list.ts';

/** The round with its columns read as rows. */
export type MatchingRows = Omit<Matching, 'proposals'> & { readonly proposals: readonly ProposalLine[] };

/** The tab's API as one person uses it: any endpoint, and what tests do again and again under names of their own. */
export interface TabClient {
  readonly call: CallEndpoint;
  me(): Promise<Me>;
  /** In the one programme; null for who is in none. */
  enrolment(): Promise<MyProgramme['enrolment']>;
  home(): Promise<Home>;
  enrol(input: EnrolmentInput): Promise<void>;
  addGoal(pairingId: string, input: GoalInput): Promise<GoalBody>;
  progress(goalId: string, progressPercent: number, version: number): Promise<void>;
  survey(surveyId: string): Promise<OpenSurvey>;
  answer(surveyId: string, input: SurveyInput): Promise<void>;
  programme(): Promise<ProgrammeBody>;
  /** HR begins a programme: the suggestion with these changes. */
  beginProgramme(changes?: Partial<NewProgramme>): Promise<ProgrammeBody>;
  setUpProgramme(input: ProgrammeInput): Promise<void>;
  hrStatus(): Promise<ProgrammeStatusBody>;
  /** The first hundred. */
  hrPeople(): Promise<Answer<typeof endpoints.people.enrolled>>;
  hrSeries(): Promise<Answer<typeof endpoints.booking.series>>;
  matching(): Promise<MatchingRows>;
  /** Runs a round, or the draft again where there is one, and waits until it is worked out. */
  propose(): Promise<MatchingRows>;
  /** Publishes the draft; its pairs may still be beginning. */
  publish(): Promise<void>;
  /** Publishes the draft and waits until every pair of it has begun, or is known not to. */
  approveRound(): Promise<{ approved: number; refused: Matching['refused'] }>;
  retry(action: Extract<NeedAction, { kind: 'retry' }>): Promise<void>;
}

type Answer<Of extends { readonly answer: { readonly schema: z.ZodType } }> = z.output<Of['answer']['schema']>;

/** Signs in anew for each call, as the tab asks Teams for a token each time. Of several programmes one is named. */
export function tabClient(
  shellUrl: string,
  standin: StandinClient,
  oid: string,
  programmeId: string | null = null,
): TabClient {
  const call = callsOf(shellUrl, () => standin.ssoToken(oid), programmeId);
  const { rounds } = endpoints;
  const readMatching = async (): Promise<MatchingRows> => {
    const body = await call(rounds.present, {});
    return { ...body, proposals: proposalsIn(body) };
  };
  const inState = (status: 'draft' | 'published'): Promise<MatchingRows> =>
    until(`the round to be ${status}`, async () => {
      const rows = await readMatching();
      return rows.round?.status === status ? rows : null;
    });
  const publish = async (): Promise<void> => {
    const { round } = await readMatching();
    await call(rounds.publish, { params: { id: round?.id ?? '' }, body: { version: round?.version ?? 0 } });
  };
  return {
    call,
    me: () => call(endpoints.people.me, {}),
    enrolment: async () => {
      const { programmes } = await call(endpoints.people.me, {});
      return programmes.find(({ enrolment }) => enrolment !== null)?.enrolment ?? null;
    },
    home: () => call(endpoints.home.home, {}),
    enrol: (body) => call(endpoints.enrolment.enrol, { body }),
    addGoal: (id, body) => call(endpoints.goals.add, { params: { id }, body }),
    progress: async (id, progressPercent, version) =>
      void (await call(endpoints.goals.change, { params: { id }, body: { progressPercent, version } })),
    survey: (id) => call(endpoints.surveys.open, { params: { id } }),
    answer: (id, body) => call(endpoints.surveys.answer, { params: { id }, body }),
    programme: () => call(endpoints.programme.read, {}),
    async beginProgramme(changes = {}) {
      const suggestion = await call(endpoints.programme.suggestion, {});
      return call(endpoints.programme.create, { body: { ...suggestion, status: 'open', ...changes } });
    },
    setUpProgramme: async (body) => void (await call(endpoints.programme.setUp, { body })),
    hrStatus: () => call(endpoints.insight.status, {}),
    hrPeople: () => call(endpoints.people.enrolled, { body: { ...wholeList, skip: 0 } }),
    hrSeries: () => call(endpoints.booking.series, {}),
    matching: readMatching,
    async propose() {
      const { round } = await readMatching();
      const again = round?.status === 'draft' ? { roundId: round.id, version: round.version } : null;
      await call(rounds.run, { body: { again } });
      return inState('draft');
    },
    publish,
    async approveRound() {
      await publish();
      const { proposals, refused } = await inState('published');
      return { approved: proposals.filter(({ status }) => status === 'approved').length, refused };
    },
    retry: ({ of, id }) => call(endpoints.insight.retry, { params: { kind: of, id } }),
  };
}
