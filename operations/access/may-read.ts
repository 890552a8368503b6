import { readingOf, type Reading, type Thing, type Viewer } from '#domain/access/policy.ts';
import type { PersonId } from '#domain/ids.ts';
import { roleOf, type Pairing } from '#domain/pairing/pairing.ts';
import { NotAllowed } from '../failures.ts';

/** How a member of a pairing stands to another member of it, or to themselves. */
export function viewerIn(pairing: Pairing, viewerId: PersonId, ownerId: PersonId): Viewer {
  if (viewerId === ownerId) return 'self';
  if (roleOf(pairing, viewerId) === null) return 'colleague';
  if (pairing.kind !== 'pair') return roleOf(pairing, viewerId) === 'mentor' ? 'group-mentor' : 'group-member';
  return pairing.status === 'closed' ? 'former-partner' : 'partner';
}

/** May they read it as it is? */
export function mayReadWhole(thing: Thing, viewer: Viewer): boolean {
  return readingOf(thing, viewer) === 'whole';
}

/** May this member of a pairing read a goal of that one's? A pair's goals belong to both; in a group everybody has their own. */
export function mayReadGoal(pairing: Pairing, viewerId: PersonId, ownerId: PersonId): boolean {
  return mayReadWhole(pairing.kind === 'pair' ? 'goals' : 'own-goals', viewerIn(pairing, viewerId, ownerId));
}

/** What HR looks at, by the word in the audit entry, and how much of which things it takes. */
export const seenUnder = {
  enrolments: [
    ['profile', 'whole'],
    ['standing', 'state'],
    ['no-to-another', 'state'],
  ],
  person: [
    ['profile', 'whole'],
    ['own-answers', 'whole'],
    ['standing', 'state'],
    ['no-to-another', 'state'],
    ['meetings', 'whole'],
    ['held', 'whole'],
    ['message-list', 'whole'],
  ],
  matching: [
    ['profile', 'whole'],
    ['standing', 'state'],
    ['no-to-another', 'state'],
  ],
  'match-proposal': [['profile', 'whole']],
  'match-alternatives': [['profile', 'whole']],
  'match-export': [
    ['profile', 'whole'],
    ['standing', 'state'],
  ],
  waiting: [['standing', 'state']],
  'what-if': [['card', 'whole']],
  choosing: [['standing', 'state']],
  groups: [
    ['profile', 'whole'],
    ['standing', 'state'],
  ],
  'question-answers': [['own-answers', 'whole']],
  'help-wish': [['wish-for-help', 'whole']],
  'meeting-times': [
    ['meetings', 'whole'],
    ['held', 'whole'],
  ],
  applications: [
    ['profile', 'whole'],
    ['application', 'whole'],
    ['own-answers', 'whole'],
  ],
  invitations: [
    ['invitation', 'whole'],
    ['invitation-answer', 'figures'],
  ],
  messages: [
    ['profile', 'whole'],
    ['standing', 'state'],
    ['held', 'whole'],
    ['message-list', 'whole'],
  ],
  'programme-status': [
    // Who waits and since when, what those want to learn, and what is offered by mentors with room.
    ['profile', 'whole'],
    ['standing', 'state'],
    ['application', 'whole'],
    ['invitation', 'whole'],
    ['attention', 'whole'],
    ['wish-for-help', 'whole'],
    ['answers', 'figures'],
    ['goals', 'figures'],
    ['end-reason', 'figures'],
  ],
  'programme-trends': [
    ['card', 'whole'],
    ['standing', 'state'],
    ['held', 'whole'],
    ['answers', 'figures'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [Thing, Reading])[]>>;

export type HrSubject = keyof typeof seenUnder;

/** Throws `NotAllowed` where the policy gives HR less than the subject takes. */
export function requireSeenByHr(subject: HrSubject): void {
  for (const [thing, reading] of seenUnder[subject]) {
    if (readingOf(thing, 'hr') !== reading) throw new NotAllowed(`HR may not read ${thing}`);
  }
}
