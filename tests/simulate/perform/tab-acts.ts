import type { z } from 'zod';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import type { Endpoint, Told } from '#teams-app/contract/endpoint.ts';
import type { GivenWithin } from '#teams-app/contract/call.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { meetingEndpoints } from '#teams-app/contract/meetings.ts';
import { pairingEndpoints, type PairingBody } from '#teams-app/contract/pairing.ts';
import { dayOf } from '../drive/company.ts';
import type { Pair } from '../drive/participants.ts';
import type { ActKind } from '../life/act.ts';
import type { Deed } from './outlook-acts.ts';
import type { Doing } from './scene.ts';
import { dayMs } from './times.ts';

/** What people do in the tab: with one of their coming meetings, or with the whole pairing. */
export const tabDeeds = {
  'ask-other-times': (doing) =>
    withComingMeeting(doing, (id) => press(doing, meetingEndpoints.otherTimes, { params: { id } })),
  skip: (doing) => withComingMeeting(doing, (id) => press(doing, meetingEndpoints.skip, { params: { id } })),
  'ask-standing-time': (doing) =>
    withPair(doing, ({ id }) => press(doing, meetingEndpoints.otherStandingTime, { params: { id } })),
  pause: (doing) =>
    withPair(doing, async (pair) => {
      const until = doing.look.at + doing.chance.between(14, 42) * dayMs;
      const did = await press(doing, pairingEndpoints.pause, {
        params: { id: pair.id },
        body: { until: dayOf(until) },
      });
      if (did) pauses(doing, pair, until);
      return did;
    }),
  resume: (doing) =>
    withPair(doing, async (pair) => {
      const did = await press(doing, pairingEndpoints.resume, { params: { id: pair.id } });
      if (did) pauses(doing, pair, null);
      return did;
    }),
  end: (doing) => withPair(doing, (pair) => endPairing(doing, pair, { reason: 'no-time' })),
  rematch: (doing) =>
    withPair(doing, async (pair) => {
      if (!(await endPairing(doing, pair, { reason: null }))) return false;
      const params = { programmeId: pair.programmeId };
      return press(doing, enrolmentEndpoints.nextRound, { params, body: { takesPart: true } });
    }),
} as const satisfies Partial<Record<ActKind, Deed>>;

async function endPairing(doing: Doing, pair: Pair, body: z.input<typeof pairingEndpoints.end.body>): Promise<boolean> {
  const did = await press(doing, pairingEndpoints.end, { params: { id: pair.id }, body });
  if (!did) return false;
  const { chronicle, look, member, lived } = doing;
  if (pair.group === null) chronicle.ended(pair, look.at);
  else {
    chronicle.leftGroup(pair.group, member.oid, look.at);
    lived.add('leaves-a-group');
  }
  return true;
}

/** Of a group, any two of them. */
function pauses({ pairs, chronicle }: Doing, { id }: Pair, until: number | null): void {
  for (const pair of pairs.filter((each) => each.id === id)) chronicle.paused(pair, until);
}

async function press<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  { company, member }: Doing,
  endpoint: Endpoint<Params, Query, Body, Told<Answer>>,
  given: GivenWithin<Params, Query, Body>,
): Promise<boolean> {
  return (await company.tab.call(member.oid, endpoint, given)) !== null;
}

/** One of theirs that has not come to its end. */
async function withPair(
  { pairs, member, chance, look }: Doing,
  work: (pair: Pair) => Promise<boolean>,
): Promise<boolean> {
  const all = pairs.filter(
    ({ organiser, guest, endsAt }) => [organiser, guest].includes(member.oid) && endsAt > look.at,
  );
  // A group counts once.
  const theirs = all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);
  const pair = theirs.length > 1 ? chance.pick(theirs) : (theirs[0] ?? null);
  return pair !== null && work(pair);
}

async function withComingMeeting(doing: Doing, work: (meetingId: string) => Promise<boolean>): Promise<boolean> {
  const home = await doing.company.tab.call(doing.member.oid, homeEndpoints.home, {});
  if (home === null) return false;
  const coming = home.pairings.flatMap((pairing) => changeable(pairing, doing.look.at));
  const meeting = doing.chance.pick(coming.slice(0, 2));
  return meeting !== null && work(meeting.id);
}

function changeable({ meetings }: PairingBody, now: number): PairingBody['meetings'] {
  return meetings.filter(({ start, mayChange }) => mayChange && Date.parse(start) > now);
}
