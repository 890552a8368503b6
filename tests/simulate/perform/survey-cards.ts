import { z } from 'zod';
import { surveyEndpoints } from '#teams-app/contract/surveys.ts';
import { buttonsOf, cardOf, filledIn } from '../../support/card.ts';
import type { Chance } from '../chance.ts';
import type { NewCard } from '../drive/chats.ts';
import { cardRates, surveyRates } from '../life/rates.ts';
import { press } from './press.ts';
import type { Scene } from './scene.ts';
import { dayMs } from './times.ts';

const asked = z.object({ surveyId: z.string() });

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
  const filled = filledIn(cardOf(card.activity), 'Bra samtal.');
  const button = buttonsOf(cardOf(card.activity)).find(({ verb }) => verb === 'answer-survey');
  if (button === undefined) return;
  const { oid } = card.member;
  const params = { id: asked.parse(button.data).surveyId };
  const isOpen = async (): Promise<boolean> => (await company.tab.call(oid, surveyEndpoints.open, { params })) !== null;
  const wasOpen = await isOpen();
  const isAnswered = await press(card, company, button, isNotMet ? { ...filled, didMeet: 'no' } : filled);
  answers.push({ person: oid, activityId: card.activity.id, at: look.at, wasOpen, isOpen: await isOpen(), isAnswered });
  lived.add('answers-survey');
  if (isNotMet) lived.add('says-not-met');
  if (isAgain) later.push({ card, at: look.at + dayMs, again: true });
}
