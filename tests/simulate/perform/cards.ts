import { offerEndpoints } from '#teams-app/contract/meetings.ts';
import { buttonsOf, cardOf } from '../../support/card.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { offerIdOf, type NewCard } from '../drive/chats.ts';
import { cardRates } from '../life/rates.ts';
import { press, type Button } from './press.ts';
import type { Scene } from './scene.ts';
import { answerSplit } from './split-cards.ts';
import { answerLate, meetSurvey } from './survey-cards.ts';

/**
 * People look at what the bot has sent: half of them answer surveys, at once or later, most do something with offered
 * times.
 */
export async function answerCards(cards: readonly NewCard[], scene: Scene, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  await answerLate(scene, chance);
  for (const card of cards) {
    if (scene.chronicle.hasLeft(card.member.oid)) continue;
    if (card.verbs.includes('say-of-meeting')) await meetSurvey(card, scene, chance);
    else if (card.verbs.includes('choose-time')) await answerOffer(card, scene, chance);
    else if (card.verbs.includes('go-on-with')) await answerSplit(card, scene, chance);
  }
}

async function answerOffer(card: NewCard, scene: Scene, chance: Chance): Promise<void> {
  const luck = chance.next();
  const which = chance.next();
  const buttons = buttonsOf(cardOf(card.activity));
  const times = buttons.filter(({ verb }) => verb === 'choose-time');
  if (luck < cardRates.choose) {
    const option = Math.floor(which * times.length);
    const button = times[option];
    if (button === undefined) return;
    await noteChoice(card, scene, option);
    await pressOffer(card, scene, button);
    scene.lived.add('chooses-time');
    return;
  }
  const verb = verbFor(luck - cardRates.choose);
  const button = buttons.find((each) => each.verb === verb);
  if (button !== undefined) await pressOffer(card, scene, button);
}

function verbFor(luck: number): string | null {
  if (luck < cardRates.otherTimes) return 'other-times';
  return luck < cardRates.otherTimes + cardRates.skip ? 'skip-offer' : null;
}

/** What people choose themselves is their own doing; read beforehand, since the card changes when it is pressed. */
async function noteChoice(card: NewCard, { company, chronicle, pairs }: Scene, option: number): Promise<void> {
  const id = offerIdOf(card);
  const offer = id === null ? null : await company.tab.call(card.member.oid, offerEndpoints.offer, { params: { id } });
  if (offer === null) return;
  const { options, meeting, pairingId } = offer;
  const chosen = options[option];
  if (chosen === undefined) return;
  // Of a group, any two of them.
  for (const pair of pairs.filter((each) => each.id === pairingId)) {
    if (meeting !== null) chronicle.chose(pair, [Date.parse(chosen.start)]);
    else if (chosen.outside.length > 0) chronicle.agreedOutsideHours(pair);
  }
}

async function pressOffer(card: NewCard, { company, chronicle }: Scene, button: Button): Promise<void> {
  await press(card, company, button);
  chronicle.acted(card.member.oid);
}
