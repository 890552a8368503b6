import { Temporal } from 'temporal-polyfill';
import { ask, close, expire, requestStatuses, type MentorRequest } from '#domain/choosing/request.ts';
import { rank, type MentorChoice } from '#domain/choosing/wishes.ts';
import { continuationStatuses } from '#domain/booking/continuation.ts';
import { endings, seriesStatuses } from '#domain/booking/series.ts';
import { approvals } from '#domain/programme/mentor-rule.ts';
import { enrol, enrolmentStatuses, type Enrolment, type Role } from '#domain/enrolment/enrolment.ts';
import { merge } from '#domain/enrolment/catalogue.ts';
import { tellProfile } from '#domain/enrolment/profile.ts';
import { questionAudiences, questionKinds, questionRelations } from '#domain/enrolment/question.ts';
import { importFields } from '#domain/enrolment/profile-import.ts';
import { addGoal, goalStatuses, movedBySurvey, progress, type Goal } from '#domain/goals/goal.ts';
import { groupStatuses, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import { figures } from '#domain/insight/batches.ts';
import { alertKinds, chooseAlerts } from '#domain/leads/alerts.ts';
import { receiverLists } from '#domain/leads/receivers.ts';
import { draftActKinds } from '#domain/matching/draft.ts';
import { approveObstacles, proposalStatuses } from '#domain/matching/proposal.ts';
import { leftWhys } from '#domain/matching/left-alone.ts';
import { silenceStatuses } from '#domain/pairing/silence.ts';
import { holdRound, releaseRound, roundStatuses } from '#domain/matching/round.ts';
import { ruleOut } from '#domain/matching/rule.ts';
import { guestAnswers, losses, meetingStatuses, type Meeting } from '#domain/meetings/meeting.ts';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { answered, type DidMeet } from '#domain/meetings/held.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { decisionKinds, decisionStatuses, subjectOf } from '#domain/pairing/joint-decision.ts';
import { begin, beginGroup, pairingEndings, pairingStatuses, setLastDay, withRhythm } from '#domain/pairing/pairing.ts';
import { bars } from '#domain/programme/joining.ts';
import { rhythmOfProgramme } from '#domain/programme/rhythm.ts';
import { takeBack, tell } from '#domain/meetings/extra.ts';
import { cadences, programmeStatuses, type Language, type Audience } from '#domain/programme/programme.ts';
import { mentoringForms } from '#domain/programme/match-settings.ts';
import { roundRhythms, roundsByHand } from '#domain/programme/round-settings.ts';
import { reviseProgramme } from '#domain/programme/revise-programme.ts';
import { fitAnswers, type GoalProgress } from '#domain/surveys/response.ts';
import { surveyStatuses } from '#domain/surveys/survey.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { lasting } from '#domain/time/interval.ts';
import { OutsideFailure } from '#operations/failures.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { nextTry } from '#operations/patience.ts';
import type { MailState, NoticeKind } from '#operations/ports/messages.ts';
import type { BotState } from '#operations/ports/people.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { firstCatalogue } from '../../support/first-competences.ts';
import { questionEndpoints } from '#teams-app/contract/questions.ts';
import { surveyEndpoints } from '#teams-app/contract/surveys.ts';
import { endingRules } from './ending-rules.ts';
import { meetingOf, newId, noon, pairOf, programmeOf, sampleProfile, someone } from './world.ts';
import type { DomainRule } from './domain-rule.ts';
import { invitingRules } from './inviting-rules.ts';

/** The words of a union; one that is missing or not in it does not compile. */
function every<Word extends string>(words: Record<Word, true>): DomainRule {
  return { words: Object.keys(words) };
}

const programme = programmeOf();
const today = programme.startsOn;
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

function accepted<Outcome extends object, Reason extends string>(outcome: Outcome | Refused<Reason>): Outcome {
  if (isRefused(outcome)) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}

const withRounds = (rounds: Partial<typeof roundsByHand>) =>
  reviseProgramme(programme, { rounds: { ...roundsByHand, ...rounds } }, today);

const beginning = { id: newId<'Pairing'>(), programme, now: noon };
const group: GroupProposal = {
  id: newId(),
  programmeId: programme.id,
  kind: 'group',
  members: [mentor, mentee, someone('Sara')].map(({ id }, at) => ({
    personId: id,
    role: at === 0 ? 'mentor' : 'mentee',
  })),
  status: 'begun',
  fit: { score: 1, reasons: [] },
  refusal: null,
  proposedAt: noon,
  version: 1,
};

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
  ...endingRules,
  alert_choice_waiting_days_check: {
    refuses: () => [6, 181, 30.5].map((waitingDays) => chooseAlerts({ kinds: [], waitingDays })),
  },
  alert_said_kind_check: { words: alertKinds },
  competence_merged_check: {
    refuses: () => firstCatalogue.map((entry) => merge(entry, entry, noon)),
  },
  ...invitingRules,
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
  group_proposal_kind_check: every<GroupProposal['kind']>({ group: true, circle: true }),
  group_proposal_member_role_check: roles,
  group_proposal_status_check: { words: groupStatuses },
  imported_field_field_check: { words: ['enrolment', 'profile', ...importFields] },
  imported_field_state_check: every<'stands' | 'undone' | 'kept'>({ stands: true, undone: true, kept: true }),
  joint_decision_kind_check: { words: decisionKinds },
  joint_decision_live_check: {
    keeps: () =>
      [subjectOf({ about: { kind: 'rhythm', rhythm: rhythmOfProgramme(programme) }, pairingId: pairing.id })].map(
        (subject) => subject === pairing.id,
      ),
  },
  joint_decision_status_check: { words: decisionStatuses },
  match_proposal_refusal_check: { words: approveObstacles },
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
  meeting_confirmed_check: {
    keeps: () => {
      const held = { ...meetingOf(pair, 1), status: 'held', settledAt: noon } as const;
      const met = answered(held, ['yes'], noon);
      const missed = [answered(held, ['no'], noon), answered(held, ['moved'], noon)];
      return [met.status === 'held', missed.every(({ confirmedAt }) => confirmedAt === null)];
    },
  },
  left_waiting_role_check: roles,
  left_waiting_why_check: { words: leftWhys },
  meeting_guest_answer_check: { words: guestAnswers },
  meeting_lost_why_check: { words: losses },
  meeting_note_check: { words: planReasons },
  meeting_offer_status_check: { words: offerStatuses },
  meeting_offer_why_check: { words: offerReasons },
  meeting_placed_by_check: every<Meeting['placedBy']>({ lodestar: true, people: true }),
  meeting_series_attempts_check: attempts,
  meeting_series_ending_check: { words: endings },
  meeting_series_status_check: { words: seriesStatuses },
  meeting_status_check: { words: meetingStatuses },
  meeting_times_check: {
    keeps: () =>
      [noon, noon.subtract({ minutes: 5 })].map((end) => {
        const kept = lasting({ start: noon, end });
        return Temporal.Instant.compare(kept.start, kept.end) < 0;
      }),
  },
  lead_message_list_check: { words: receiverLists },
  meeting_told_check: {
    keeps: () => {
      const { id, seriesId } = meetingOf(pair, 24);
      const about = { id, seriesId, by: mentee.id, start: noon, minutes: 30 };
      const later = noon.add({ hours: 1 });
      const told = accepted(tell(about, { from: noon, endedAt: null, meetings: [] }, later)).meeting;
      const back = accepted(takeBack(told, mentee.id, false));
      return [told, back].map(({ settledAt, eventId }) => settledAt !== null && eventId === null);
    },
  },
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
  pairing_cadence_check: { words: cadences },
  pairing_dates_check: {
    refuses: () => {
      const late = { ...beginning, today: programme.endsOn.add({ days: 1 }) };
      return [
        begin({ ...late, proposal: pair.proposal }),
        beginGroup({ ...late, proposal: group }),
        setLastDay(pairing, pairing.startsOn.subtract({ days: 1 })),
      ];
    },
  },
  pairing_end_reason_check: { words: endReasons },
  pairing_ended_why_check: { words: pairingEndings },
  pairing_kind_check: { words: pairingKinds },
  pairing_member_role_check: roles,
  pairing_origin_check: {
    keeps: () => [
      accepted(begin({ ...beginning, today, proposal: pair.proposal })).kind === 'pair',
      accepted(beginGroup({ ...beginning, today, proposal: group })).kind === 'group',
    ],
  },
  pairing_rhythm_check: {
    keeps: () =>
      [{ cadence: 'weekly', minutes: 30 } as const, rhythmOfProgramme(programme)]
        .map((rhythm) => accepted(withRhythm(pairing, rhythm, programme)).rhythm)
        .map((rhythm) => rhythm === null || rhythm.minutes > 0),
  },
  pairing_status_check: { words: pairingStatuses },
  person_barred_check: { words: bars },
  person_bot_state_check: every<BotState>({ unknown: true, reachable: true, 'not-installed': true, blocked: true }),
  person_language_check: every<Language>({ sv: true, en: true }),
  programme_approval_check: { words: approvals },
  programme_joins_until_check: {
    refuses: () => [reviseProgramme(programme, { joinsUntil: programme.endsOn.add({ days: 1 }) }, today)],
  },
  programme_audience_check: every<Audience['kind']>({ everyone: true, departments: true, invited: true }),
  profile_room_check: {
    refuses: () => [0, 11].map((room) => tellProfile(sampleProfile, { personId: mentor.id, room, version: 0 })),
  },
  programme_cadence_check: { words: cadences },
  programme_contact_check: { keeps: () => [programme.contact === null] },
  programme_dates_check: {
    refuses: () =>
      [0, -1].map((days) => reviseProgramme(programme, { endsOn: programme.startsOn.add({ days }) }, today)),
  },
  programme_departments_check: {
    keeps: () => [
      programmeEndpoints.create.body.shape.audience.safeParse({ kind: 'departments', departments: [] }).success ===
        false,
    ],
  },
  programme_forms_check: { refuses: () => [reviseProgramme(programme, { forms: [] }, today)] },
  programme_languages_check: { refuses: () => [reviseProgramme(programme, { languages: [] }, today)] },
  programme_meeting_minutes_check: {
    refuses: () => [24, 61].map((minutes) => reviseProgramme(programme, { meetingMinutes: minutes }, today)),
  },
  programme_own_rhythm_check: {
    refuses: () =>
      [
        { cadences: [], minutes: { least: 30, most: 45 } },
        { cadences: ['weekly'] as const, minutes: { least: 45, most: 30 } },
      ].map((ownRhythm) => reviseProgramme(programme, { ownRhythm }, today)),
  },
  programme_pairing_months_check: {
    refuses: () =>
      [0, 25, 1.5].map((months) => reviseProgramme(programme, { endsOn: null, pairingMonths: months }, today)),
  },
  programme_publish_after_days_check: {
    refuses: () => [0, 11, 1.5].map((publishAfterDays) => withRounds({ publishAfterDays })),
  },
  programme_question_relation_check: { words: questionRelations },
  programme_question_weight_check: {
    keeps: () =>
      [0, 4].map((weight) => {
        const asked = { questionId: newId(), required: true, relation: 'alike', weight };
        return !questionEndpoints.ask.body.safeParse({ asked: [asked], seen: [] }).success;
      }),
  },
  programme_round_rhythm_check: { words: roundRhythms },
  programme_round_weekday_check: { refuses: () => ([6, 7] as const).map((weekday) => withRounds({ weekday })) },
  programme_status_check: { words: programmeStatuses },
  programme_time_check: {
    refuses: () => [
      reviseProgramme(programme, { endsOn: null }, today),
      reviseProgramme(programme, { pairingMonths: 6 }, today),
    ],
  },
  question_kind_check: { words: questionKinds },
  question_version_audience_check: { words: questionAudiences },
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
  silence_status_check: { words: silenceStatuses },
  survey_role_check: roles,
  series_continuation_status_check: { words: continuationStatuses },
  survey_status_check: { words: surveyStatuses },
};
