import { beginScene } from '../simulate/drive/begin-scene.ts';
import { openChats } from '../simulate/drive/chats.ts';
import { newChronicle, type Chronicle } from '../simulate/drive/chronicle.ts';
import type { Company, Member } from '../simulate/drive/participants.ts';
import { newStopwatch } from '../simulate/drive/stopwatch.ts';
import { openWatch, type Watch } from '../simulate/drive/watch.ts';
import type { Act } from '../simulate/life/act.ts';
import { planLife } from '../simulate/life/plan.ts';
import { performAll } from '../simulate/perform/perform.ts';
import type { Scene } from '../simulate/perform/scene.ts';
import { isLate, join, openProgramme } from './begin.ts';
import { answerCards } from './cards.ts';
import { cast } from './cast.ts';
import { days, hourOf, lastHour, momentOf, workdays } from './calendar.ts';
import { calmRates } from './rates.ts';
import { followScript } from './scripted.ts';
import { openStage, type Stage } from './stage.ts';

const dayMs = 86_400_000;

/**
 * Lets the company live from the first to the last day: the clock goes from one working day to the next, the product
 * comes to rest, and people do what a usual company does, and what the story says. Answers how much they have told.
 */
export async function liveThrough(
  company: Company,
  seed: number,
  say: (line: string) => void,
): Promise<Stage['counts']> {
  const { product, rest, members } = company;
  const everyDay = workdays();
  const stageAt = openStage(company, seed);
  const { pairs, counts } = stageAt(0);
  const chronicle = newChronicle();
  const watch = await watchAll(company, chronicle);
  const chats = openChats(product.standin);
  const kept = beginScene(company, { chronicle, pairs });
  const acts = actsOf(seed, members.length, everyDay.length);
  const stopwatch = newStopwatch();
  const programme = await openProgramme(company);
  const joining = members.filter(({ mail }) => !isLate(mail));

  for (const [index, day] of everyDay.entries()) {
    const isLast = day === days.last;
    await product.standin.moveClock({ to: new Date(momentOf(day, isLast ? lastHour : hourOf(index))).toISOString() });
    await stopwatch.time('product', () => rest.untilQuiet());
    const at = Date.parse(await product.standin.now());
    const stage = stageAt(at);
    if (day < days.matched) await join(company, programme, joiningOn(index, joining));
    const look = await stopwatch.time('calendars', () => watch.look(at));
    const scene: Scene = { ...kept, look, nextMoment: at + dayMs };
    chronicle.newMoment();
    await stopwatch.time('script', () => followScript(day, { company, programme, stage, scene }));
    const own = acts.filter(({ moment }) => moment === index);
    if (!isLast && pairs.length > 0) await stopwatch.time('acts', () => performAll(own, scene));
    const news = await stopwatch.time('chats', () => chats.news(members));
    await stopwatch.time('cards', () => answerCards(news, stage));
    await stopwatch.time('after cards', () => rest.untilQuiet());
    if (index % 5 === 4) say(`${day}: ${String(pairs.length)} pairs, ${String(counts.answers)} answers.`);
  }
  say(stopwatch.report());
  return counts;
}

/** Whoever looks has the app's own rights, and these do not reach everybody. */
function watchAll(company: Company, chronicle: Chronicle): Promise<Watch> {
  const members = company.members.filter(({ mail }) => mail !== cast.unreadable);
  const stretch = [momentOf(days.opened, '08:00'), momentOf(days.programmeEnds, '18:00')] as const;
  return openWatch({ ...company, members }, chronicle, stretch);
}

/** One moment a day. */
function actsOf(seed: number, people: number, moments: number): readonly Act[] {
  return planLife({ seed, people, weeks: moments / 5, moments, rates: calmRates }).acts;
}

/** A few join on each of the first days. */
function joiningOn(index: number, joining: readonly Member[]): readonly Member[] {
  const perDay = Math.ceil(joining.length / 7);
  return joining.slice(index * perDay, (index + 1) * perDay);
}
