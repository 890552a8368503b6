import type { Facts } from '#demo/lived-in/facts.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { invitingEndpoints } from '#teams-app/contract/inviting.ts';
import type { PairingBody } from '#teams-app/contract/pairing.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { sampleEnrolments } from '#demo/sample/enrolments.ts';
import type { StandinClient } from '../support/standin-client.ts';
import type { TabClient } from '../support/tab-client.ts';
import { cast } from './cast.ts';
import { newcomers } from './newcomer.ts';

/** As much of the running product as is asked. */
export interface Asked {
  readonly standin: StandinClient;
  as(oid: string, programmeId?: string): TabClient;
}

type Person = Facts['hr'];

/** Somebody of the sample, with their own page. */
interface Meets {
  readonly person: Person;
  readonly pairings: readonly PairingBody[];
}

/** Everybody, by address and by object id. */
interface Directory {
  readonly oidOf: (mail: string) => string;
  readonly person: (mail: string) => Person;
  readonly byOid: (oid: string) => Person;
}

/** What is true in the lived-in world, as its people read it from the product at this moment. */
export async function askFacts(asked: Asked): Promise<Facts> {
  const { oidOf, person, byOid } = await readDirectory(asked);
  const hrOid = oidOf(cast.hr);
  const { programmes } = await asked.as(hrOid).call(programmeEndpoints.led, {});
  const open = only(programmes, ({ status }) => status === 'open', 'programme is open');
  const draft = only(programmes, ({ status }) => status === 'draft', 'programme is in preparation');
  const within = asked.as(hrOid, open.id);
  const now = Date.parse(await asked.standin.now());
  const meets: Meets[] = [];
  const joined = [...sampleEnrolments, ...newcomers];
  for (const { mail } of joined) {
    const { pairings } = await asked.as(oidOf(mail)).call(homeEndpoints.home, {});
    meets.push({ person: person(mail), pairings });
  }
  await requireUnanswered(within, open.id, oidOf(cast.invited[0]));
  const alone = only(meets, ({ pairings }) => pairings.length === 0, 'person waits').person;
  const ofMentee = (mail: string): PairingBody => {
    const own = only(meets, (each) => each.person.mail === mail, 'person has this address').pairings;
    return only(own, ({ myRole }) => myRole === 'mentee', `mentor of ${mail}`);
  };
  const withMentor = (mail: string) => ({ ...person(mail), mentor: byOid(ofMentee(mail).partner.id) });
  return {
    programme: await figures(within),
    inPreparation: { name: bothOf(draft.name), startsOn: draft.startsOn },
    hr: person(cast.hr),
    it: person(cast.it),
    launchLead: person(cast.launchLead),
    mentee: usual(meets, byOid, now),
    mentor: ofSeveral(meets, byOid),
    callsOff: { ...withMentor(cast.callsOff), inARow: calledOff(ofMentee(cast.callsOff), now) },
    helpNow: person(cast.helpNow),
    otherLength: { ...withMentor(cast.otherLength), minutes: proposedMinutes(ofMentee(cast.otherLength)) },
    unreadable: withMentor(cast.unreadable),
    waiting: { ...alone, city: only(joined, ({ mail }) => mail === alone.mail, 'town').place },
    invited: person(cast.invited[0]),
  };
}

async function readDirectory({ standin }: Asked): Promise<Directory> {
  const people = await standin.people();
  const person = (found: (typeof people)[number]): Person => ({
    mail: found.mail,
    givenName: found.givenName,
    name: found.displayName,
  });
  const at = (mail: string) => only(people, (each) => each.mail === mail, `person has the address ${mail}`);
  return {
    oidOf: (mail) => at(mail).oid,
    person: (mail) => person(at(mail)),
    byOid: (oid) => person(only(people, (each) => each.oid === oid, `person has the id ${oid}`)),
  };
}

/** The first; throws when there is none. */
function only<Item>(items: readonly Item[], fits: (item: Item) => boolean, what: string): Item {
  const found = items.find(fits);
  if (found === undefined) throw new Error(`In the lived-in world, no ${what}.`);
  return found;
}

async function figures(within: TabClient): Promise<Facts['programme']> {
  const { enrolled, matched, waiting, pairings, pairsMet, meetings, needs, underway } = await within.hrStatus();
  const helpWishes = [...needs, ...underway].filter(({ subject }) => subject?.kind === 'help').length;
  return { enrolled, matched, waiting, pairings, pairsMet, held: meetings.held, helpWishes };
}

async function requireUnanswered(within: TabClient, programmeId: string, oid: string): Promise<void> {
  const { people } = await within.call(invitingEndpoints.invitations, { params: { programmeId }, query: {} });
  only(people, ({ person: { id }, state }) => id === oid && state !== 'joined', 'invitation waits for an answer');
}

function proposedMinutes({ decisions }: PairingBody): number {
  return only(decisions, ({ rhythm }) => rhythm !== null, 'other length is proposed').rhythm?.minutes ?? 0;
}

function bothOf({ sv, en }: { readonly sv?: string; readonly en?: string }): {
  readonly sv: string;
  readonly en: string;
} {
  return { sv: sv ?? en ?? '', en: en ?? sv ?? '' };
}

/** A mentee with a goal under way, who has met their mentor most often. */
function usual(meets: readonly Meets[], byOid: (oid: string) => Person, now: number): Facts['mentee'] {
  const special: readonly string[] = [...cast.late, cast.callsOff, cast.helpNow, cast.helpedBefore, cast.otherLength];
  const found = meets
    .filter(({ person: { mail } }) => !special.includes(mail))
    .flatMap(({ person, pairings }) =>
      pairings
        .filter(({ myRole, nextMeeting }) => myRole === 'mentee' && nextMeeting !== null)
        .flatMap(({ partner, goals, meetings }) => {
          const goal = goals.find(
            ({ mine, status, progressPercent }) => mine && status !== 'dropped' && progressPercent > 0,
          );
          const held = meetings.filter(({ status, end }) => status === 'held' && Date.parse(end) <= now).length;
          return goal === undefined
            ? []
            : [{ ...person, mentor: byOid(partner.id), held, goalPercent: goal.progressPercent }];
        }),
    )
    .toSorted((one, other) => other.held - one.held || one.mail.localeCompare(other.mail));
  if (found[0] === undefined) throw new Error('No mentee has a goal under way.');
  return found[0];
}

function ofSeveral(meets: readonly Meets[], byOid: (oid: string) => Person): Facts['mentor'] {
  const found = meets
    .map(({ person, pairings }) => ({
      ...person,
      mentees: pairings.filter(({ myRole }) => myRole === 'mentor').map(({ partner }) => byOid(partner.id)),
    }))
    .filter(({ mentees }) => mentees.length === 2)
    .map((one) => ({ ...one, mentees: one.mentees.toSorted((a, b) => a.mail.localeCompare(b.mail)) }));
  if (found[0] === undefined) throw new Error('No mentor has two mentees.');
  return found[0];
}

/** How many of the latest meetings were lost one after the other. */
function calledOff({ meetings }: PairingBody, now: number): number {
  const past = meetings
    .filter(({ start }) => Date.parse(start) < now)
    .toSorted((a, b) => a.start.localeCompare(b.start));
  const lastHeld = past.findLastIndex(({ status }) => status === 'held');
  return past.length - 1 - lastHeld;
}
