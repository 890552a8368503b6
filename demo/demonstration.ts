import type { Demonstration } from '#standin/control/demonstration.ts';
import { readFacts } from './lived-in/facts.ts';
import { livedInPath } from './lived-in-path.ts';
import { livedInStories } from './lived-in-stories.ts';
import { pathOf } from './path.ts';
import { introduction, stories } from './stories.ts';
import type { WorldName } from './world/names.ts';

/** What the frame tells about a world: what Lodestar is, whom to begin as, and where a path through it leads. */
export async function demonstrationOf(world: WorldName): Promise<Demonstration> {
  if (world !== 'lived-in') return { introduction, stories: [...stories[world]], path: [...pathOf[world]] };
  const facts = await readFacts();
  return { introduction, stories: [...livedInStories(facts)], path: [...livedInPath(facts)] };
}

/** Tells the frame, which shows it from then on. */
export async function tell(shellUrl: string, demonstration: Demonstration): Promise<void> {
  const answer = await fetch(`${shellUrl}/standin/demonstration`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demonstration),
  });
  if (!answer.ok) throw new Error(`The frame refuses what it is to tell: ${await answer.text()}`);
}
