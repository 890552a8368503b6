import type { Outcome } from './run.ts';

/** What a tally needs to know of a life. */
type Judged = Pick<Outcome, 'seed' | 'violations'>;

/** How often something happened that must never be. */
export function violationsIn({ violations }: Pick<Judged, 'violations'>): number {
  return Object.values(violations).reduce((sum, count) => sum + count, 0);
}

/** A line a life, `seed 2: 3 violations (orphans 2, askedTwice 1)`, and one for all together. */
export function tally(lives: readonly Judged[]): readonly string[] {
  const sum = lives.reduce((total, life) => total + violationsIn(life), 0);
  return [...lives.map(lineOf), `${lives.length} seeds: ${counted(sum)}`];
}

/** What people may do and nobody did in any of these lives, as a line; null when there is nothing of the kind. */
export function unlived(lives: readonly Pick<Outcome, 'lived'>[]): string | null {
  const [first] = lives;
  const never = Object.keys(first?.lived ?? {}).filter((habit) => lives.every(({ lived }) => !lived[habit]));
  return never.length === 0 ? null : `Nobody ever did: ${never.join(', ')}.`;
}

function lineOf({ seed, violations }: Judged): string {
  const kinds = Object.entries(violations).flatMap(([kind, count]) => (count > 0 ? [`${kind} ${count}`] : []));
  const which = kinds.length > 0 ? ` (${kinds.join(', ')})` : '';
  return `seed ${seed}: ${counted(violationsIn({ violations }))}${which}`;
}

function counted(violations: number): string {
  return `${violations} ${violations === 1 ? 'violation' : 'violations'}`;
}
