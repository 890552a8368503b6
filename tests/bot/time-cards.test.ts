import { idOf } from '#domain/ids.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CardMessage } from '#bot/cards/card.ts';
import { movedCard, nudgeCard } from '#bot/cards/meetings/change-cards.ts';
import { endedCard } from '#bot/cards/pairing/ended-card.ts';
import { continuationCard } from '#bot/cards/meetings/continuation-card.ts';
import { offerCard } from '#bot/cards/meetings/offer-card.ts';
import { tabLinksOf } from '#bot/tab-links.ts';
import { actionsOn, textOf as textOfCard } from '../support/card.ts';
import { everyCard } from './every-card.ts';
import { continuationMessageWith, severalCandidates } from './continuation-messages.ts';
import { ali, change, offerMessageWith, pairingId, sara, standingOffer } from './offer-messages.ts';

const links = tabLinksOf({
  appId: '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901',
  teamsHost: 'teams.microsoft.com',
  publicUrl: 'https://lodestar.example',
});
const cardFolder = new URL('../../bot/cards/', import.meta.url);
const at = { links, now: Temporal.Instant.from('2026-12-08T12:00Z') };
const span = (start: string) => ({
  start: Temporal.Instant.from(start),
  end: Temporal.Instant.from(start).add({ minutes: 45 }),
});
const meeting = span('2026-12-08T09:00Z');
const later = span('2027-01-05T09:00Z');
const inSwedish = { language: 'sv', timeZone: 'Europe/Stockholm' } as const;

/** The sentences of the card, without its buttons. */
function textOf({ card }: CardMessage): string {
  return textOfCard(card.body);
}

describe('the card with other times', () => {
  const shown = (message: CardMessage) => ({
    text: textOf(message),
    buttons: actionsOn(message.card).map(({ title, verb, data }) => ({ title, verb, data })),
  });

  test('says why, and has one button for each time and two for other wishes', () => {
    const { text, buttons } = shown(offerCard(offerMessageWith({}), inSwedish, at));
    expect(text).toContain('Ali kan inte torsdag 10 december 10:00 (v.\u00A050)');
    expect(text).toContain('Tre tider som passar er båda:');
    expect(buttons.map(({ title }) => title)).toEqual([
      'Onsdag 9 december 14:00',
      'Fredag 11 december 10:00',
      'Fredag 11 december 15:00',
      'Andra tider',
      'Ställ in det här mötet',
    ]);
    expect(buttons[1]).toMatchObject({
      verb: 'choose-time',
      data: { offerId: '00000000-0000-4000-8000-0000000000a1', version: '2', option: '1' },
    });
    expect(text).not.toContain('för Ali');
  });

  test('speaks to the one who declined as to that one', () => {
    expect(textOf(offerCard(offerMessageWith({}, ali), inSwedish, at))).toContain('Du tackade nej till torsdag');
  });

  test('also says the other person’s time where the clocks differ', () => {
    const message = { ...offerMessageWith({}), partner: { givenName: 'Ali', timeZone: 'Asia/Kolkata' } };
    expect(textOf(offerCard(message, inSwedish, at))).toContain('i morgon 14:00–14:45 (18:30 för Ali)');
  });

  test('about a standing time says how it fares and for whom it lies outside the hours', () => {
    const message = { ...offerMessageWith(standingOffer), partner: { givenName: 'Ali', timeZone: 'Australia/Sydney' } };
    const { text, buttons } = shown(offerCard(message, inSwedish, at));
    expect(text).toContain('Du och Ali har ingen gemensam arbetstid');
    expect(text).toContain(
      'Varannan tisdag 07:00 (17:00 för Ali). Ledigt för er båda 8 av 9 gånger; ett möte flyttas. Upp till 60 minuter utanför din arbetstid. Upp till 45 minuter utanför arbetstiden för Ali.',
    );
    expect(buttons.at(-1)).toMatchObject({ title: 'Låt det vara', verb: 'skip-offer' });
  });

  test('is on the reader’s own clock, whatever the series keeps to', () => {
    const message = {
      ...offerMessageWith(standingOffer, ali),
      partner: { givenName: 'Sara', timeZone: 'Europe/Stockholm' },
    };
    const sydney = { language: 'en', timeZone: 'Australia/Sydney' } as const;
    expect(shown(offerCard(message, sydney, at)).buttons[0]?.title).toBe('Every other Tuesday at 17:00');
  });

  test('asks for the yes that is still missing, and tells the other one whom it waits for', () => {
    const oneYes = { ...standingOffer, chosen: 0, agreedBy: [ali] };
    expect(textOf(offerCard(offerMessageWith(oneYes), inSwedish, at))).toContain(
      'Ali har sagt ja till varannan tisdag 07:00. Passar det dig?',
    );
    expect(textOf(offerCard(offerMessageWith({ ...oneYes, agreedBy: [sara] }), inSwedish, at))).toContain(
      'Nu väntar vi på Ali.',
    );
  });

  test('has no buttons for times once a time is chosen', () => {
    const { text, buttons } = shown(offerCard(offerMessageWith({ status: 'chosen', chosen: 1 }), inSwedish, at));
    expect(text).toContain('Mötet flyttas till fredag 11 december 10:00–10:45 (v.\u00A050)');
    expect(buttons.map(({ title }) => title)).toEqual(['Öppna samarbetet']);
  });
});

describe('what becomes of a pair', () => {
  test('a moved meeting says from where, to where and why', () => {
    const message = { ...change, kind: 'moved', from: later.start, to: meeting, why: 'leave' } as const;
    expect(textOf(movedCard(message, inSwedish, at))).toBe(
      'Mötet tisdag 5 januari 2027 10:00 (v.\u00A01) (14:30 för Ali) är flyttat till i dag 10:00–10:45 (14:30 för Ali)\nMötet låg på en tid när en av er är ledig.',
    );
  });

  test('two missed meetings: the way to a break opens the dialog for it', () => {
    const { card } = nudgeCard({ ...change, kind: 'nudge', next: null }, inSwedish, at);
    const pause = actionsOn(card).find(({ title }) => title === 'Pausa ett tag');
    const context = new URL(pause?.url ?? '').searchParams.get('context') ?? '';
    expect(JSON.parse(context)).toEqual({ subEntityId: `pairing:${pairingId}:pause` });
  });

  test('the end of a pairing never says who wished it, nor does a pause', () => {
    const ended = {
      kind: 'ended',
      programmeId: idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e90'),
      pairingId,
      partnerGivenName: 'Ali',
      why: 'over',
    } as const;
    const said =
      'Ert samarbete är avslutat\nTack för tiden tillsammans med Ali. Mötena framöver tas bort ur Outlook.\n';
    expect(textOf(endedCard({ ...ended, nextRound: 'first-in-line' }, inSwedish, links))).toBe(
      `${said}Du står först i kön till nästa omgång.`,
    );
    expect(textOf(endedCard({ ...ended, nextRound: 'aside' }, inSwedish, links))).toBe(
      `${said}Säg till när du vill ha någon ny.\nHR och de som leder programmet ser bara att du inte har bett om någon ny, på samma sätt som för alla som inte har svarat.`,
    );
  });
});

describe('every card that says when the two meet', () => {
  const ofTimes = ['booked', 'first survey', 'no fit', 'thanks', 'moved', 'left out', 'nudge', 'a meeting skipped'];

  test.each(['sv', 'en'] as const)(
    'says it on the other\u2019s clock too, where that shows another time (%s)',
    (language) => {
      const cards = everyCard(language);
      const silent = ofTimes.filter((name) => !/ (?:för|for) Ali\)/u.test(JSON.stringify(cards[name]?.card.body)));
      expect(silent).toEqual([]);
    },
  );

  test('says it through one function', () => {
    const files = readdirSync(cardFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const byThemselves = files.filter((file) => {
      return (
        file !== 'times.ts' &&
        /meeting(?:Time|Start)\b.*#texts\/format/u.test(readFileSync(new URL(file, cardFolder), 'utf8'))
      );
    });
    expect(byThemselves).toEqual([]);
  });
});

describe('the card about a series that was split in Outlook', () => {
  const shown = (message: CardMessage) => ({
    text: textOf(message),
    buttons: actionsOn(message.card).map(({ title, verb, data }) => ({ title, verb, data })),
  });

  test('says from when on, to when, on both clocks, and what silence means', () => {
    const { text, buttons } = shown(continuationCard(continuationMessageWith({}), inSwedish, at));
    expect(text).toContain('Mötena från och med tisdag 19 januari 2027 10:00 (v.\u00A03) (09:00 för Ali) är flyttade');
    expect(text).toContain(
      'börjar onsdag 20 januari 2027 14:00–14:45 (v.\u00A03) (13:00 för Ali). Är den fortsättningen',
    );
    expect(text).toContain('Svarar ingen av er före fredag 11 december 13:00 (v.\u00A050) räknas den som era möten.');
    expect(buttons.map(({ title }) => title)).toEqual(['Ja, det är våra möten', 'Nej']);
    expect(buttons[0]).toMatchObject({ verb: 'go-on-with', data: { version: '1', chosen: '0' } });
  });

  test('asks which one where there are several', () => {
    const message = continuationMessageWith({ candidates: severalCandidates });
    const { text, buttons } = shown(continuationCard(message, inSwedish, at));
    expect(text).toContain('Vilken är fortsättningen på era möten?');
    expect(text).toContain('räknas de gamla mötena som borttagna');
    expect(buttons.map(({ title }) => title)).toEqual([
      'Den från onsdag 20 januari 2027 14:00',
      'Den från fredag 22 januari 2027 09:00',
      'Ingen av dem',
    ]);
  });

  test('tells afterwards what was answered, and by whom unless it is a group', () => {
    const said = (change: object, rest = {}) =>
      textOf(continuationCard(continuationMessageWith(change, rest), inSwedish, at));
    expect(said({ status: 'accepted', answeredBy: ali })).toContain('Ali har svarat ja. Lodestar följer den');
    expect(said({ status: 'accepted', answeredBy: ali }, { inGroup: true })).toContain('En av er har svarat ja.');
    expect(said({ status: 'accepted', answeredBy: sara })).toContain('Du har svarat ja.');
    expect(said({ status: 'accepted' })).toContain('Ingen svarade i tid, och serien passar in');
    expect(said({ status: 'declined' })).toContain('Ingen svarade i tid. De gamla mötena är borttagna.');
    expect(said({ status: 'vanished' })).toContain('Frågan gäller inte längre');
  });
});
