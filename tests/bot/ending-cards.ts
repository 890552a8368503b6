import { Temporal } from 'temporal-polyfill';
import type { CardMessage, CardReader, TabLinks } from '#bot/cards/card.ts';
import { joinAgainCard, joinByProfileCard, joinRefusedCard } from '#bot/cards/enrolment/join-again-card.ts';
import { endedCard } from '#bot/cards/pairing/ended-card.ts';
import { farewellCard } from '#bot/cards/pairing/farewell-card.ts';
import { partingCard } from '#bot/cards/pairing/parting-card.ts';
import { idOf } from '#domain/ids.ts';
import { partingWishes } from '#domain/pairing/parting.ts';
import { pairingId } from './offer-messages.ts';

const programmeId = idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e90');
const programmeName = { sv: 'Mentorprogrammet', en: 'The mentoring programme' };
const nextName = { sv: 'Mentorprogrammet två', en: 'The second mentoring programme' };

/** How it goes on when a pairing's time, or a programme, is over. */
export function endingCards(reader: CardReader, links: TabLinks): Record<string, CardMessage> {
  const lastDay = Temporal.PlainDate.from('2027-01-20');
  const asked = {
    kind: 'parting',
    pairingId,
    partnerGivenName: 'Ali',
    lastDay,
    isRolling: false,
    isOver: false,
  } as const;
  const over = { kind: 'farewell', programmeId, programmeName, waited: false, pairings: [], nextName: null } as const;
  const words = { sv: 'Vi ses i höst!', en: 'See you in autumn!' };
  const none = { sv: '', en: '' };
  const again = { kind: 'join-again', programmeId, programmeName: nextName, fromName: programmeName } as const;
  const outcomes = partingWishes.map((outcome) => ({ partnerGivenName: 'Ali', outcome, seriesStays: true }));
  const ended = {
    kind: 'ended',
    programmeId,
    pairingId,
    partnerGivenName: 'Ali',
    why: 'over',
    nextRound: null,
  } as const;
  return {
    'how it goes on': partingCard({ ...asked, wish: null }, reader, links),
    'how it goes on, answered, rolling': partingCard({ ...asked, wish: 'next', isRolling: true }, reader, links),
    'how it goes on, over': partingCard({ ...asked, wish: null, isOver: true }, reader, links),
    ...Object.fromEntries(
      (['outside', 'next'] as const).map((outcome) => [
        `ended, ${outcome}`,
        endedCard({ ...ended, goesOn: { outcome, seriesStays: outcome === 'outside' } }, reader, links),
      ]),
    ),
    farewell: farewellCard({ ...over, words, wish: null, pairings: outcomes, nextName }, reader, links),
    'farewell, waited': farewellCard({ ...over, words: none, wish: 'ask', waited: true }, reader, links),
    'join again, by profile': joinByProfileCard(reader, links),
    'join again, refused': joinRefusedCard(reader, links),
    ...Object.fromEntries(
      (['asked', 'joined', 'as-wished', 'applied', 'declined', 'over'] as const).map((state) => [
        `join again, ${state}`,
        joinAgainCard({ ...again, roles: state === 'asked' ? ['mentor', 'mentee'] : ['mentee'], state }, reader, links),
      ]),
    ),
  };
}
