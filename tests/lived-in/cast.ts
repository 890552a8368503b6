import { address } from '#standin/company/identity.ts';
import type { Company, Member } from '../simulate/drive/participants.ts';

/** Who plays what in the lived-in company; everybody else lives as they happen to. */
export const cast = {
  hr: address('karin.hedlund'),
  it: address('sofia.engman'),
  /** Leads the programme that is in preparation, and is no HR. */
  launchLead: address('samira.haddad'),
  /** Invited, and has not answered. */
  invited: [address('emma.brannstrom'), address('johanna.rehn')],
  /** Mentees who join in November. */
  late: [address('tuva.sjodin'), address('lisbeth.agren')],
  /** Of them, whose calendar Exchange does not let Lodestar read. */
  unreadable: address('tuva.sjodin'),
  /** A mentee who has called off the latest meetings. */
  callsOff: address('viktor.sandahl'),
  /** A mentee who asked for help in October and was helped. */
  helpedBefore: address('gustav.ek'),
  /** A mentee who would like HR to be in touch. */
  helpNow: address('nadia.karimi'),
  /** A mentee who has proposed shorter meetings. */
  otherLength: address('amina.yusuf'),
} as const;

/** Throws when nobody who takes part has this address. */
export function personOf({ members }: Company, mail: string): Member {
  const found = members.find((each) => each.mail === mail);
  if (found === undefined) throw new Error(`${mail} does not take part.`);
  return found;
}
