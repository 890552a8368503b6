import { Temporal } from 'temporal-polyfill';
import { idOf, type PairingId } from '#domain/ids.ts';
import type { NoticeAbout, NoticeKind } from '#operations/ports/messages.ts';

/** A card's `about` in two columns that, together with the person, are unique in the table. */
export interface NoticeKey {
  readonly kind: string;
  readonly subject: string;
}

/**
 * How one kind is written in the column `subject`. Earlier versions wrote rows in the same way, so a change needs a
 * migration.
 */
interface Spelling<K extends NoticeKind> {
  write(about: NoticeAbout<K>): string;
  /**
   * `pairingId` is the row's own; null where it is about no pairing. Throws `RangeError` for text that no version has
   * written.
   */
  read(subject: string, pairingId: PairingId | null): NoticeAbout<K>;
}

const spellings: { readonly [K in NoticeKind]: Spelling<K> } = {
  suggestions: {
    write: ({ enrolmentId, suggestedAt }) => two(enrolmentId, suggestedAt.epochMilliseconds),
    read: (subject) => {
      const [enrolmentId, at] = twoOf(subject);
      return { kind: 'suggestions', enrolmentId: idOf(enrolmentId), suggestedAt: instantOf(at) };
    },
  },
  request: {
    write: ({ requestId }) => requestId,
    read: (subject) => ({ kind: 'request', requestId: idOf(subject) }),
  },
  'request-reminder': {
    write: ({ requestId }) => requestId,
    read: (subject) => ({ kind: 'request-reminder', requestId: idOf(subject) }),
  },
  introduction: {
    write: ({ pairingId }) => pairingId,
    read: (subject) => ({ kind: 'introduction', pairingId: idOf(subject) }),
  },
  booked: {
    write: ({ pairingId, seriesId }) => seriesId ?? pairingId,
    read: (subject, pairingId) =>
      pairingId === null || subject === pairingId
        ? { kind: 'booked', pairingId: idOf(subject), seriesId: null }
        : { kind: 'booked', pairingId, seriesId: idOf(subject) },
  },
  offer: {
    write: ({ offerId }) => offerId,
    read: (subject) => ({ kind: 'offer', offerId: idOf(subject) }),
  },
  continuation: {
    write: ({ continuationId }) => continuationId,
    read: (subject) => ({ kind: 'continuation', continuationId: idOf(subject) }),
  },
  moved: {
    write: ({ meetingId, start }) => two(meetingId, start.epochMilliseconds),
    read: (subject) => {
      const [meetingId, at] = twoOf(subject);
      return { kind: 'moved', meetingId: idOf(meetingId), start: instantOf(at) };
    },
  },
  nudge: {
    write: ({ meetingId }) => meetingId,
    read: (subject) => ({ kind: 'nudge', meetingId: idOf(subject) }),
  },
  'joint-decision': {
    write: ({ decisionId }) => decisionId,
    read: (subject) => ({ kind: 'joint-decision', decisionId: idOf(subject) }),
  },
  silence: {
    write: ({ silenceId, asked }) => two(silenceId, asked),
    read: (subject) => {
      const [silenceId, asked] = twoOf(subject);
      return { kind: 'silence', silenceId: idOf(silenceId), asked: Number(asked) };
    },
  },
  'still-there': {
    write: ({ pairingId, since }) => two(pairingId, since.epochMilliseconds),
    read: (subject) => {
      const [pairingId, at] = twoOf(subject);
      return { kind: 'still-there', pairingId: idOf(pairingId), since: instantOf(at) };
    },
  },
  'left-waiting': {
    write: ({ roundId }) => roundId,
    read: (subject) => ({ kind: 'left-waiting', roundId: idOf(subject) }),
  },
  parting: {
    write: ({ pairingId }) => pairingId,
    read: (subject) => ({ kind: 'parting', pairingId: idOf(subject) }),
  },
  farewell: {
    write: ({ programmeId }) => programmeId,
    read: (subject) => ({ kind: 'farewell', programmeId: idOf(subject) }),
  },
  'join-again': {
    write: ({ programmeId }) => programmeId,
    read: (subject) => ({ kind: 'join-again', programmeId: idOf(subject) }),
  },
  paused: {
    write: ({ pairingId, until }) => two(pairingId, until.toString()),
    read: (subject) => {
      const [pairingId, until] = twoOf(subject);
      return { kind: 'paused', pairingId: idOf(pairingId), until: Temporal.PlainDate.from(until) };
    },
  },
  ended: {
    write: ({ pairingId }) => pairingId,
    read: (subject) => ({ kind: 'ended', pairingId: idOf(subject) }),
  },
  'round-ready': {
    write: ({ roundId }) => roundId,
    read: (subject) => ({ kind: 'round-ready', roundId: idOf(subject) }),
  },
  'round-report': {
    write: ({ roundId }) => roundId,
    read: (subject) => ({ kind: 'round-report', roundId: idOf(subject) }),
  },
  'round-in-the-way': {
    write: ({ roundId }) => roundId,
    read: (subject) => ({ kind: 'round-in-the-way', roundId: idOf(subject) }),
  },
  'lead-appointed': {
    write: ({ programmeId, appointedAt }) => two(programmeId, appointedAt.epochMilliseconds),
    read: (subject) => {
      const [programmeId, at] = twoOf(subject);
      return { kind: 'lead-appointed', programmeId: idOf(programmeId), appointedAt: instantOf(at) };
    },
  },
  'programme-report': {
    write: ({ programmeId }) => programmeId,
    read: (subject) => ({ kind: 'programme-report', programmeId: idOf(subject) }),
  },
  invitation: {
    write: ({ invitationId, wantedAt }) => two(invitationId, wantedAt.epochMilliseconds),
    read: (subject) => {
      const [invitationId, at] = twoOf(subject);
      return { kind: 'invitation', invitationId: idOf(invitationId), wantedAt: instantOf(at) };
    },
  },
  'invitation-finish': {
    write: ({ invitationId }) => invitationId,
    read: (subject) => ({ kind: 'invitation-finish', invitationId: idOf(subject) }),
  },
  'invitation-closing': {
    write: ({ invitationId }) => invitationId,
    read: (subject) => ({ kind: 'invitation-closing', invitationId: idOf(subject) }),
  },
  application: {
    write: ({ enrolmentId, decidedAt }) => two(enrolmentId, decidedAt.epochMilliseconds),
    read: (subject) => {
      const [enrolmentId, at] = twoOf(subject);
      return { kind: 'application', enrolmentId: idOf(enrolmentId), decidedAt: instantOf(at) };
    },
  },
  'mentor-yes': {
    write: ({ enrolmentId, appliedAt }) => two(enrolmentId, appliedAt.epochMilliseconds),
    read: (subject) => {
      const [enrolmentId, at] = twoOf(subject);
      return { kind: 'mentor-yes', enrolmentId: idOf(enrolmentId), appliedAt: instantOf(at) };
    },
  },
  alert: {
    write: ({ at }) => String(at.epochMilliseconds),
    read: (subject) => ({ kind: 'alert', at: instantOf(subject) }),
  },
  'lead-message': {
    write: ({ messageId }) => messageId,
    read: (subject) => ({ kind: 'lead-message', messageId: idOf(subject) }),
  },
  'member-left': {
    write: ({ pairingId, personId }) => two(pairingId, personId),
    read: (subject) => {
      const [pairingId, personId] = twoOf(subject);
      return { kind: 'member-left', pairingId: idOf(pairingId), personId: idOf(personId) };
    },
  },
};

function two(id: string, other: string | number): string {
  return `${id}@${other}`;
}

function twoOf(subject: string): readonly [id: string, other: string] {
  const [id = '', other = ''] = subject.split('@', 2);
  if (id === '' || other === '') throw new RangeError(`No card is about "${subject}"`);
  return [id, other];
}

function instantOf(milliseconds: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number(milliseconds));
}

/** The column values for `about`. */
export function keyOf<K extends NoticeKind>(about: NoticeAbout<K>): NoticeKey {
  return { kind: about.kind, subject: spellings[about.kind].write(about) };
}

/** What a row is about. Throws `RangeError` for a row that no version has written. */
export function aboutOf({ kind, subject }: NoticeKey, pairingId: PairingId | null): NoticeAbout {
  if (!isKind(kind)) throw new RangeError(`No card is of the kind "${kind}"`);
  return spellings[kind].read(subject, pairingId);
}

function isKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(spellings, kind);
}
