import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf, type MeetingSeriesId, type ProgrammeId } from '#domain/ids.ts';
import type { GroupProposal } from '#domain/groups/group-proposal.ts';
import { overlap } from '#domain/meetings/extra.ts';
import { isRefused } from '#domain/refused.ts';
import { checkSeries } from '#operations/booking/check-series.ts';
import { planSeries } from '#operations/booking/plan-series.ts';
import type { Context } from '#operations/context.ts';
import { enrolMe } from '#operations/enrolment/enrol.ts';
import { beginGroup } from '#operations/groups/begin-group.ts';
import { createProgramme } from '#operations/programme/set-up-programme.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { personIdOf } from '../../adapters/microsoft365/world.ts';
import { ida, nils } from '../../standin/standin-fixture.ts';
import { bo, greta, groupsWorld, lo, sara, type GroupsWorld } from '../groups/groups-world.ts';
import { usualTerms } from '../operations-world.ts';

let world: GroupsWorld;
beforeEach(async () => {
  world = await groupsWorld();
}, 120_000);
afterEach(() => world.end(), 60_000);

/** Another programme of the same dates, in which these people are peers. */
async function otherProgramme(...people: readonly CompanyPerson[]): Promise<ProgrammeId> {
  const { context } = world;
  const programme = await createProgramme(context, world.actor(ida), {
    ...usualTerms,
    name: { sv: 'Chefsprogrammet', en: 'For managers' },
    purpose: { sv: 'Att växa.', en: 'To grow.' },
    startsOn: Temporal.PlainDate.from('2026-12-07'),
    endsOn: Temporal.PlainDate.from('2027-05-31'),
    cadence: 'every-two-weeks',
    meetingMinutes: 45,
    audience: { kind: 'everyone' },
    status: 'open',
  });
  if (isRefused(programme)) throw new Error(programme.refused);
  for (const person of people) {
    const form = { roles: ['mentee'], capacity: 0, goals: ['Leda ett projekt'], profile: null } as const;
    const enrolment = await enrolMe(context, { ...world.actor(person), programmeId: programme.id }, form);
    if (isRefused(enrolment)) throw new Error(enrolment.refused);
  }
  return programme.id;
}

/** A circle begins; its series is wanted, and nothing more. */
async function wantedCircle(programmeId: ProgrammeId, people: readonly CompanyPerson[]): Promise<MeetingSeriesId> {
  const { store, now } = world.context;
  const proposal: GroupProposal = {
    id: idOf<'GroupProposal'>(randomUUID()),
    programmeId,
    kind: 'circle',
    members: people.map((person) => ({ personId: personIdOf(person), role: 'mentee' })),
    status: 'approved',
    fit: { score: 0.7, reasons: [] },
    refusal: null,
    proposedAt: now(),
    version: 1,
  };
  await store.write((tx) => tx.saveGroupProposal(proposal));
  await beginGroup(world.context, proposal.id);
  const [series] = await store.read((reader) => reader.seriesOfProgramme(programmeId));
  if (series === undefined) throw new Error('The circle has not begun');
  return series.id;
}

/** Nobody writes before both have read the calendars, once. */
function readingTogether(context: Context): Context {
  let readers = 0;
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const afterBoth = async <Found>(found: Found): Promise<Found> => {
    readers += 1;
    if (readers >= 2) open();
    await gate;
    return found;
  };
  const { calendar } = context;
  return {
    ...context,
    calendar: {
      ...calendar,
      availability: async (...asked) => afterBoth(await calendar.availability(...asked)),
      inspect: async (...asked) => afterBoth(await calendar.inspect(...asked)),
    },
  };
}

let ids: readonly [MeetingSeriesId, MeetingSeriesId];
beforeEach(async () => {
  const own = world.actorIn(nils).programmeId;
  const other = await otherProgramme(nils, sara, lo);
  ids = [await wantedCircle(own, [nils, greta, bo]), await wantedCircle(other, [nils, sara, lo])];
}, 60_000);

test('two series of one person in two programmes that are planned at the same moment are at different times', async () => {
  const context = readingTogether(world.context);
  await Promise.all(ids.map((id) => planSeries(context, id)));
  const plans = await Promise.all(ids.map((id) => world.context.store.read((reader) => reader.series(id))));
  const starts = plans.map((each) =>
    (each?.plan?.occurrences ?? []).map(({ start, originalStart }) => (start ?? originalStart).toInstant().toString()),
  );
  expect(starts.every((each) => each.length > 8)).toBe(true);
  expect(starts[0]?.filter((start) => starts[1]?.includes(start))).toEqual([]);
}, 60_000);

test('and meetings of both that have to move at the same moment do not move to the same time', async () => {
  await world.settleDown();
  // Both meet on this Tuesday; for both the last time of the day before is the nearest.
  const leave = { subject: 'Ledig', showAs: 'oof', firstDay: '2026-12-22', lastDay: '2026-12-22' };
  const { status } = await world.standin.control('POST', `/people/${nils.oid}/calendar/events`, leave);
  expect(status).toBeLessThan(300);
  const context = readingTogether(world.context);
  await Promise.all(ids.map((id) => checkSeries(context, id)));
  const meetings = await world.context.store.read((reader) => reader.meetingsOf(ids));
  const touched = meetings.filter(({ originalStart }) => originalStart.toString().startsWith('2026-12-22'));
  const moved = touched.filter((each) => each.status === 'moved');
  expect(moved).toHaveLength(2);
  const overlapping = moved.filter((one) => moved.some((other) => other.id !== one.id && overlap(one, other)));
  expect(overlapping.map(({ start }) => start.toString())).toEqual([]);
}, 60_000);
