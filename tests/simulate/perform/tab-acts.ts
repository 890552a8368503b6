import type { z } from 'zod';
import type { endInput } from '#teams-app/contract/meetings.ts';
import { home } from '#teams-app/contract/pairing.ts';
import type { PairingBody } from '#teams-app/contract/pairing.ts';
import { dayOf } from '../drive/company.ts';
import type { Pair } from '../drive/company.ts';
import type { ActKind } from '../life/act.ts';
import type { Deed } from './outlook-acts.ts';
import type { Doing } from './scene.ts';
import { DAY_MS } from './times.ts';

/** What people do in the tab: with one of their coming meetings, or with the whole pairing. */
export const tabDeeds = {
  'ask-other-times': (doing) => withComingMeeting(doing, (id) => post(doing, `/meetings/${id}/other-times`, {})),
  skip: (doing) => withComingMeeting(doing, (id) => post(doing, `/meetings/${id}/skip`, {})),
  'ask-standing-time': (doing) => withPair(doing, ({ id }) => post(doing, `/pairings/${id}/standing-time`, {})),
  pause: (doing) =>
    withPair(doing, async (pair) => {
      const until = doing.look.at + doing.chance.between(14, 42) * DAY_MS;
      const did = await post(doing, `/pairings/${pair.id}/pause`, { until: dayOf(until) });
      if (did) doing.chronicle.paused(pair, until);
      return did;
    }),
  resume: (doing) =>
    withPair(doing, async (pair) => {
      const did = await post(doing, `/pairings/${pair.id}/resume`, {});
      if (did) doing.chronicle.paused(pair, null);
      return did;
    }),
  end: (doing) => endPairing(doing, { reason: 'no-time', rematch: false }),
  rematch: (doing) => endPairing(doing, { reason: null, rematch: true }),
} as const satisfies Partial<Record<ActKind, Deed>>;

function endPairing(doing: Doing, said: z.infer<typeof endInput>): Promise<boolean> {
  return withPair(doing, async (pair) => {
    const did = await post(doing, `/pairings/${pair.id}/end`, said);
    if (did) doing.chronicle.ended(pair, doing.look.at);
    return did;
  });
}

async function post({ company, member }: Doing, path: string, body: object): Promise<boolean> {
  return (await company.tab.call(member.oid, 'POST', path, body)) !== null;
}

async function withPair({ pairs, member }: Doing, work: (pair: Pair) => Promise<boolean>): Promise<boolean> {
  const pair = pairs.find(({ organiser, guest }) => [organiser, guest].includes(member.oid));
  return pair !== undefined && work(pair);
}

async function withComingMeeting(doing: Doing, work: (meetingId: string) => Promise<boolean>): Promise<boolean> {
  const body = await doing.company.tab.call(doing.member.oid, 'GET', '/home');
  if (body === null) return false;
  const coming = home.parse(body).pairings.flatMap((pairing) => changeable(pairing, doing.look.at));
  const meeting = doing.chance.pick(coming.slice(0, 2));
  return meeting !== null && work(meeting.id);
}

function changeable({ meetings }: PairingBody, now: number): PairingBody['meetings'] {
  return meetings.filter(({ start, mayChange }) => mayChange && Date.parse(start) > now);
}
