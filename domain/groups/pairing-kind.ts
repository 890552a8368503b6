import type { Role } from '../enrolment/enrolment.ts';
import type { PersonId } from '../ids.ts';

/** Somebody in a proposed group or in a pairing, with their role. */
export interface PairingMember {
  readonly personId: PersonId;
  readonly role: Role;
}

/** `group`: one mentor with several mentees; `circle`: peers without a mentor, each a mentee of the others. */
export const pairingKinds = ['pair', 'group', 'circle'] as const;
export type PairingKind = (typeof pairingKinds)[number];
