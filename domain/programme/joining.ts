import type { Temporal } from 'temporal-polyfill';
import { refused, type Refused } from '../refused.ts';
import { isJoiningOver, mayActOnProgramme, type Audience, type Programme } from './programme.ts';

/** Why an account that is in the directory cannot take part: Outlook could not invite it, or nobody could be told who it is. */
export const bars = ['guest', 'no-address', 'no-name'] as const;
export type Bar = (typeof bars)[number];

/** What of somebody in the directory decides whether they may take part. */
export interface Joining {
  readonly department: string;
  readonly enabled: boolean;
  /** Left out or null: not known to be outside the group to which IT has limited the service. */
  readonly invited?: boolean | null;
  readonly barred?: Bar;
  /** An invitation to this programme was sent to them. */
  readonly hasInvitation?: boolean;
}

/**
 * May this person take part? Nobody is filtered out by title or seniority: only the programme's state, its audience
 * (and the group to which IT has limited the service), an invitation, and what is amiss with an account count. Departments
 * are compared without regard to case and surrounding spaces. `today` is the date in the programme's home zone.
 */
export function mayJoin(programme: Programme, person: Joining, today: Temporal.PlainDate): true | Refused<JoinRefusal> {
  if (!mayActOnProgramme(programme.status, 'join')) return refused('programme-not-open');
  if (isJoiningOver(programme, today)) return refused('joining-over');
  if (!person.enabled) return refused('account-disabled');
  if (person.barred !== undefined) return refused(person.barred);
  if (person.invited === false) return refused('outside-audience');
  if (!isInAudience(programme.audience, person)) return refused('outside-audience');
  return true;
}

export type JoinRefusal = 'programme-not-open' | 'joining-over' | 'outside-audience' | 'account-disabled' | Bar;

/** Is the programme for them, whatever else keeps them from joining? */
export function isInAudience(
  audience: Audience,
  { department, hasInvitation = false }: Pick<Joining, 'department' | 'hasInvitation'>,
): boolean {
  if (audience.kind === 'everyone') return true;
  // Whoever was asked by name may come, wherever they work.
  if (hasInvitation || audience.kind === 'invited') return hasInvitation;
  const plain = (name: string) => name.trim().toLocaleLowerCase('sv');
  return audience.departments.some((each) => plain(each) === plain(department));
}
