import { chanceFrom, type Chance } from '../chance.ts';
import { actKinds, type Act, type ActKind } from './act.ts';
import { faultKinds, type Fault } from './fault.ts';
import { faultRates, weeklyRates } from './rates.ts';

/** A year that is decided beforehand: the same seed lives the same life. */
export interface Life {
  /** By moment, in the order in which they happen. */
  readonly acts: readonly Act[];
  readonly faults: readonly Fault[];
}

/**
 * Draws what happens. `moments` is the number of moments of the whole stretch, `people` of those who take part.
 * Nothing happens at the last moment, since nobody would see what comes of it.
 */
export function planLife({
  seed,
  people,
  weeks,
  moments,
  rates = weeklyRates,
}: {
  readonly seed: number;
  readonly people: number;
  readonly weeks: number;
  readonly moments: number;
  /** How often each thing happens to one person in one week. */
  readonly rates?: Readonly<Record<ActKind, number>>;
}): Life {
  const chance = chanceFrom(seed);
  const acts = actKinds.flatMap((kind) =>
    Array.from({ length: chance.count(rates[kind] * people * weeks) }, () => ({
      kind,
      moment: chance.between(0, moments - 2),
      person: chance.between(0, people - 1),
      details: detailsFrom(chance),
    })),
  );
  return { acts: acts.toSorted((one, other) => one.moment - other.moment), faults: planFaults(moments, chance) };
}

function planFaults(moments: number, chance: Chance): readonly Fault[] {
  return Array.from({ length: moments }, (_, moment) =>
    faultKinds
      .filter((kind) => chance.happens(faultRates[kind]))
      .map((kind): Fault => ({ kind, moment, details: detailsFrom(chance) })),
  ).flat();
}

function detailsFrom(chance: Chance): number {
  return chance.between(0, 0xffff_ffff);
}
