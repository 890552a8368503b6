import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { idOf, type PairingId } from '#domain/ids.ts';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import { isRefused } from '#domain/refused.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import { beginGroup } from '#operations/groups/begin-group.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { createProgramme } from '#operations/programme/set-up-programme.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { ida, nils } from '../../standin/standin-fixture.ts';
import { personIdOf } from '../../adapters/microsoft365/world.ts';
import { operationsWorld, profile, usualTerms, type OperationsWorld } from '../operations-world.ts';

const named = (number: number, givenName: string): CompanyPerson => ({
  ...nils,
  oid: `00000000-0000-4000-8000-00000000001${number}`,
  givenName,
  surname: 'Ek',
  displayName: `${givenName} Ek`,
  mail: `${givenName.toLowerCase()}@norrsken.example`,
});

/** Greta is the mentor; the others are her mentees, or peers with her. */
export const greta = named(0, 'Greta');
export const bo = named(1, 'Bo');
export const sara = named(2, 'Sara');
export const lo = named(3, 'Lo');
export const everybody = [greta, nils, bo, sara, lo];

export interface GroupsWorld extends OperationsWorld {
  /** These people begin as a group with the first as its mentor, or as a circle, and their meetings are booked. */
  begin(kind: GroupProposal['kind'], people: readonly CompanyPerson[]): Promise<PairingId>;
  /** Beginnings of the mentoring meetings that stand in somebody's calendar from now on. */
  ahead(person: CompanyPerson): readonly string[];
  /** What the bot has said to somebody, as JSON. */
  chatOf(person: CompanyPerson): Promise<string>;
}

/** A programme of the usual dates in which all of them are enrolled. */
export async function groupsWorld(): Promise<GroupsWorld> {
  const company = { name: 'Norrsken', domain: 'norrsken.example', people: [ida, ...everybody], calendars: () => [] };
  const world = await operationsWorld({ company });
  const { context, standin } = world;
  for (const person of company.people) await standin.control('POST', `/people/${person.oid}/chat/install`);
  await readDirectory(context);
  const programme = await createProgramme(context, world.actor(ida), {
    ...usualTerms,
    name: { sv: 'Mentorprogrammet', en: 'The programme' },
    purpose: { sv: 'Att växa.', en: 'To grow.' },
    startsOn: Temporal.PlainDate.from('2026-12-07'),
    endsOn: Temporal.PlainDate.from('2027-05-31'),
    cadence: 'every-two-weeks',
    meetingMinutes: 45,
    audience: { kind: 'everyone' },
    status: 'open',
  });
  if (isRefused(programme)) throw new Error(programme.refused);
  world.opened(programme.id);
  for (const person of everybody) {
    const roles = person === greta ? (['mentor', 'mentee'] as const) : (['mentee'] as const);
    const enrolment = await enrolMe(context, world.actorIn(person), {
      roles,
      capacity: person === greta ? 4 : 0,
      goals: ['Leda ett projekt'],
      profile,
    });
    if (isRefused(enrolment)) throw new Error(enrolment.refused);
  }
  return {
    ...world,
    async begin(kind, people) {
      const proposal: GroupProposal = {
        id: idOf<'GroupProposal'>(randomUUID()),
        programmeId: programme.id,
        kind,
        members: people.map((person, index) => ({
          personId: personIdOf(person),
          role: kind === 'group' && index === 0 ? 'mentor' : 'mentee',
        })),
        status: 'approved',
        fit: { score: 0.7, reasons: [{ kind: 'same-place', place: 'Luleå' }] },
        refusal: null,
        proposedAt: context.now(),
        version: 1,
      };
      // After a group that somebody ended, each says that they want another.
      for (const person of people) await chooseNextRound(context, world.actorIn(person), { takesPart: true });
      await context.store.write((tx) => tx.saveGroupProposal(proposal));
      await beginGroup(context, proposal.id);
      const pairings = await context.store.read((reader) => reader.pairings(programme.id));
      const pairing = pairings.find(({ status }) => status === 'begun');
      if (pairing === undefined) throw new Error('The group has not begun');
      await world.settleDown();
      return pairing.id;
    },
    ahead(person) {
      const now = context.now().epochMilliseconds;
      return standin.exchange
        .calendarView(person.oid, now, Date.parse('2028-01-01'))
        .filter((event) => /[Mm]entor/.test(event.subject ?? '') && event.isCancelled !== true)
        .map((event) => `${event.start?.dateTime?.slice(0, 19) ?? ''}Z`);
    },
    chatOf: async ({ oid }) => JSON.stringify((await standin.control('GET', `/people/${oid}/chat`)).json.activities),
  };
}
