import { buttonsOf, cardOf } from '../../support/card.ts';
import type { Chance } from '../chance.ts';
import type { NewCard } from '../drive/chats.ts';
import type { Company } from '../drive/company.ts';
import { splitRates } from '../life/rates.ts';
import { press } from './press.ts';
import type { Scene } from './scene.ts';

/** Somebody is asked whether what goes on after a split is theirs: yes, no, or some other day. The first answer counts. */
export async function answerSplit(card: NewCard, scene: Scene, chance: Chance): Promise<void> {
  const { company, chronicle, lived } = scene;
  const luck = chance.next();
  const buttons = buttonsOf(cardOf(card.activity));
  const series = buttons.filter(({ verb }) => verb === 'go-on-with');
  const isYes = luck < splitRates.yes;
  const isNo = !isYes && luck < splitRates.yes + splitRates.no;
  const button = isYes ? series[0] : buttons.find(({ verb }) => isNo && verb === 'go-on-with-none');
  if (button === undefined || !(await isAsked(card, company))) return;
  if (!(await press(card, company, button)) || (await isAsked(card, company))) return;
  chronicle.acted(card.member.oid);
  lived.add(isYes ? 'goes-on' : 'does-not-go-on');
  const asked = [...company.splits.values()].filter(
    ({ organiser, guest, answer }) => answer === null && [organiser, guest].includes(card.member.oid),
  );
  const [only, another] = asked;
  // Of several, only what is told afterwards shows which one it was.
  if (only !== undefined && another === undefined && series.length === 1) only.answer = isYes ? 'yes' : 'no';
}

/** The question is still open: the partner may have been first, or the time is up. */
async function isAsked({ member }: NewCard, { tab }: Company): Promise<boolean> {
  const { pairings } = await tab.home(member.oid);
  return pairings.some(({ continuation }) => continuation !== null);
}
