import { naming } from '../support/first-competences.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { createMessenger } from '#adapters/teams/messenger.ts';
import { idOf } from '#domain/ids.ts';
import type { BotConversation, BotMessage, Messenger, Recipient } from '#operations/ports/messenger.ts';
import { ida, olle, testStandin, type TestStandin } from '../standin/standin-fixture.ts';
import { chatOf, settingsFor, tabLinks, tokensFrom, trust } from './bot-world.ts';

let standin: TestStandin;
let messenger: Messenger;
let distrust: () => void;

// A stand-in for each test: its channel allows seven cards a second and no more in one conversation.
beforeEach(async () => {
  standin = await testStandin();
  distrust = trust(standin);
  messenger = createMessenger({
    settings: settingsFor(standin),
    tokens: tokensFrom(standin),
    serviceUrl: `${standin.cloudUrl}/teams/`,
    tabLinks,
    now: () => Temporal.Instant.from('2026-12-08T12:00Z'),
  });
  await act(ida.oid, 'install');
});
afterEach(async () => {
  distrust();
  await standin.end();
});

const message: BotMessage = {
  kind: 'survey',
  surveyId: idOf<'Survey'>('5d0f1f0e-7a5b-4a53-9a51-b1a1f5a0c001'),
  role: 'mentee',
  partner: { givenName: 'Nils', timeZone: 'Europe/Stockholm' },
  meetingStart: Temporal.Instant.from('2026-12-08T09:00Z'),
  asksFit: false,
  saidMet: false,
  toldBy: null,
};

function recipient(oid: string, conversation: BotConversation | null = null): Recipient {
  return {
    personId: idOf<'Person'>(oid),
    ...naming('sv'),
    faces: new Map(),
    timeZone: 'Europe/Stockholm',
    conversation,
  };
}

const act = (oid: string, what: string) => standin.control('POST', `/people/${oid}/chat/${what}`);
const order = (fault: object) => standin.control('POST', '/faults', { target: 'connector', times: 1, ...fault });

async function sentTo(oid: string): Promise<number> {
  const { activities } = await chatOf(standin, oid);
  return activities.filter(({ from }: { from: string }) => from === 'bot').length;
}

describe('a card to somebody', () => {
  test('opens the conversation, announces itself and answers where it stands', async () => {
    const sent = await messenger.send(recipient(ida.oid), message);
    expect(sent.conversation).toMatchObject({ conversationId: expect.stringMatching(/^a:/) });
    const { activities } = await chatOf(standin, ida.oid);
    expect(activities.at(-1)).toMatchObject({
      id: sent.activityId,
      from: 'bot',
      summary: 'Hur var mötet med Nils?',
      attachments: [{ content: { type: 'AdaptiveCard', version: '1.5' } }],
    });
  });

  test('goes on in the conversation that is known', async () => {
    const first = await messenger.send(recipient(ida.oid), message);
    const second = await messenger.send(recipient(ida.oid, first.conversation), message);
    expect(second.conversation).toEqual(first.conversation);
    expect(second.activityId).not.toBe(first.activityId);
  });

  test('opens a new conversation where the known one is forgotten', async () => {
    const lost = { conversationId: 'a:forgotten', serviceUrl: `${standin.cloudUrl}/teams/` };
    const sent = await messenger.send(recipient(ida.oid, lost), message);
    expect(sent.conversation.conversationId).not.toBe('a:forgotten');
  });
});

describe('a card that cannot be delivered', () => {
  test('to somebody without the app says so', async () => {
    await expect(messenger.send(recipient(olle.oid), message)).rejects.toMatchObject({
      name: 'OutsideFailure',
      kind: 'not-installed',
      personId: olle.oid,
    });
  });

  test('to somebody who blocked the bot says so, in both forms the channel knows', async () => {
    const { conversation } = await messenger.send(recipient(ida.oid), message);
    await act(ida.oid, 'block');
    await expect(messenger.send(recipient(ida.oid, conversation), message)).rejects.toMatchObject({ kind: 'blocked' });
    await act(ida.oid, 'unblock');
    await order({ kind: 'writes-blocked' });
    await expect(messenger.send(recipient(ida.oid, conversation), message)).rejects.toMatchObject({ kind: 'blocked' });
  });

  test('because of too many calls says when to come back, without waiting itself', async () => {
    const { conversation } = await messenger.send(recipient(ida.oid), message);
    await order({ kind: 'status', status: 429, code: 'Throttled', retryAfter: 7 });
    await expect(messenger.send(recipient(ida.oid, conversation), message)).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterMs: 7000,
    });
  });

  test.each([500, 502, 503])('for a %i of the channel is not sent again behind the caller’s back', async (status) => {
    const { conversation } = await messenger.send(recipient(ida.oid), message);
    const before = await sentTo(ida.oid);
    await order({ kind: 'status', status, code: 'ServiceError' });
    await expect(messenger.send(recipient(ida.oid, conversation), message)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(await sentTo(ida.oid)).toBe(before);
  });

  test('whose fate is unknown, because the line broke after the writing, is written once and does not count as sent', async () => {
    const { conversation } = await messenger.send(recipient(ida.oid), message);
    const before = await sentTo(ida.oid);
    await order({ kind: 'timeout-after-write' });
    await expect(messenger.send(recipient(ida.oid, conversation), message)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(await sentTo(ida.oid)).toBe(before + 1);
  });
});

describe('a card that is written anew', () => {
  const again: BotMessage = { ...message, partner: { ...message.partner, givenName: 'Ali' } };
  const textIn = async (oid: string) => JSON.stringify((await chatOf(standin, oid)).activities);

  test('replaces the old one', async () => {
    const { conversation, activityId } = await messenger.send(recipient(ida.oid), message);
    const before = await sentTo(ida.oid);
    await messenger.update(recipient(ida.oid, conversation), activityId, again);
    expect(await sentTo(ida.oid)).toBe(before);
    expect(await textIn(ida.oid)).toContain('Med Ali');
    expect(await textIn(ida.oid)).not.toContain('Med Nils');
  });

  test('but is gone, or never was there, says so', async () => {
    const { conversation } = await messenger.send(recipient(ida.oid), message);
    await expect(messenger.update(recipient(ida.oid, conversation), 'nowhere', again)).rejects.toMatchObject({
      name: 'OutsideFailure',
      kind: 'gone',
    });
    await expect(messenger.update(recipient(olle.oid), 'nowhere', again)).rejects.toMatchObject({ kind: 'gone' });
  });

  test('for too many calls says when to come back', async () => {
    const { conversation, activityId } = await messenger.send(recipient(ida.oid), message);
    await order({ kind: 'status', status: 429, code: 'Throttled', retryAfter: 7 });
    await expect(messenger.update(recipient(ida.oid, conversation), activityId, again)).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterMs: 7000,
    });
  });
});
