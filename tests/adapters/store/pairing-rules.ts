/** The rules that say first what the database checks of pairings and groups, and of their meetings. */
import { Temporal } from 'temporal-polyfill';
import { continuationStatuses } from '#domain/booking/continuation.ts';
import { endings, seriesStatuses } from '#domain/booking/series.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { groupStatuses, type GroupProposal } from '#domain/groups/group-proposal.ts';
import { pairingKinds } from '#domain/groups/pairing-kind.ts';
import { silenceStatuses } from '#domain/pairing/silence.ts';
import { guestAnswers, losses, meetingStatuses, type Meeting } from '#domain/meetings/meeting.ts';
import { offerReasons, offerStatuses } from '#domain/meetings/offer.ts';
import { planReasons } from '#domain/meetings/plan-reason.ts';
import { answered } from '#domain/meetings/held.ts';
import { endReasons } from '#domain/pairing/end-reason.ts';
import { decisionKinds, decisionStatuses, subjectOf } from '#domain/pairing/joint-decision.ts';
import { begin, beginGroup, pairingEndings, pairingStatuses, setLastDay, withRhythm } from '#domain/pairing/pairing.ts';
import { rhythmOfProgramme } from '#domain/programme/rhythm.ts';
import { takeBack, tell } from '#domain/meetings/extra.ts';
import { cadences } from '#domain/programme/programme.ts';
import { lasting } from '#domain/time/interval.ts';
import { meetingOf, newId, noon, pairOf, programmeOf, someone } from './world.ts';
import { accepted, every, type DomainRule } from './domain-rule.ts';

const programme = programmeOf();
const today = programme.startsOn;
const pair = pairOf();
const { pairing, mentor, mentee } = pair;
const roles: DomainRule = every<Role>({ mentor: true, mentee: true });

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

export const pairingRules: Readonly<Record<string, DomainRule>> = {
  group_proposal_kind_check: every<GroupProposal['kind']>({ group: true, circle: true }),
  group_proposal_member_role_check: roles,
  group_proposal_status_check: { words: groupStatuses },
  joint_decision_kind_check: { words: decisionKinds },
  joint_decision_live_check: {
    keeps: () =>
      [subjectOf({ about: { kind: 'rhythm', rhythm: rhythmOfProgramme(programme) }, pairingId: pairing.id })].map(
        (subject) => subject === pairing.id,
      ),
  },
  joint_decision_status_check: { words: decisionStatuses },
  meeting_confirmed_check: {
    keeps: () => {
      const held = { ...meetingOf(pair, 1), status: 'held', settledAt: noon } as const;
      const met = answered(held, ['yes'], noon);
      const missed = [answered(held, ['no'], noon), answered(held, ['moved'], noon)];
      return [met.status === 'held', missed.every(({ confirmedAt }) => confirmedAt === null)];
    },
  },
  meeting_guest_answer_check: { words: guestAnswers },
  meeting_lost_why_check: { words: losses },
  meeting_note_check: { words: planReasons },
  meeting_offer_status_check: { words: offerStatuses },
  meeting_offer_why_check: { words: offerReasons },
  meeting_placed_by_check: every<Meeting['placedBy']>({ lodestar: true, people: true }),
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
  silence_status_check: { words: silenceStatuses },
  series_continuation_status_check: { words: continuationStatuses },
};
