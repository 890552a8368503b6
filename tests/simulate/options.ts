import { parseArgs } from 'node:util';

export interface Options {
  readonly pairs: number;
  readonly weeks: number;
  readonly seed: number;
  /** The last line alone, as JSON; else it is written out for people. */
  readonly json: boolean;
}

/** `--pairs 60 --weeks 30 --seed 7 --json`. Throws with a sentence for anything it does not understand. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { pairs: text, weeks: text, seed: text, json: { type: 'boolean', default: false } },
  });
  return {
    pairs: whole('pairs', values.pairs ?? '60', [1, 2_000]),
    weeks: whole('weeks', values.weeks ?? '30', [5, 156]),
    seed: whole('seed', values.seed ?? '7', [0, 0xffff_ffff]),
    json: values.json,
  };
}

function whole(name: string, text: string, [least, most]: readonly [number, number]): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, not "${text}".`);
}
