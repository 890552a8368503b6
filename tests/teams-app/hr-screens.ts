/** Everything that HR can read, gathered as text: every page, what opens on it, files and refusals. */
import { theProgramme } from '../support/the-programme.ts';
import { strFromU8, unzipSync } from 'fflate';
import { peopleColumns } from '#domain/access/people-list.ts';
import { seenStates } from '#domain/access/seen-by-hr.ts';
import { callOf } from '#teams-app/contract/call.ts';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import type { Endpoint } from '#teams-app/contract/endpoint.ts';
import { bookingEndpoints } from '#teams-app/contract/booking.ts';
import { catalogueEndpoints } from '#teams-app/contract/catalogue.ts';
import { choosingEndpoints } from '#teams-app/contract/choosing.ts';
import { endingEndpoints } from '#teams-app/contract/endings.ts';
import { groupEndpoints } from '#teams-app/contract/groups.ts';
import { applicationEndpoints } from '#teams-app/contract/applications.ts';
import { invitingEndpoints } from '#teams-app/contract/inviting.ts';
import { importEndpoints } from '#teams-app/contract/import.ts';
import { insightEndpoints } from '#teams-app/contract/insight.ts';
import { leadEndpoints } from '#teams-app/contract/leads.ts';
import { matchSettingsEndpoints } from '#teams-app/contract/match-settings.ts';
import { proposalEndpoints, roundEndpoints } from '#teams-app/contract/matching.ts';
import { swapEndpoints } from '#teams-app/contract/swap.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { programmeEndpoints } from '#teams-app/contract/programme.ts';
import { questionEndpoints } from '#teams-app/contract/questions.ts';
import type { PersonId } from '#domain/ids.ts';
import { wholeList } from '../support/whole-list.ts';
import type { ApiWorld, Caller, Sent } from './api-fixture.ts';

/** What was read, by what was asked for. */
export type Screens = Readonly<Record<string, string>>;

const pages = [
  insightEndpoints.status,
  insightEndpoints.trends,
  bookingEndpoints.series,
  choosingEndpoints.ofHr,
  groupEndpoints.present,
  roundEndpoints.present,
  matchSettingsEndpoints.read,
  importEndpoints.made,
  importEndpoints.template,
  programmeEndpoints.led,
  programmeEndpoints.read,
  programmeEndpoints.leads,
  invitingEndpoints.invitations,
  invitingEndpoints.choices,
  applicationEndpoints.list,
  catalogueEndpoints.ofHr,
  programmeEndpoints.suggestion,
  questionEndpoints.library,
  questionEndpoints.ofProgramme,
  endingEndpoints.next,
  leadEndpoints.messages,
  leadEndpoints.alerts,
] as const;

/** What HR reads of single people, pairs, rounds and files. */
const details = [
  peopleEndpoints.find,
  peopleEndpoints.enrolled,
  peopleEndpoints.one,
  matchSettingsEndpoints.waitingChanges,
  proposalEndpoints.proposal,
  proposalEndpoints.messages,
  groupEndpoints.messages,
  groupEndpoints.effect,
  roundEndpoints.exported,
  roundEndpoints.whatIf,
  swapEndpoints.mentors,
  swapEndpoints.effect,
  importEndpoints.preview,
  importEndpoints.faults,
  invitingEndpoints.preview,
] as const;

/** HR's endpoints that only change something; the walk reads all others. */
const changes = [
  catalogueEndpoints.add,
  catalogueEndpoints.describe,
  catalogueEndpoints.merge,
  catalogueEndpoints.retire,
  programmeEndpoints.appoint,
  programmeEndpoints.create,
  programmeEndpoints.dismiss,
  programmeEndpoints.duplicate,
  programmeEndpoints.remove,
  questionEndpoints.add,
  questionEndpoints.reword,
  questionEndpoints.retire,
  bookingEndpoints.endSeries,
  groupEndpoints.propose,
  groupEndpoints.move,
  groupEndpoints.publish,
  groupEndpoints.lock,
  importEndpoints.carryOut,
  importEndpoints.undo,
  insightEndpoints.help,
  insightEndpoints.retry,
  matchSettingsEndpoints.write,
  programmeEndpoints.setUp,
  proposalEndpoints.approve,
  roundEndpoints.run,
  roundEndpoints.decide,
  roundEndpoints.undo,
  roundEndpoints.discard,
  roundEndpoints.publish,
  swapEndpoints.swap,
] as const;

/** HR's endpoints that the walk does not know: a new one has to be put into one of the lists. */
export function notWalked(): readonly string[] {
  const known = new Set([...pages, ...details, ...changes].map(({ route }) => route));
  return everyEndpoint
    .filter(({ access, route }) => access === 'hr' && !known.has(route) && !route.includes('/rules'))
    .map(({ route }) => route);
}

export interface Walked {
  readonly world: ApiWorld;
  readonly hr: Caller & { readonly as: PersonId };
  readonly people: readonly PersonId[];
  /** A table that HR tries to import. */
  readonly table: string;
}

/** Reads all of it as it stands now. */
export async function hrScreens({ world, hr, people, table }: Walked): Promise<Screens> {
  const seen: Record<string, string> = {};
  const authorization = `Bearer ${await world.token(hr.as, { roles: hr.roles ?? [] })}`;
  const read = async (endpoint: Endpoint, sent: Sent = {}, which = ''): Promise<unknown> => {
    const { method, path, body } = callOf(endpoint, {
      params: sent.params ?? {},
      query: sent.query ?? {},
      body: sent.body,
    });
    const answer = await world.ask(path, {
      method,
      headers: {
        authorization,
        'accept-language': 'sv',
        ...(typeof body === 'string' ? { 'content-type': 'application/octet-stream' } : {}),
      },
      body,
    });
    const name = `${endpoint.route} ${plain(JSON.stringify({ ...sent, body: undefined }), people)}${which}`;
    seen[name] = plain(`${answer.status} ${answer.text}`, people);
    return answer.json;
  };
  for (const page of pages) await read(page);
  await read(peopleEndpoints.find, { body: { search: 'er' } });
  for (const column of peopleColumns) {
    const order = { column, down: false };
    await read(peopleEndpoints.enrolled, { body: { ...wholeList, order, skip: 0 } }, column);
  }
  for (const state of seenStates) {
    await read(peopleEndpoints.enrolled, { body: { ...wholeList, states: [state], skip: 0 } }, state);
  }
  await read(peopleEndpoints.enrolled, { body: { ...wholeList, onlyWithRoom: true, skip: 0 } }, 'room');
  for (const id of people) {
    await read(peopleEndpoints.one, { params: { id } });
    for (const role of ['mentor', 'mentee'])
      await read(
        matchSettingsEndpoints.waitingChanges,
        { body: { people: [{ id, role }] } },
        ` ${people.indexOf(id)} ${role}`,
      );
    await read(groupEndpoints.effect, { body: { personId: id, to: null } });
  }
  // Each by themselves, as somebody would who wants to learn of one.
  const everybody = await world.store.read((reader) => reader.people(people));
  for (const addresses of everybody.map(({ mail }) => mail)) {
    await read(invitingEndpoints.preview, { body: { choice: { kind: 'list', addresses } } });
  }
  for (const endpoint of [importEndpoints.preview, importEndpoints.faults]) await read(endpoint, { body: table });
  await readRound({ world, hr, people, table }, read);
  const { round } = await world.call(hr, roundEndpoints.present, {});
  if (round !== null) seen['the workbook'] = plain(await workbook(world, authorization, round.id), people);
  return seen;
}

/** The present round and the proposed groups, with what opens on them. */
async function readRound(
  { world, hr, people }: Walked,
  read: (endpoint: Endpoint, sent?: Sent) => Promise<unknown>,
): Promise<void> {
  const { round, proposals } = await world.call(hr, roundEndpoints.present, {});
  for (const id of proposals.id) {
    await read(proposalEndpoints.proposal, { params: { id } });
    await read(proposalEndpoints.messages, { params: { id } });
  }
  const { groups } = await world.call(hr, groupEndpoints.present, {});
  for (const { id } of groups) await read(groupEndpoints.messages, { params: { id } });
  if (round === null) return;
  const { id } = round;
  const settings = await world.call(hr, matchSettingsEndpoints.read, {});
  const weights = settings.settings.weights;
  await read(roundEndpoints.whatIf, { body: { roundId: id, weights: { ...weights, goals: 10 } } });
  await read(roundEndpoints.exported, { params: { id, format: 'csv' } });
  for (const menteeId of people) {
    await read(swapEndpoints.mentors, { params: { id }, body: { menteeId } });
    for (const mentorId of people.slice(0, 2)) {
      await read(swapEndpoints.effect, { params: { id }, query: { menteeId, mentorId } });
    }
  }
}

async function workbook(world: ApiWorld, authorization: string, id: string): Promise<string> {
  const programme = await world.store.read(theProgramme);
  const path = `/api/programmes/${programme?.id ?? ''}/matching/rounds/${id}/export/xlsx`;
  const response = await fetch(`${world.origin}${path}`, { headers: { authorization, 'accept-language': 'sv' } });
  if (response.status !== 200) return String(response.status);
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const sheets = Object.keys(parts).filter((name) => /sheet|sharedStrings/.test(name));
  return sheets.map((name) => `${name} ${strFromU8(parts[name] ?? new Uint8Array())}`).join('\n');
}
/** Ids of rows and names of outcomes differ from world to world and tell nothing; those of people are kept. */
function plain(text: string, people: readonly PersonId[]): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      people.some((each) => each === id) ? id : 'an-id',
    )
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'a-fingerprint');
}
