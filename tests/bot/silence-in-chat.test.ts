import { actionsOn } from '../support/card.ts';
import { expect, test } from '@jest/globals';
import { answerTo } from '#bot/answers.ts';
import { actOnCard } from '#bot/card-actions.ts';
import type { CardMessage } from '#bot/cards/card.ts';
import { bot } from '#texts/bot.ts';
import { life, mentee, mentor, pairing, pairingId, stranger, withOnePair } from '../operations/one-pair.ts';
import { links, readerOf } from './card-samples.ts';
import { leftAlone, silence } from './waiting-cards.ts';
import { leftAloneCard } from '#bot/cards/enrolment/left-alone-card.ts';
import { silenceCard } from '#bot/cards/pairing/silence-cards.ts';

const said = bot.sv.silence;
withOnePair();

const desk = () => ({ context: life.context, tabLinks: links });
const press = (verb: string, who = mentor(), data: object = { pairingId: pairingId() }) =>
  actOnCard(desk(), who, { verb, data });
const textOf = ({ card }: CardMessage): string => JSON.stringify(card);
const verbsOf = ({ card }: CardMessage) => actionsOn(card).flatMap(({ verb }) => verb ?? []);

test('words lead to the choices, and nothing happens before one is pressed', async () => {
  const asked = await answerTo(desk(), mentor(), 'Min adept svarar inte');
  expect(verbsOf(asked)).toEqual(['cannot-reach']);
  const card = await press('cannot-reach');
  expect(verbsOf(card)).toEqual(['ask-standing-time', 'wait-for-them', 'new-match', 'ask-help']);
  expect(textOf(card)).toContain(said.nothingSeen('Omar'));
  expect(await life.store.read((reader) => reader.lastingSilencesOf([pairingId()]))).toEqual([]);
});

test('waiting shows until when, and is not offered again', async () => {
  const card = await press('wait-for-them');
  expect(textOf(card)).toContain(said.waits('').slice(0, 20));
  expect(verbsOf(card)).not.toContain('wait-for-them');
  expect(textOf(await press('wait-for-them'))).toBe(textOf(card));
});

test('a new match asks first, says what comes, and an old card then says how things stand', async () => {
  const asks = await press('new-match');
  expect(verbsOf(asks)).toEqual(['new-match-sure', 'cannot-reach']);
  expect(await pairing()).toMatchObject({ status: 'begun' });
  expect(textOf(await press('new-match-sure'))).toContain(bot.sv.ended.nextRound.soon);
  expect(await pairing()).toMatchObject({ status: 'closed' });
  for (const verb of ['new-match-sure', 'new-match', 'wait-for-them', 'cannot-reach', 'ask-help', 'still-there']) {
    expect(textOf(await press(verb, mentee()))).toContain(said.over);
  }
});

test('help is asked for, and the silent one says yes; neither works in somebody else’s pairing', async () => {
  expect(textOf(await press('ask-help'))).toContain(said.helpAsked);
  expect(textOf(await press('still-there', mentee()))).toContain(bot.sv.stillThere.thanks);
  for (const verb of ['ask-help', 'still-there', 'new-match-sure', 'cannot-reach']) {
    expect(textOf(await press(verb, stranger))).toContain(bot.sv.trouble.notFound);
  }
});

test('a search is widened from the card', async () => {
  const message = { ...leftAlone(['hours', 'language']), programmeId: life.programme.id };
  const card = leftAloneCard(message, readerOf('sv'), links);
  const [hours] = actionsOn(card.card);
  expect(hours?.verb).toBe('widen');
  expect(textOf(await press('widen', mentor(), hours?.data ?? {}))).toContain(bot.sv.leftAlone.widened);
  const own = await life.store.read((reader) => reader.profile(mentor().personId));
  expect(own?.told.preferredTimes).toEqual([]);
});

test('the draft of a chat is written to the others and may be changed', () => {
  const { card } = silenceCard(silence, { language: 'sv', timeZone: 'Europe/Stockholm' }, links);
  const chat = new URL(actionsOn(card).find(({ title }) => title === said.write('Ali'))?.url ?? '');
  expect(`${chat.host}${chat.pathname}`).toBe('teams.microsoft.com/l/chat/0/0');
  expect(chat.searchParams.get('users')).toBe('ali@example.com');
  expect(chat.searchParams.get('message')).toBe(said.draft('Ali'));
});
