import type { Temporal } from 'temporal-polyfill';
import type { SeriesTrouble } from '#domain/booking/series.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { InstallObstacle } from '#domain/insight/install-obstacles.ts';
import { isUntoldForLong, zonesOutOfDate } from './counted-alike.ts';
import { requireIt } from '../access/require-role.ts';
import type { Actor, Context } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { SeriesRecord } from '../ports/booking.ts';
import type { MailState, Notice } from '../ports/messages.ts';
import type { BotState, Person } from '../ports/people.ts';
import type { SurveyRecord } from '../ports/surveys.ts';
import type { Reader } from '../ports/store.ts';
import type { ParkedJob } from '../ports/upkeep.ts';

/**
 * How the connections stand, as far as the work that is done every day has told; nothing is asked of Microsoft 365 for
 * it. Only counts: IT sees no pairs, no meetings and no names.
 */
export interface ServiceHealth {
  /** When all of the directory was read; null when never. */
  readonly directoryReadAt: Temporal.Instant | null;
  /** When its changes were asked for; null when they have to be read from the beginning. */
  readonly changesReadAt: Temporal.Instant | null;
  /** Of those who take part: whose mailbox has told its working hours and language. */
  readonly mailboxes: { readonly read: number; readonly all: number };
  readonly calendars: {
    /** Series that stand in Outlook, of all that should. */
    readonly booked: number;
    readonly all: number;
    readonly troubles: readonly {
      readonly reason: SeriesTrouble;
      readonly count: number;
      readonly since: Temporal.Instant;
    }[];
    /** Organisers whose changes Outlook does not tell, so that their meetings are read one by one. */
    readonly untold: number;
    /** Zones (IANA) in which people of the programme work and which this machine's data no longer tells right. */
    readonly oldZones: readonly string[];
  };
  /** Whom the bot reaches, of those who take part, why they have no app, and cards that could not be sent. */
  readonly bot: {
    readonly states: Readonly<Record<BotState, number>>;
    readonly notInstalledBecause: readonly { readonly reason: InstallObstacle; readonly count: number }[];
    readonly undelivered: number;
  };
  /** Mail in the place of cards. */
  readonly mail: {
    /** IT has named a mailbox to send from. */
    readonly isSetUp: boolean;
    readonly sent: number;
    /** Nobody knows whether they went out; they are not sent again. */
    readonly perhaps: number;
    readonly waiting: number;
    /** Given up: not allowed, or a wrong address. */
    readonly refused: number;
  };
  /** Work that was given up, latest first. */
  readonly parked: readonly ParkedJob[];
}

/** IT only: throws `NotAllowed`. Before there is a programme, nobody takes part. */
export async function serviceHealth(context: Context, actor: Actor): Promise<ServiceHealth> {
  requireIt(actor);
  const now = context.now();
  return context.store.read(async (reader) => {
    const watch = await reader.directoryWatch();
    const people = await participants(reader);
    const notices = await noticesOf(reader);
    return {
      directoryReadAt: await reader.serviceFact('read-directory'),
      changesReadAt: watch?.lookedAt ?? null,
      mailboxes: { read: people.filter(({ mailboxReadAt }) => mailboxReadAt !== null).length, all: people.length },
      calendars: {
        ...(await calendars(reader)),
        untold: (await reader.untoldMailboxes()).filter((each) => isUntoldForLong(each, now)).length,
        oldZones: zonesOutOfDate(people, context.holidays.zoneData(now)),
      },
      bot: {
        states: countedStates(people),
        notInstalledBecause: await installObstaclesOf(reader, people),
        undelivered: undelivered(notices, await surveysOf(reader)),
      },
      mail: { isSetUp: context.mailer.isSetUp, ...countedMails(notices) },
      parked: await reader.parkedJobs(),
    };
  });
}

/** Programmes whose people meet, or may still have meetings that have to end. */
async function running(reader: Reader): Promise<readonly Programme[]> {
  return reader.programmesIn(['open', 'running', 'ended']);
}

async function participants(reader: Reader): Promise<readonly Person[]> {
  const { enrolled, paired } = await reader.peopleTakingPart();
  return reader.people([...new Set([...enrolled, ...paired])]);
}

async function calendars(reader: Reader): Promise<Pick<ServiceHealth['calendars'], 'booked' | 'all' | 'troubles'>> {
  const series: SeriesRecord[] = [];
  for (const { id } of await running(reader)) {
    series.push(...(await reader.seriesOfProgramme(id)).filter(({ status }) => status !== 'ended'));
  }
  // What waits for the two themselves is nobody else's to mend.
  const troubles = series.flatMap(({ trouble }) =>
    trouble === null || trouble.reason === 'split-in-outlook' ? [] : [trouble],
  );
  const byReason = groupBy(troubles, ({ reason }) => reason);
  return {
    booked: series.filter(
      ({ status, trouble }) => status === 'verified' && (trouble?.reason ?? 'split-in-outlook') === 'split-in-outlook',
    ).length,
    all: series.length,
    troubles: [...byReason].map(([reason, alike]) => ({
      reason,
      count: alike.length,
      since: alike.map(({ since }) => since).reduce((a, b) => (a.epochMilliseconds <= b.epochMilliseconds ? a : b)),
    })),
  };
}

function countedStates(people: readonly Person[]): Readonly<Record<BotState, number>> {
  const count = (state: BotState): number => people.filter(({ botState }) => botState === state).length;
  return {
    unknown: count('unknown'),
    reachable: count('reachable'),
    'not-installed': count('not-installed'),
    blocked: count('blocked'),
  };
}

async function installObstaclesOf(
  reader: Reader,
  people: readonly Person[],
): Promise<ServiceHealth['bot']['notInstalledBecause']> {
  const without = people.filter(({ enabled, botState }) => enabled && botState !== 'reachable').map(({ id }) => id);
  const reasons = (await reader.failedInstalls(without)).flatMap(({ reason }) => (reason === null ? [] : [reason]));
  return [...groupBy(reasons, (reason) => reason)].map(([reason, alike]) => ({ reason, count: alike.length }));
}

async function noticesOf(reader: Reader): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const { id } of await running(reader)) notices.push(...(await reader.noticesOfProgramme(id)));
  return notices;
}

/** A survey that is over is asked no more. */
async function surveysOf(reader: Reader): Promise<readonly SurveyRecord[]> {
  const surveys: SurveyRecord[] = [];
  for (const { id } of await running(reader)) surveys.push(...(await reader.surveysOfProgramme(id)));
  return surveys.filter(({ status }) => status === 'open' || status === 'reminded');
}

function undelivered(notices: readonly Notice[], surveys: readonly SurveyRecord[]): number {
  return [...notices, ...surveys].filter((card) => card.undelivered !== null).length;
}

function countedMails(notices: readonly Notice[]): Omit<ServiceHealth['mail'], 'isSetUp'> {
  const count = (state: MailState): number => notices.filter(({ mailState }) => mailState === state).length;
  return { sent: count('sent'), perhaps: count('perhaps'), waiting: count('wanted'), refused: count('refused') };
}
