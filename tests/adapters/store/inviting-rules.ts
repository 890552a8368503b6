import {
  applicationStates,
  approve,
  entryOf,
  refusalReasons,
  refuse,
  type Application,
} from '#domain/enrolment/application.ts';
import type { InvitationRound } from '#domain/inviting/invitation-round.ts';
import {
  answered as answeredBy,
  began,
  delivered,
  invitationStates,
  invitingWays,
  joined as joinedBy,
  newInvitation,
  opened,
  unreachedReasons,
  type Invitation,
} from '#domain/inviting/invitation.ts';
import { everybodyIsIn } from '#domain/programme/mentor-rule.ts';
import { isRefused } from '#domain/refused.ts';
import { accepted, type DomainRule } from './domain-rule.ts';
import { enrolmentOf, newId, noon, pairOf, programmeOf } from './world.ts';

const programme = programmeOf();
const { mentor, mentee } = pairOf();

const whole = enrolmentOf(programme, mentor.id, 'mentor');
const entry = entryOf({
  admission: { ...everybodyIsIn, approval: 'everyone' },
  existing: null,
  application: null,
  enrolled: whole,
  managerId: null,
  now: noon,
});
const waiting = isRefused(entry) ? null : entry;
const applied = accepted(waiting?.application ?? { refused: 'nobody applies' });
const both = { enrolment: { ...whole, status: 'applied' } as const, application: applied };
const answers: readonly Application[] = [
  applied,
  accepted(approve(both, mentee.id, noon)).application,
  accepted(refuse(both, { reason: 'full', words: '', by: mentee.id }, noon)).application,
];
const whose = { id: newId<'Invitation'>(), programmeId: programme.id, personId: mentee.id, roundId: null } as const;
const wanted = newInvitation({ ...whose, how: 'list' }, noon);
const unreached = delivered(wanted, { reason: 'blocked' });
const invitationsOnTheirWay: readonly Invitation[] = [
  wanted,
  unreached,
  opened(unreached, noon),
  began(unreached, noon),
  joinedBy(unreached, noon),
  answeredBy(unreached, 'no', noon),
];

/** What the rules of inviting and applying say before the database does. */
export const invitingRules: Readonly<Record<string, DomainRule>> = {
  application_state_check: { words: applicationStates },
  application_reason_check: { words: refusalReasons },
  application_managers_answer_check: { words: ['yes', 'no'] satisfies readonly Application['managersAnswer'][] },
  application_decided_check: {
    keeps: () => answers.map(({ state, decidedAt }) => (state === 'waiting') === (decidedAt === null)),
  },
  application_refused_check: {
    keeps: () => answers.map(({ state, reason }) => (state === 'refused') === (reason !== null)),
  },
  invitation_how_check: { words: invitingWays },
  invitation_state_check: { words: invitationStates },
  invitation_reason_check: { words: unreachedReasons },
  invitation_undelivered_check: {
    keeps: () => invitationsOnTheirWay.map(({ state, reason }) => (state === 'undelivered') === (reason !== null)),
  },
  invitation_round_trouble_check: {
    words: [
      'group-gone',
      'group-hidden',
      'no-rights',
      'programme-not-open',
    ] satisfies readonly InvitationRound['trouble'][],
  },
};
