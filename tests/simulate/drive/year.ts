import { figuresOf, type Figures } from '../figures.ts';
import type { Look } from '../judge/look.ts';
import { moment as inWords, newVerdict, type ViolationKind } from '../judge/violation.ts';
import type { Life } from '../life/plan.ts';
import { answerCards } from '../perform/cards.ts';
import { performAll } from '../perform/perform.ts';
import { newChronicle } from './chronicle.ts';
import { openChats, type NewCard } from './chats.ts';
import type { Company, Pair } from './participants.ts';
import type { Programmes } from './programmes.ts';
import { orderFaults } from './faults.ts';
import { lookAfterTrouble } from './human-resources.ts';
import { judgePassing, judgeProposals } from './judging-deeds.ts';
import { judgeTold } from './judging-told.ts';
import { judgeChats, judgeLook, type Judging } from './judging.ts';
import { beginScene } from './begin-scene.ts';
import { letReturn } from './returns.ts';
import type { Stopwatch } from './stopwatch.ts';
import { openWatch } from './watch.ts';

export interface Year {
  readonly programmes: Programmes;
  readonly weeks: number;
  readonly seed: number;
  readonly moments: readonly number[];
  readonly life: Life;
  readonly stopwatch: Stopwatch;
  readonly say: (line: string) => void;
}

interface Lived {
  readonly figures: Figures;
  readonly surveysSent: number;
  readonly pairsBegun: number;
  readonly violations: Readonly<Record<ViolationKind, number>>;
  /** How often people really did what they had in mind, by habit. */
  readonly lived: Readonly<Record<string, number>>;
}

const weekMs = 7 * 24 * 3_600_000;
const cadenceDays = 14;
/** Real time for which the service is disturbed at most: what fails again and again is tried again ever more slowly. */
const disturbedMs = 1_500;
/** The share of the time after which more people join the rolling programme. */
const joinedAt = 1 / 3;
/** What the product tells people is compared with the calendars at every so many moments, and at the last. */
const comparedEvery = 6;

/** Moves the clock from moment to moment; at each the product comes to rest, is judged, and people go on living. */
export async function liveThrough(company: Company, year: Year): Promise<Lived> {
  const { product, rest, members } = company;
  const { programmes, moments, stopwatch } = year;
  /** Those of a later round come to them. */
  const pairs: Pair[] = [...programmes.pairs];
  const begin = Date.parse(await product.standin.now());
  const programmeEnd = begin + year.weeks * weekMs;
  const chronicle = newChronicle();
  const watch = await openWatch(company, chronicle, [begin, programmeEnd]);
  const { memory } = watch;
  const verdict = newVerdict(year.say);
  const judging: Judging = { company, pairs, chronicle, memory, verdict, cards: [], unasked: [] };
  const chats = openChats(product.standin);
  const kept = beginScene(company, { chronicle, pairs });

  const live = async (index: number, look: Look, news: readonly NewCard[]): Promise<void> => {
    const scene = { ...kept, look, nextMoment: moments[index + 1] ?? look.at };
    chronicle.newMoment();
    await lookAfterTrouble(company, year.seed + index);
    await answerCards(news, scene, year.seed + index);
    const lost = year.life.faults.filter(({ kind, moment }) => kind === 'lost-notifications' && moment === index);
    await orderFaults(lost, product);
    const wanted = year.life.acts.filter(({ moment }) => moment === index);
    await performAll(wanted, scene);
    await stopwatch.time('after acts', () => rest.untilQuiet());
    await product.standin.clearFaults();
    if (index === Math.floor(moments.length * joinedAt)) {
      const isAway = (oid: string): boolean => chronicle.hasLeft(oid) || kept.returning.has(oid);
      const joined = await programmes.joinLater(pairs, isAway);
      pairs.push(...joined);
      kept.lived.add('is-matched-later', joined.length);
    }
    // What nobody was told of is found at the next moment.
    await judgeProposals(look, judging, { proposals: kept.proposals, isStrict: lost.length === 0 });
  };

  judgeLook(await watch.look(begin), judging);
  for (const [index, moment] of moments.entries()) {
    const isLast = index === moments.length - 1;
    await stopwatch.time('product', async () => {
      await letReturn(kept, moment);
      await moveTo(company, year, index, moment);
    });
    const at = Date.parse(await product.standin.now());
    const look = await stopwatch.time('calendars', () => watch.look(at));
    const news = await stopwatch.time('chats', () => chats.news(members.filter(({ oid }) => !chronicle.hasLeft(oid))));
    await stopwatch.time('judging', async () => {
      judgeLook(look, judging);
      judgeChats(news, judging, look);
      judgePassing(look, judging, kept);
      await judgeProposals(look, judging, { proposals: kept.proposals, isStrict: true });
      kept.proposals.length = 0;
    });
    if (isLast || index % comparedEvery === comparedEvery - 1)
      await stopwatch.time('told', () => judgeTold(look, judging));
    if (!isLast) await stopwatch.time('life', () => live(index, look, news));
    if (index % 10 === 9) year.say(`${inWords(at)}, moment ${index + 1} of ${moments.length}.`);
  }
  const surveysSent = judging.cards.filter(({ isReminder }) => !isReminder).length;
  const figures = figuresOf(memory.held(), cadenceDays);
  const pairsBegun = pairs.filter(({ group }) => group === null).length;
  return { figures, surveysSent, pairsBegun, violations: verdict.counts(), lived: kept.lived.counts() };
}

/** The time comes, with what is in the service's way just then; two hours later nothing is any more. */
async function moveTo({ product, rest }: Company, year: Year, index: number, moment: number): Promise<void> {
  // Notifications are lost while people act, and what is lost is found at the next moment.
  const faults = year.life.faults.filter(({ moment: at, kind }) => at === index && kind !== 'lost-notifications');
  await orderFaults(faults, product);
  await product.standin.moveClock({ to: new Date(moment).toISOString() });
  if (faults.some(({ kind }) => kind === 'worker-killed')) {
    await product.worker().kill();
    await product.restartWorker();
  }
  if (faults.length === 0) return rest.untilQuiet();
  await rest.untilQuietOr(disturbedMs);
  await product.standin.clearFaults();
  // What was on its way when the faults ended fails before the clock jumps: then its next try is due after the jump.
  await rest.untilQuiet();
  await product.standin.moveClock({ by: 'PT2H' });
  await rest.untilRecovered();
}
