import { surveyEndpoints } from '#teams-app/contract/surveys.ts';
import { cardOf, contentedOn, sayingsOn, surveyAskedOn } from '../../support/card.ts';
import type { Chance } from '../chance.ts';
import type { NewCard } from '../drive/chats.ts';
import { cardRates, surveyRates } from '../life/rates.ts';
import { press, pressFor } from './press.ts';
import type { Scene } from './scene.ts';
import { dayMs } from './times.ts';

/** Half of the people answer: now, or some day. */
export async function meetSurvey(card: NewCard, scene: Scene, chance: Chance): Promise<void> {
  const [answers, isLate] = [chance.happens(cardRates.answerSurvey), chance.happens(surveyRates.late)];
  const days = chance.between(1, 24);
  if (!answers) return;
  if (isLate) scene.later.push({ card, at: scene.look.at + days * dayMs, again: false });
  else await answer(card, scene, chance);
}

/** What people had put off, and answers that they would rather have given otherwise. */
export async function answerLate(scene: Scene, chance: Chance): Promise<void> {
  const { later, look, chronicle, lived } = scene;
  const due = later.filter(({ at }) => at <= look.at);
  later.splice(0, later.length, ...later.filter(({ at }) => at > look.at));
  for (const { card, again } of due) {
    if (chronicle.hasLeft(card.member.oid)) continue;
    await answer(card, scene, chance);
    lived.add(again ? 'answers-again' : 'answers-late');
  }
}

async function answer(card: NewCard, scene: Scene, chance: Chance): Promise<void> {
  const { company, look, later, lived, answers } = scene;
  const isNotMet = chance.happens(surveyRates.notMet);
  const isAgain = chance.happens(surveyRates.again);
  const asks = cardOf(card.activity);
  const id = surveyAskedOn(asks);
  if (id === null) return;
  const { oid } = card.member;
  const params = { id };
  const notMet = sayingsOn(asks).get('not-met');
  const isOpen = async (): Promise<boolean> => (await company.tab.call(oid, surveyEndpoints.open, { params })) !== null;
  const wasOpen = await isOpen();
  const isAnswered = isNotMet && notMet ? await press(card, company, notMet) : await sayAll(card, scene);
  answers.push({ person: oid, activityId: card.activity.id, at: look.at, wasOpen, isOpen: await isOpen(), isAnswered });
  lived.add('answers-survey');
  if (isNotMet && notMet) lived.add('says-not-met');
  if (isAgain) later.push({ card, at: look.at + dayMs, again: true });
}

/** Presses the best of what is asked, and of what is asked after it. False: the bot gave no card for an answer. */
async function sayAll(card: NewCard, { company }: Scene): Promise<boolean> {
  let shown = cardOf(card.activity);
  for (let presses = 0; presses < 3; presses += 1) {
    const button = contentedOn(shown);
    if (button === null) return true;
    shown = await pressFor(card, company, button);
    if (shown === null) return false;
  }
  return true;
}
