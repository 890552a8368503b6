import { offerEndpoints } from '#teams-app/contract/meetings.ts';
import { buttonsOf, cardOf, sayingsOn, surveyAskedOn } from '../support/card.ts';
import type { Chance } from '../simulate/chance.ts';
import { offerIdOf, type NewCard } from '../simulate/drive/chats.ts';
import { press, pressFor } from '../simulate/perform/press.ts';
import { isInHoliday, passedAt } from './calendar.ts';
import { offerHabits, surveyHabits, usefulness } from './rates.ts';
import type { Stage } from './stage.ts';

/** People look at what has come to them since the clock stood still last, and answer as a usual company does. */
export async function answerCards(cards: readonly NewCard[], stage: Stage): Promise<void> {
  await answerPutOff(stage);
  for (const card of cards) {
    if (card.verbs.includes('say-of-meeting')) await meetSurvey(card, stage);
    else if (card.verbs.includes('choose-time')) await answerOffer(card, stage);
  }
}

async function meetSurvey(card: NewCard, stage: Stage): Promise<void> {
  const { chance, asked, putOff, at } = stage;
  const key = `${card.member.oid} ${String(surveyAskedOn(cardOf(card.activity)))}`;
  const isReminder = asked.has(key);
  asked.add(key);
  const luck = chance.next();
  const days = chance.between(1, 3);
  if (stage.wantsHelp(card.member.oid) || luck < (isReminder ? surveyHabits.afterReminder : surveyHabits.atOnce))
    await answer(card, stage);
  else if (!isReminder && luck < surveyHabits.atOnce + surveyHabits.later)
    putOff.push({ card, at: at + days * 86_400_000 });
}

async function answerPutOff(stage: Stage): Promise<void> {
  const due = stage.putOff.filter(({ at }) => at <= stage.at);
  stage.putOff.splice(0, stage.putOff.length, ...stage.putOff.filter(({ at }) => at > stage.at));
  for (const { card } of due) await answer(card, stage);
}

async function answer(card: NewCard, stage: Stage): Promise<void> {
  const { company, counts } = stage;
  const asks = cardOf(card.activity);
  if (surveyAskedOn(asks) === null) return;
  const says = sayingsOf(card, stage);
  let shown: unknown = asks;
  // One press for each question that the card asks; what is asked next unfolds after it.
  for (const _ of says) {
    const said = sayingsOn(shown);
    const button = [...said].find(([each]) => says.has(each))?.[1];
    if (button === undefined) break;
    shown = await pressFor(card, company, button);
    if (shown === null) return;
    shown = await askForHelp(card, shown, stage);
  }
  counts.answers += 1;
}

/** What somebody says of a meeting, whichever of it the card asks. */
function sayingsOf({ member }: NewCard, stage: Stage): ReadonlySet<string> {
  const { chance, at } = stage;
  const isNotMet = chance.happens(surveyHabits.notMet);
  const useful = stage.wantsHelp(member.oid) ? 3 : howUseful(chance, at);
  return new Set([
    isNotMet ? 'not-met' : `useful-${useful}`,
    chance.happens(0.62) ? 'closer' : 'same',
    chance.happens(0.86) ? 'prepared' : 'unprepared',
    chance.happens(0.93) ? 'good' : 'not-sure',
  ]);
}

/** Whoever wants help says so as soon as the card offers it. Gives the card that stands there then. */
async function askForHelp(card: NewCard, shown: unknown, stage: Stage): Promise<unknown> {
  const { oid } = card.member;
  const button = stage.wantsHelp(oid) ? sayingsOn(shown).get('help') : undefined;
  if (button === undefined) return shown;
  const after = await pressFor(card, stage.company, button);
  if (after === null) return shown;
  stage.helped(oid);
  return after;
}

/** Around a mean that rises slowly; nobody is asked for half a face. */
function howUseful(chance: Chance, at: number): number {
  const mean = usefulness.first + (usefulness.last - usefulness.first) * passedAt(at);
  const drawn = mean + (chance.next() + chance.next() - 1) * 1.3;
  return Math.min(5, Math.max(2, Math.round(drawn)));
}

async function answerOffer(card: NewCard, stage: Stage): Promise<void> {
  const { company, chance } = stage;
  const { oid } = card.member;
  if (stage.isDismissive(oid)) return;
  const id = offerIdOf(card);
  const offer = id === null ? null : await company.tab.call(oid, offerEndpoints.offer, { params: { id } });
  if (offer === null) return;
  const isAboutHoliday = offer.meeting !== null && isInHoliday(Date.parse(offer.meeting.start));
  const skip = isAboutHoliday ? offerHabits.skipInHoliday : offerHabits.skip;
  const luck = chance.next();
  const wanted = luck < skip ? 'skip-offer' : luck < skip + offerHabits.take ? 'choose-time' : null;
  const button = buttonsOf(cardOf(card.activity)).find(({ verb }) => verb === wanted);
  if (button !== undefined) await press(card, company, button);
}
