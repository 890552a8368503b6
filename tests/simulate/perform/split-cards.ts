import { continuationEndpoints, type ContinuationBody } from '#teams-app/contract/meetings.ts';
import { buttonsOf, cardOf } from '../../support/card.ts';
import type { Chance } from '../chance.ts';
import type { NewCard } from '../drive/chats.ts';
import type { Company } from '../drive/participants.ts';
import { splitRates } from '../life/rates.ts';
import { press } from './press.ts';
import type { Scene } from './scene.ts';

type Answer = 'yes' | 'no';

/** Somebody is asked whether what goes on after a split is theirs: yes, no, or some other day. The first answer counts. */
export async function answerSplit(card: NewCard, scene: Scene, chance: Chance): Promise<void> {
  const { company, chronicle, lived } = scene;
  const [answer, isInTab] = [answerFrom(chance), chance.happens(0.5)];
  const asked = await askedNow(card, company);
  if (answer === null || asked === null) return;
  await (isInTab ? answerInTab(card, company, asked, answer) : pressAnswer(card, company, answer));
  if ((await askedNow(card, company)) !== null) return;
  chronicle.acted(card.member.oid);
  lived.add(answer === 'yes' ? 'goes-on' : 'does-not-go-on');
  if (asked.options.length === 1) noteAnswer(company, card.member.oid, answer);
}

function answerFrom(chance: Chance): Answer | null {
  const luck = chance.next();
  if (luck < splitRates.yes) return 'yes';
  return luck < splitRates.yes + splitRates.no ? 'no' : null;
}

/** The question while it is open: the partner may have been first, or the time is up. */
async function askedNow({ member }: NewCard, { tab }: Company): Promise<ContinuationBody | null> {
  const { pairings } = await tab.home(member.oid);
  return pairings.map(({ continuation }) => continuation).find((each) => each !== null) ?? null;
}

async function pressAnswer(card: NewCard, company: Company, answer: Answer): Promise<void> {
  const verb = answer === 'yes' ? 'go-on-with' : 'go-on-with-none';
  const button = buttonsOf(cardOf(card.activity)).find((each) => each.verb === verb);
  if (button !== undefined) await press(card, company, button);
}

async function answerInTab(
  { member }: NewCard,
  { tab }: Company,
  { id, version }: ContinuationBody,
  answer: Answer,
): Promise<void> {
  const body = { version, chosen: answer === 'yes' ? 0 : null };
  await tab.call(member.oid, continuationEndpoints.answer, { params: { id }, body });
}

/** Of several splits, only what is told afterwards shows which one it was. */
function noteAnswer({ splits }: Company, person: string, answer: Answer): void {
  const [only, another] = [...splits.values()].filter(
    (split) => split.answer === null && split.people.includes(person),
  );
  if (only !== undefined && another === undefined) only.answer = answer;
}
