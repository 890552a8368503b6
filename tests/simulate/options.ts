import { parseArgs } from 'node:util';
import { readSeeds } from './seeds.ts';
import { whole } from './whole.ts';

export interface Options {
  readonly pairs: number;
  readonly weeks: number;
  /** Groups and circles together. */
  readonly groups: number;
  /** Each a life of its own, lived one after the other. */
  readonly seeds: readonly number[];
  /** Each life in one line of JSON; else it is written out for people. */
  readonly json: boolean;
  /** The zone in which the server of the database stands; null: as it is. */
  readonly databaseZone: string | null;
}

/** `--pairs 60 --weeks 30 --seed 7 --json`, or `--seeds 1-5`; `--groups 4`; `--database-zone Europe/Stockholm`. Throws with a sentence for anything it does not understand. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      pairs: text,
      weeks: text,
      groups: text,
      seed: text,
      seeds: text,
      json: { type: 'boolean', default: false },
      'database-zone': text,
    },
  });
  const { weeks = '30', seed, seeds, json } = values;
  const pairs = whole('pairs', values.pairs ?? '60', [1, 2_000]);
  return {
    pairs,
    weeks: whole('weeks', weeks, [5, 156]),
    groups: values.groups === undefined ? groupsFor(pairs) : whole('groups', values.groups, [0, 300]),
    seeds: seedsOf(seed, seeds),
    json,
    databaseZone: zoneOf(values['database-zone']),
  };
}

/** One of each kind at least, and one for every ten pairs. */
function groupsFor(pairs: number): number {
  return Math.max(2, Math.round(pairs / 10));
}

function zoneOf(name: string | undefined): string | null {
  if (name === undefined) return null;
  if (/^[A-Za-z_]+(\/[A-Za-z_+-]+)*$/.test(name)) return name;
  throw new Error(`--database-zone must be a zone such as Europe/Stockholm, not "${name}".`);
}

function seedsOf(one: string | undefined, several: string | undefined): readonly number[] {
  if (several === undefined) return [whole('seed', one ?? '7', [0, 0xffff_ffff])];
  if (one !== undefined) throw new Error('Give --seed or --seeds, not both.');
  return readSeeds(several);
}
