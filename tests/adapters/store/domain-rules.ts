import { ask, close, expire, requestStatuses, type MentorRequest } from '#domain/choosing/request.ts';
import { rank, type MentorChoice } from '#domain/choosing/wishes.ts';
import { consentKinds } from '#domain/enrolment/consent.ts';
import { enrol, enrolmentStatuses, type Enrolment, type Role } from '#domain/enrolment/enrolment.ts';
import { merge } from '#domain/enrolment/catalogue.ts';
import { tellProfile } from '#domain/enrolment/profile.ts';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { addGoal, goalStatuses, movedBySurvey, progress, type Goal } from '#domain/goals/goal.ts';
import { figures } from '#domain/insight/batches.ts';
import { alertKinds, chooseAlerts } from '#domain/leads/alerts.ts';
import { receiverLists } from '#domain/leads/receivers.ts';
import { decide, draftActKinds } from '#domain/matching/draft.ts';
import { approveObstacles, proposalStatuses, reviewVerdicts } from '#domain/matching/proposal.ts';
import { leftWhys } from '#domain/matching/left-alone.ts';
import { holdRound, releaseRound, roundStatuses } from '#domain/matching/round.ts';
import { ruleOut } from '#domain/matching/rule.ts';
import type { DidMeet } from '#domain/meetings/held.ts';
import { bars } from '#domain/programme/joining.ts';
import type { Language } from '#domain/programme/programme.ts';
import { mentoringForms } from '#domain/programme/match-settings.ts';
import { fitAnswers, type GoalProgress } from '#domain/surveys/response.ts';
import { surveyStatuses } from '#domain/surveys/survey.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { nextTry } from '#operations/patience.ts';
import type { MailState, NoticeKind } from '#operations/ports/messages.ts';
import type { BotState } from '#operations/ports/people.ts';
import { firstCatalogue } from '../../support/first-competences.ts';
import { surveyEndpoints } from '#teams-app/contract/surveys.ts';
import { endingRules } from './ending-rules.ts';
import { newId, noon, pairOf, programmeOf, sampleProfile } from './world.ts';
import { accepted, every, type DomainRule } from './domain-rule.ts';
import { invitingRules } from './inviting-rules.ts';
import { pairingRules } from './pairing-rules.ts';
import { programmeRules } from './programme-rules.ts';

const programme = programmeOf();
const pair = pairOf();
const { pairing, mentor, mentee } = pair;
const roles: DomainRule = every<Role>({ mentor: true, mentee: true });

const goal = (progressPercent: number): Goal => {
  const form = { id: newId<'Goal'>(), pairing, ownerId: mentee.id, title: 'Leda', measure: '', dueOn: null, now: noon };
  const proposedBy = mentee.id;
  return { ...accepted(addGoal({ ...form, proposedBy, existing: [] })), progressPercent };
};
const percentages: DomainRule = {
  keeps: () => [
    ...[-1, 101, 0.5].map((percent) => isRefused(progress(goal(50), percent, mentee.id))),
    movedBySurvey(goal(100), 'closer').progressPercent === 100,
    movedBySurvey(goal(5), 'less').progressPercent === 0,
  ],
};

/** 500 of these are one character each to a reader, and seven to the database. */
const family = '👨‍👩‍👧‍👦';
const greetings: DomainRule = {
  refuses: () => [family, '👋', 'x'].map((each) => rank(choice(3), { ...ranking(1), greeting: each.repeat(501) })),
};
const request: MentorRequest = ask(
  { ...pair.proposal, mentorId: mentor.id, menteeId: mentee.id, greeting: '', programmeId: programme.id, id: newId() },
  noon,
  'Europe/Stockholm',
);
const someMentors = Array.from({ length: 4 }, () => newId<'Person'>());

function choice(suggestions: number): MentorChoice {
  const suggested = someMentors.slice(0, suggestions).map((mentorId) => ({ mentorId, fit: pair.proposal.fit }));
  const nothing = { wishes: [], rankedAt: null, greeting: '', isRenewed: false, version: 1 };
  return { enrolmentId: pair.enrolments[1].id, suggestions: suggested, suggestedAt: noon, ...nothing };
}

function ranking(wishes: number) {
  return { wishes: someMentors.slice(0, wishes), greeting: '', now: noon };
}

function enrolled(as: readonly Role[], capacity: number): Enrolment | Refused<string> {
  const everyone = { ...programme, audience: { kind: 'everyone' } } as const;
  const form = { goals: [], profile: sampleProfile, now: noon };
  return enrol({ id: newId(), programme: everyone, person: mentor, roles: as, capacity, ...form });
}

const notice = newNotice(
  { newId },
  { about: { kind: 'ended', pairingId: pairing.id }, personId: mentor.id, pairing, now: noon },
);
const attempts: DomainRule = {
  keeps: () => {
    const patience = { firstMs: 1, longestMs: 2, tries: 3 };
    const next = nextTry(new OutsideFailure('unavailable', 'away'), notice.attempts, patience);
    return [notice.attempts === 0, next !== null && next.attempts > 0];
  },
};

/** The rule that says it first, for each check of the database. */
export const domainRules: Readonly<Record<string, DomainRule>> = {
  ...pairingRules,
  ...programmeRules,
  ...endingRules,
  alert_choice_waiting_days_check: {
    refuses: () => [6, 181, 30.5].map((waitingDays) => chooseAlerts({ kinds: [], waitingDays })),
  },
  alert_said_kind_check: { words: alertKinds },
  competence_merged_check: {
    refuses: () => firstCatalogue.map((entry) => merge(entry, entry, noon)),
  },
  ...invitingRules,
  consent_kind_check: { words: consentKinds },
  disclosed_batch_figure_check: { words: figures },
  draft_act_kind_check: { words: draftActKinds },
  enrolment_capacity_check: {
    keeps: () => [
      ...[-1, 0, 6, 2.5].map((capacity) => isRefused(enrolled(['mentor'], capacity))),
      ...[-1, 6].map((capacity) => accepted(enrolled(['mentee'], capacity)).capacity === 0),
    ],
  },
  enrolment_roles_check: { refuses: () => [enrolled([], 1)] },
  enrolment_status_check: { words: enrolmentStatuses },
  goal_check_in_progress_percent_check: percentages,
  goal_progress_percent_check: percentages,
  goal_status_check: { words: goalStatuses },
  imported_field_field_check: { words: ['enrolment', 'profile', ...importFields] },
  imported_field_state_check: every<'stands' | 'undone' | 'kept'>({ stands: true, undone: true, kept: true }),
  match_proposal_refusal_check: { words: approveObstacles },
  match_proposal_review_check: { words: reviewVerdicts },
  match_proposal_reviewed_by_check: {
    keeps: () => {
      const drafted = { ...pair.proposal, score: 1 };
      const decided = (act: 'agree' | 'later' | 'reconsider') =>
        accepted(decide([drafted], { act, ids: [drafted.id], by: mentor.id }, () => 1)).reviews;
      const [agreed, later, none] = [decided('agree'), decided('later'), decided('reconsider')];
      return [[...agreed, ...later].every(({ to }) => to?.by === mentor.id), none.every(({ to }) => to === null)];
    },
  },
  match_proposal_status_check: { words: proposalStatuses },
  match_round_form_check: { words: mentoringForms },
  match_round_held_check: {
    keeps: () => {
      const draft = { ...pair.round, status: 'draft', publishesAt: noon } as const;
      const held = accepted(holdRound(draft, { by: mentor.id, at: noon }));
      return [held.held?.by === mentor.id, accepted(releaseRound(held, noon, null)).held === null];
    },
  },
  match_round_status_check: { words: roundStatuses },
  match_rule_people_check: {
    refuses: () => {
      const rule = { id: newId<'MatchRule'>(), programmeId: programme.id, addedAt: noon, addedBy: mentor.id };
      return [ruleOut({ ...rule, personId: mentee.id, otherId: mentee.id }, [])];
    },
  },
  left_waiting_role_check: roles,
  left_waiting_why_check: { words: leftWhys },
  meeting_series_attempts_check: attempts,
  lead_message_list_check: { words: receiverLists },
  mentor_choice_greeting_check: greetings,
  mentor_choice_wishes_check: { refuses: () => [rank(choice(4), ranking(4))] },
  mentor_request_greeting_check: greetings,
  mentor_request_open_check: {
    keeps: () =>
      [request, close(request, noon), expire(request, request.expiresAt)]
        .map(accepted)
        .map(({ status, endedAt }) => (status === 'asked') === (endedAt === null)),
  },
  mentor_request_status_check: { words: requestStatuses },
  notice_attempts_check: attempts,
  notice_mail_state_check: every<MailState>({ wanted: true, perhaps: true, sent: true, refused: true }),
  notice_kind_check: every<NoticeKind>({
    introduction: true,
    booked: true,
    offer: true,
    continuation: true,
    'joint-decision': true,
    moved: true,
    nudge: true,
    paused: true,
    ended: true,
    'member-left': true,
    'round-ready': true,
    'round-report': true,
    'programme-report': true,
    'lead-appointed': true,
    'round-in-the-way': true,
    suggestions: true,
    request: true,
    'request-reminder': true,
    silence: true,
    'still-there': true,
    'left-waiting': true,
    invitation: true,
    'invitation-finish': true,
    'invitation-closing': true,
    application: true,
    'mentor-yes': true,
    parting: true,
    farewell: true,
    'join-again': true,
    alert: true,
    'lead-message': true,
  }),
  person_barred_check: { words: bars },
  person_bot_state_check: every<BotState>({ unknown: true, reachable: true, 'not-installed': true, blocked: true }),
  person_language_check: every<Language>({ sv: true, en: true }),
  profile_room_check: {
    refuses: () => [0, 11].map((room) => tellProfile(sampleProfile, { personId: mentor.id, room, version: 0 })),
  },
  response_did_meet_check: every<DidMeet>({ yes: true, moved: true, no: true }),
  response_fit_check: { words: fitAnswers },
  response_goal_progress_check: every<GoalProgress>({ less: true, same: true, closer: true }),
  response_usefulness_check: {
    keeps: () =>
      [0, 6, 1.5].map((usefulness) => {
        const answer = surveyEndpoints.answer.body.safeParse({ usefulness });
        return answer.error?.issues.some(({ path }) => path[0] === 'usefulness') === true;
      }),
  },
  survey_role_check: roles,
  survey_status_check: { words: surveyStatuses },
};
