import { Temporal } from 'temporal-polyfill';
import { startProduct, type Product } from '../support/product.ts';
import { chanceFrom } from './chance.ts';
import { inTurns, openCompany } from './drive/company.ts';
import type { Group } from './drive/participants.ts';
import { beginProgrammes, type Programmes } from './drive/programmes.ts';
import { findGround } from './drive/ground.ts';
import { newStopwatch } from './drive/stopwatch.ts';
import { liveThrough } from './drive/year.ts';
import type { Figures } from './figures.ts';
import type { ViolationKind } from './judge/violation.ts';
import { momentsOf } from './life/moments.ts';
import { planLife } from './life/plan.ts';

/** Which life: the same four live the same one. */
export interface Life {
  readonly seed: number;
  readonly pairs: number;
  /** How many groups and circles are asked for; fewer begin where there are not people enough who fit. */
  readonly groups: number;
  readonly weeks: number;
}

export interface Circumstances {
  readonly environment: NodeJS.ProcessEnv;
  /** The zone in which the server of the database stands; null: as it is. */
  readonly databaseZone: string | null;
  readonly say: (line: string) => void;
}

export interface Outcome extends Figures, Life {
  readonly surveysSent: number;
  /** What really began. */
  readonly begun: { readonly pairs: number; readonly groups: number; readonly circles: number };
  /** How often people did each thing that they may do; 0 shows what nobody did. */
  readonly lived: Readonly<Record<string, number>>;
  readonly violations: Readonly<Record<ViolationKind, number>>;
}

/** The Monday on which the programme begins: the year before it has both changes of the clocks. */
const beginning = '2026-09-07';

/** A year (or so many weeks) of a company that takes part, from the first enrolment to the last meeting. */
export async function simulate(
  { pairs, groups, weeks, seed }: Life,
  { environment, databaseZone, say }: Circumstances,
): Promise<Outcome> {
  const ground = await findGround(environment, databaseZone);
  try {
    const product = await startProduct({
      databaseUrl: ground.databaseUrl,
      redisUrl: ground.redisUrl,
      separateWorker: true,
      workers: 2,
      startAt: `${beginning}T05:00:00Z`,
      company: { kind: 'generated', people: 2 * pairs + 12, seed },
      latencyMs: 0,
      environment: { LOG_LEVEL: 'warn', SWEEP_MS: '500' },
    });
    try {
      return await live(product, { pairs, groups, weeks, seed }, { redisUrl: ground.redisUrl, say });
    } finally {
      await product.end();
    }
  } finally {
    await ground.end();
  }
}

async function live(
  product: Product,
  { pairs, groups, weeks, seed }: Life,
  { redisUrl, say }: { readonly redisUrl: string | null; readonly say: (line: string) => void },
): Promise<Outcome> {
  const company = await openCompany(product, { membersOf: inTurns(pairs), withTwoAccounts: true, redisUrl });
  try {
    const moments = momentsOf(weeks, Temporal.PlainDate.from(beginning), chanceFrom(seed));
    const life = planLife({ seed, people: company.members.length, weeks, moments: moments.length });
    const stopwatch = newStopwatch();
    const programmes = await stopwatch.time('beginning', () => beginProgrammes(company, { weeks, groups }));
    const { length: moves } = moments;
    say(`${inWords(programmes)}; ${moves} moments, ${life.acts.length} acts, ${life.faults.length} faults.`);
    const lived = await liveThrough(company, { programmes, weeks, seed, moments, life, stopwatch, say });
    const { figures, surveysSent, pairsBegun, violations } = lived;
    const ofKind = (kind: Group['kind']): number => company.groups.filter((each) => each.kind === kind).length;
    const begun = { pairs: pairsBegun, groups: ofKind('group'), circles: ofKind('circle') };
    say(
      Object.entries(lived.lived)
        .map(([habit, count]) => `${habit} ${count}`)
        .join(', '),
    );
    say(stopwatch.report());
    return { seed, pairs, groups, weeks, begun, ...figures, surveysSent, lived: lived.lived, violations };
  } finally {
    await company.close();
  }
}

/** `60 and 20 pairs, 3 groups, 3 circles`: the pairs of each programme. */
function inWords({ pairs }: Programmes): string {
  const alone = pairs.filter(({ group }) => group === null);
  const ids = [...new Set(alone.map(({ programmeId }) => programmeId))];
  const sizes = ids.map((id) => alone.filter(({ programmeId }) => programmeId === id).length);
  const groups = [...new Set(pairs.flatMap(({ group }) => group ?? []))];
  const ofKind = (kind: Group['kind']): number => groups.filter((each) => each.kind === kind).length;
  return `${sizes.join(' and ')} pairs, ${ofKind('group')} groups, ${ofKind('circle')} circles`;
}
