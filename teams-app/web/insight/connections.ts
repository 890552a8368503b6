import { amount, list } from '#texts/format.ts';
import type { HealthBody } from '../../contract/health.ts';
import type { Texts } from '../language.tsx';

/** One connection of the service, and what IT can do about it. */
export interface Connection {
  readonly name: string;
  /** The permission or service it rests on. */
  readonly needs: string;
  /** Its name within the page's title. */
  readonly inTitle: string;
  /** `unknown`: it has not been used yet. */
  readonly state: 'works' | 'look' | 'unknown';
  readonly what: readonly string[];
  readonly advice: readonly string[];
}

interface Telling {
  readonly texts: Pick<Texts, 'hr' | 'language'>;
  /** Puts an instant into words. */
  readonly when: (at: string) => string;
  readonly now: string;
}

/** All of the directory is read once a day; after this it is late. */
const lateAfterMs = 26 * 3_600_000;

/** How each connection stands, in sentences. */
export function connectionsOf(health: HealthBody, telling: Telling): readonly Connection[] {
  return [
    directory(health.directory, telling),
    mailboxes(health.mailboxes, telling),
    calendars(health.calendars, telling),
    bot(health.bot, telling),
    mail(health.mail, telling),
  ];
}

function directory({ readAt, changesAt }: HealthBody['directory'], { texts, when, now }: Telling): Connection {
  const said = texts.hr.health.directory;
  if (readAt === null) return { ...called(said), state: 'look', what: [said.never], advice: [said.advice] };
  const isLate = Date.parse(now) - Date.parse(readAt) > lateAfterMs;
  const what = [said.read(when(readAt)), ...(changesAt === null ? [] : [said.changes(when(changesAt))])];
  return { ...called(said), state: isLate ? 'look' : 'works', what, advice: isLate ? [said.advice] : [] };
}

function mailboxes({ read, all }: HealthBody['mailboxes'], { texts }: Telling): Connection {
  const said = texts.hr.health.mailboxes;
  const { language } = texts;
  if (all === 0) return { ...called(said), state: 'unknown', what: [said.nobody], advice: [] };
  const what = [said.read(amount(read, language), amount(all, language))];
  return { ...called(said), state: read < all ? 'look' : 'works', what, advice: read < all ? [said.advice] : [] };
}

function calendars(
  { booked, all, troubles, untold, oldZones }: HealthBody['calendars'],
  { texts, when }: Telling,
): Connection {
  const said = texts.hr.health.calendars;
  const { language } = texts;
  if (all === 0) return { ...called(said), state: 'unknown', what: [said.none], advice: [] };
  const trouble = troubles.map(({ reason, count, since }) =>
    said.trouble(said.reasons[reason], amount(count, language), when(since)),
  );
  const isWell = troubles.length === 0 && untold === 0 && oldZones.length === 0;
  return {
    ...called(said),
    state: isWell ? 'works' : 'look',
    what: [
      said.booked(amount(booked, language), amount(all, language)),
      ...trouble,
      ...(untold === 0 ? [] : [said.untold(amount(untold, language))]),
      ...(oldZones.length === 0 ? [] : [said.oldZones(list(oldZones, language))]),
    ],
    advice: [
      ...(troubles.length === 0 ? [] : [said.advice]),
      ...(untold === 0 ? [] : [said.untoldAdvice]),
      ...(oldZones.length === 0 ? [] : [said.oldZonesAdvice]),
    ],
  };
}

function bot(
  { reachable, notInstalled, blocked, unknown, undelivered, notInstalledBecause }: HealthBody['bot'],
  { texts }: Telling,
): Connection {
  const said = texts.hr.health.bot;
  const n = (count: number): string => amount(count, texts.language);
  const all = reachable + notInstalled + blocked + unknown;
  if (all === 0) return { ...called(said), state: 'unknown', what: [said.nobody], advice: [] };
  const missing = notInstalled + unknown;
  return {
    ...called(said),
    state: missing + blocked + undelivered === 0 ? 'works' : 'look',
    what: [
      said.reaches(n(reachable), n(all)),
      ...(undelivered === 0 ? [] : [said.undelivered(n(undelivered))]),
      ...(blocked === 0 ? [] : [said.blocked(n(blocked))]),
    ],
    advice: [
      ...notInstalledBecause.map(({ reason, count }) => said.obstacles[reason](n(count))),
      ...(missing === 0 ? [] : [said.missing(n(missing))]),
    ],
  };
}

function mail({ isSetUp, sent, perhaps, waiting, refused }: HealthBody['mail'], { texts }: Telling): Connection {
  const said = texts.hr.health.mail;
  const n = (count: number): string => amount(count, texts.language);
  if (!isSetUp) return { ...called(said), state: 'unknown', what: [said.notSetUp], advice: [said.setUp] };
  const isWell = perhaps + refused === 0;
  const isUsed = sent + perhaps + waiting + refused > 0;
  const worked = isUsed && isWell ? 'works' : 'unknown';
  return {
    ...called(said),
    state: isWell ? worked : 'look',
    what: [
      said.sent(n(sent)),
      ...(waiting === 0 ? [] : [said.waiting(n(waiting))]),
      ...(perhaps === 0 ? [] : [said.perhaps(n(perhaps))]),
      ...(refused === 0 ? [] : [said.refused(n(refused))]),
    ],
    advice: refused === 0 ? [] : [said.advice],
  };
}

function called({ name, needs, inTitle }: Pick<Connection, 'name' | 'needs' | 'inTitle'>) {
  return { name, needs, inTitle };
}

/** What is wrong, in the page's title; how much work was put aside where nothing else is. */
export function healthTitle(
  connections: readonly Connection[],
  parked: number,
  { hr, language }: Telling['texts'],
): string {
  const said = hr.health.title;
  const wrong = connections.filter(({ state }) => state === 'look').map(({ inTitle }) => inTitle);
  if (wrong.length === 0) return parked === 0 ? said.well : said.parked(parked);
  return connections.some(({ state }) => state === 'works') ? said.except(list(wrong, language)) : said.nothingWorks;
}
