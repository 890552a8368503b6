/** What the bot says to people of a group or circle. */
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { GroupProposal, GroupReason } from '#domain/groups/group-proposal.ts';
import type { NoticeId, PairingId } from '#domain/ids.ts';
import type { Introduced } from '#domain/pairing/introduced.ts';
import type { Wording } from '#domain/programme/programme.ts';

/** The reader begins in a group or circle. */
export interface GroupIntroductionMessage {
  readonly kind: 'group-introduction';
  readonly noticeId: NoticeId;
  readonly groupKind: GroupProposal['kind'];
  /** The reader's own. */
  readonly role: Role;
  /** The others, a mentor first. */
  readonly people: readonly (Introduced & { readonly role: Role })[];
  readonly reasons: readonly GroupReason[];
  readonly programmeName: Wording;
  readonly pairingId: PairingId;
}

/** Somebody has left a group that goes on. Never says why. */
export interface MemberLeftMessage {
  readonly kind: 'member-left';
  readonly pairingId: PairingId;
  readonly givenName: string;
  /** Who is left besides the reader. */
  readonly othersGivenNames: readonly string[];
}
