import { describe, expect, test } from '@jest/globals';
import type { EndReason } from '#domain/pairing/end-reason.ts';
import { compose } from '#operations/messages/composer.ts';
import { newNotice } from '#operations/messages/new-notice.ts';
import { endPairing, endSeriesByHr } from '#operations/pairing/end-pairing.ts';
import { withdrawMe } from '#operations/enrolment/enrol.ts';
import { composers } from '#operations/composers.ts';
import { home } from '#operations/home/home.ts';
import { listPeople } from '#operations/people/list-people.ts';
import { setUpProgramme } from '#operations/programme/set-up-programme.ts';
import { chooseNextRound } from '#operations/candidates/next-round.ts';
import { resumeWhenDue } from '#operations/pairing/pause-pairing.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { retryAttention } from '#operations/insight/retry-attention.ts';
import { meetingsOf } from '../life-world.ts';
import {
  life,
  pair,
  withOnePair,
  mentor,
  mentee,
  stranger,
  pairingId,
  pairing,
  series,
  notices,
  enrolments,
  pauseUntilThe20th,
  offered,
  offerStatus,
} from '../one-pair.ts';
import { newId, noon } from '../../adapters/store/world.ts';
import { wholeList } from '../../support/whole-list.ts';
import { attentionIn } from '../../support/needs-of.ts';

withOnePair();

const hr = () => life.as(newId(), true);
/** The mentee ends it unless told. */
const end = (who = mentee(), reason: EndReason | null = null) =>
  endPairing(life.context, who, { pairingId: pairingId(), reason });

describe('An ending', () => {
  test('closes everything that belongs to the pairing and tells both the same', async () => {
    const offer = await offered(1);
    const [first] = await meetingsOf(life, pair);
    if (first === undefined) throw new Error('No meeting');
    const survey = {
      id: newId<'Survey'>(),
      meetingId: first.id,
      personId: pair.mentor.id,
      role: 'mentor',
      status: 'open',
      dueAt: noon,
      sentAt: null,
      remindedAt: null,
      asksFit: false,
      saidMet: false,
    } as const;
    const before = await pairing();
    if (before === null) throw new Error('No pairing');
    const owed = newNotice(life.context, {
      about: { kind: 'introduction', pairingId: before.id },
      personId: pair.mentee.id,
      pairing: before,
      now: noon,
    });
    await life.store.write(async (tx) => {
      await tx.addSurveys([survey]);
      await tx.addNotices([{ ...owed, undelivered: 'blocked' }]);
    });
    await end();
    expect(await pairing()).toMatchObject({ status: 'closed', ended: { why: 'asked', reason: null } });
    expect(await series()).toMatchObject({ status: 'verified', ending: 'pairing-ended' });
    expect(await offerStatus(offer)).toBe('expired');
    expect(await life.store.read((reader) => reader.survey(survey.id))).toMatchObject({ status: 'closed' });
    expect(await life.store.read((reader) => reader.notice(owed.id))).toMatchObject({
      dueAt: null,
      undelivered: null,
    });
    const ended = (await notices()).filter(({ about }) => about.kind === 'ended');
    expect(new Set(ended.map(({ personId }) => personId))).toEqual(new Set([pair.mentor.id, pair.mentee.id]));
    const [one, other] = ended.map(({ id: _id, personId: _person, ...rest }) => JSON.stringify(rest));
    expect(one).toBe(other);
    const due = await life.store.read((reader) => reader.dueJobs(noon, 1000));
    expect(due).toContainEqual({ kind: 'end-series', id: pair.series.id });
    expect(life.rung()).toContainEqual({ kind: 'end-series', id: pair.series.id });
  });

  test('twice is the same as once, even when both press at the same moment', async () => {
    await Promise.all([end(mentor()), end(mentee())]);
    const once = { pairing: await pairing(), series: await series(), notices: await notices() };
    expect(once.notices.filter(({ about }) => about.kind === 'ended')).toHaveLength(2);
    await end(mentor());
    expect(JSON.stringify({ pairing: await pairing(), series: await series(), notices: await notices() })).toBe(
      JSON.stringify(once),
    );
  });

  test('is possible from a pause, and nobody else can ask for it', async () => {
    await expect(end(stranger)).rejects.toThrow('No such pairing');
    await pauseUntilThe20th();
    await end();
    expect(await pairing()).toMatchObject({ status: 'closed', pausedUntil: null });
    life.moveTo(noon.add({ hours: 24 * 30 }));
    await resumeWhenDue(life.context, pairingId());
    expect(await pairing()).toMatchObject({ status: 'closed' });
  });

  test('that cannot be carried out in Outlook is shown to HR, who can have it tried again', async () => {
    await end();
    const ending = await series();
    if (ending === null) throw new Error('No series');
    const trouble = { reason: 'mailbox-out-of-scope', personId: pair.mentor.id, since: noon } as const;
    await life.store.write((tx) =>
      tx.saveSeries({ ...ending, trouble, status: 'broken', version: ending.version + 1 }),
    );
    const subject = { kind: 'series', id: ending.id } as const;
    const shown = async () =>
      attentionIn(await programmeInsight(life.context, hr())).filter(({ subject: { id } }) => id === ending.id);
    expect(await shown()).toMatchObject([{ subject, reason: 'mailbox-out-of-scope', canRetry: true }]);
    expect((await shown())[0]?.people.map(({ id }) => id)).toEqual([pair.mentor.id, pair.mentee.id]);
    life.rung();
    await retryAttention(life.context, hr(), subject);
    expect(life.rung()).toEqual([{ kind: 'end-series', id: ending.id }]);
    const tried = await series();
    if (tried === null) throw new Error('No series');
    await life.store.write((tx) =>
      tx.saveSeries({ ...tried, trouble: null, status: 'ended', dueAt: null, version: tried.version + 1 }),
    );
    expect(await shown()).toEqual([]);
  });

  test('of a series by HR leaves the pairing as it is', async () => {
    const ask = (isHr: boolean) => endSeriesByHr(life.context, life.as(newId(), isHr), { seriesId: pair.series.id });
    await expect(ask(false)).rejects.toThrow('lead it');
    await ask(true);
    await ask(true);
    expect(await series()).toMatchObject({ ending: 'asked-by-hr', version: 3 });
    expect(await pairing()).toMatchObject({ status: 'begun' });
    await expect(endSeriesByHr(life.context, life.as(newId(), true), { seriesId: newId() })).rejects.toThrow('No such');
  });
});

describe('After an ending', () => {
  const both = [mentor, mentee];
  const told = async () => {
    const ofPair = (await enrolments()).map(
      (each) => each && { ...each, personId: '', id: '', roles: [], capacity: 0 },
    );
    return ofPair.map((each) => JSON.stringify(each));
  };

  test('both are asked whether they want another, from the same moment, and nothing tells who wished the end', async () => {
    await end(mentor(), 'no-common-ground');
    const [ofMentor, ofMentee] = await told();
    expect(ofMentor).toBe(ofMentee);
    expect(ofMentor).toContain('"freedAt":"2026-03-02T12:00:00Z"');
    for (const who of both) {
      expect(await home(life.context, who())).toMatchObject({
        standings: [{ nextRound: 'aside', waitingForMatch: false }],
      });
    }
    expect(await stateSeenByHr()).toEqual(['aside', 'aside']);
    expect(JSON.stringify(await pairing())).not.toContain(`"by"`);
  });

  test('whoever says yes is first in line; a no and no answer look the same to HR', async () => {
    await end();
    await chooseNextRound(life.context, life.as(mentee().personId), { takesPart: true });
    await chooseNextRound(life.context, life.as(mentor().personId), { takesPart: false });
    expect((await enrolments()).map((each) => each?.standsAside)).toEqual([true, false]);
    expect((await enrolments()).map((each) => each?.freedAt?.equals(noon))).toEqual([true, true]);
    expect(await home(life.context, mentee())).toMatchObject({
      standings: [{ nextRound: 'first-in-line', waitingForMatch: true }],
    });
    expect(await stateSeenByHr()).toEqual(['aside', 'waiting']);
    await expect(chooseNextRound(life.context, life.as(stranger.personId), { takesPart: true })).rejects.toThrow(
      'not enrolled',
    );
  });

  test('the second person’s end changes nothing more', async () => {
    await end(mentor(), 'no-time');
    await end(mentee(), 'goals-reached');
    expect(await pairing()).toMatchObject({ ended: { reason: 'no-time' } });
    const [ofMentor, ofMentee] = await told();
    expect(ofMentor).toBe(ofMentee);
  });

  test('the card in the chat is written anew when they change their mind, and the partner’s is not', async () => {
    await end();
    const cards = async () => (await notices()).filter(({ about }) => about.kind === 'ended');
    for (const card of await cards()) {
      const sent = { ...card, sentAt: noon, activityId: `activity ${card.personId}`, dueAt: null };
      await life.store.write((tx) => tx.saveNotice(sent));
    }
    life.rung();
    await chooseNextRound(life.context, life.as(mentee().personId), { takesPart: true });
    const [own] = (await cards()).filter(({ personId }) => personId === pair.mentee.id);
    expect(own).toMatchObject({ stale: true, dueAt: noon });
    expect(life.rung()).toEqual([{ kind: 'send-notice', id: own?.id }]);
    const composed = await life.store.read(async (reader) =>
      own === undefined ? null : compose(composers, life.context, reader, own),
    );
    expect(composed?.message).toMatchObject({ kind: 'ended', nextRound: 'first-in-line' });
    expect((await cards()).filter(({ personId }) => personId === pair.mentor.id)).toMatchObject([{ stale: false }]);
  });

  test('through somebody leaving the programme puts only the partner first in line', async () => {
    await withdrawMe(life.context, life.as(mentor().personId), { nextTime: 'ask' });
    expect((await enrolments()).map((each) => each?.freedAt?.toString() ?? null)).toEqual([null, noon.toString()]);
  });

  test('logs and audit entries name neither of the two', async () => {
    const log: unknown[] = [];
    const context = {
      ...life.context,
      log: { ...life.context.log, event: (...said: unknown[]) => log.push(said) },
    };
    await endPairing(context, mentor(), { pairingId: pairingId(), reason: 'no-time' });
    const said = JSON.stringify(log);
    for (const secret of [pair.mentor.id, pair.mentee.id, 'no-time']) expect(said).not.toContain(secret);
  });

  // The last one, since all share a programme.
  test('an old card does not answer that somebody is first in line, once the programme is over', async () => {
    await end();
    const { id: _id, matching: _matching, ...terms } = life.programme;
    const over = await setUpProgramme(life.context, life.as(stranger.personId, true), { ...terms, status: 'ended' });
    expect(over).toMatchObject({ status: 'ended' });
    await expect(chooseNextRound(life.context, life.as(mentee().personId), { takesPart: true })).rejects.toThrow(
      'over',
    );
  });
});

const stateSeenByHr = async () => {
  const { people } = await listPeople(life.context, hr(), wholeList, 0);
  return [pair.mentor, pair.mentee].map(({ id }) => people.find(({ person }) => person.id === id)?.state);
};
