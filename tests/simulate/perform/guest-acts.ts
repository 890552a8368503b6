import { readCalendar } from '../calendar/from-graph.ts';
import { isAbsent, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { ActKind } from '../life/act.ts';
import { asOrganiser, withOwn, type Deed, type WithId } from './outlook-acts.ts';
import { propose } from './propose.ts';
import type { Doing } from './scene.ts';
import { dayMs } from './times.ts';

/** What a guest does without a word, and what is done with the list of who is invited. */
export const guestDeeds = {
  'decline-with-proposal': (doing) => propose(doing, (...answer) => doing.outlook.declineProposing(...answer)),
  /** "Delete", and no to "Send a response?". */
  'remove-unanswered': (doing) => asGuest(doing, (id) => doing.outlook.remove(doing.member.oid, id)),
  'remove-series-unanswered': (doing) =>
    asGuest(doing, (_id, { inGuest }) => {
      const series = inGuest?.seriesId ?? null;
      return series !== null && doing.outlook.remove(doing.member.oid, series);
    }),
  'take-guest-off': (doing) =>
    asOrganiser(doing, (id, meeting) => doing.outlook.invite(doing.member.oid, id, otherGuests(doing, meeting))),
  'take-guest-off-series': (doing) =>
    asOrganiser(doing, (_id, meeting) => {
      const series = meeting.inOrganiser?.seriesId ?? null;
      return series !== null && doing.outlook.invite(doing.member.oid, series, otherGuests(doing, meeting));
    }),
  /** Somebody else in the guest's place: at one meeting, or at all of them. */
  'invite-instead': (doing) =>
    asOrganiser(doing, (id, meeting) => {
      const other = someoneElse(doing, meeting);
      if (other === null) return false;
      const list = [...otherGuests(doing, meeting), other];
      return doing.outlook.invite(doing.member.oid, oneOrAll(doing, id, meeting), list);
    }),
  'invite-again': inviteAgain,
  /** Whoever gets it answers or does not, as people do. */
  forward: (doing) =>
    asGuest(doing, async (id, meeting) => {
      const other = someoneElse(doing, meeting);
      if (other === null) return false;
      const did = await doing.outlook.forward(doing.member.oid, oneOrAll(doing, id, meeting), other);
      if (did && doing.chance.happens(0.4)) await decline(doing, other, meeting);
      return did;
    }),
} as const satisfies Partial<Record<ActKind, Deed>>;

function asGuest(doing: Doing, work: WithId): Promise<boolean> {
  return withOwn(doing, (id, meeting) => meeting.guest === doing.member.oid && work(id, meeting));
}

/** The addresses of the further guests of a group, as they stand on the list. */
function otherGuests({ company }: Doing, { group, guest, inOrganiser }: PairMeeting): readonly string[] {
  if (group === null) return [];
  const listed = (inOrganiser?.guests ?? []).map(({ address }) => address);
  return listed.filter((address) => company.addresses.get(address) !== guest);
}

/** The address of somebody whose meeting it is not. */
function someoneElse({ company, chance, chronicle }: Doing, meeting: PairMeeting): string | null {
  const { groups } = company;
  const own = groups.find(({ id }) => id === meeting.group)?.members ?? [meeting.organiser, meeting.guest];
  const others = company.members.filter(({ oid }) => !own.includes(oid) && !chronicle.hasLeft(oid));
  return chance.pick(others)?.mail ?? null;
}

function oneOrAll({ chance, member }: Doing, id: string, { inOrganiser, inGuest }: PairMeeting): string {
  const own = [inOrganiser, inGuest].find((entry) => entry?.owner === member.oid);
  return chance.happens(0.4) ? (own?.seriesId ?? id) : id;
}

/** The third person says no, to what has come to them of the meeting. */
async function decline({ company, outlook }: Doing, address: string, meeting: PairMeeting): Promise<void> {
  const person = company.addresses.get(address);
  if (person === undefined) return;
  const theirs = await readCalendar(company.graph, person, [meeting.start - dayMs, meeting.end + dayMs]);
  const copy = theirs?.find(({ uid }) => uid === meeting.uid);
  if (copy !== undefined) await outlook.decline(person, copy.id);
}

/** The organiser puts the guest back on the list, of one meeting or of all from which they were taken off. */
async function inviteAgain(doing: Doing): Promise<boolean> {
  const { look, member, company, outlook, chronicle } = doing;
  const missing = look.meetings.filter(
    (meeting) => meeting.organiser === member.oid && meeting.start > look.at && isAbsent(meeting),
  );
  const [first] = missing;
  if (first === undefined || first.inOrganiser === null || chronicle.hasLeft(first.guest)) return false;
  const address = company.members.find(({ oid }) => oid === first.guest)?.mail;
  if (address === undefined) return false;
  const id = missing.length > 1 ? (first.inOrganiser.seriesId ?? first.inOrganiser.id) : first.inOrganiser.id;
  return outlook.invite(member.oid, id, [...otherGuests(doing, first), address]);
}
