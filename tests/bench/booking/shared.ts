import { atMost, type BenchResult } from '../result.ts';
import { book, companyFor, openParticipants, type Booked } from './book.ts';
import { newMemoryLog, type MemoryLog } from './memory.ts';
import { withPlant, type PlantOptions } from './plant.ts';

/** So many mentees has each mentor, whose mailbox is then wanted by several workers at once. */
const menteesEach = 4;
const atOnce = 4;
const mostMb = 300;

/** Two workers and then four book so many series each time, on one kind of queue. */
export function sharedWork(
  services: Omit<PlantOptions, 'people'>,
  series: number,
  say: (line: string) => void,
): Promise<readonly BenchResult[]> {
  const queue = services.redisUrl === null ? 'postgresql' : 'redis';
  return withPlant({ ...services, people: companyFor(2.5 * series) }, async (plant) => {
    const participants = await openParticipants(plant);
    const memories: MemoryLog[] = [];
    const results: BenchResult[] = [];
    for (const workers of [2, 4]) {
      while (memories.length < workers) memories.push(newMemoryLog((await plant.startWorker()).pid));
      const pairs = participants.take(series, menteesEach);
      const booked = await book(plant, participants, pairs, (done) => {
        for (const memory of memories) memory.read(done);
      });
      const seconds = booked.seconds.toFixed(1);
      say(`${workers} workers on ${queue}: ${series} series in ${seconds} s, ${booked.tally.httpRequests} requests`);
      for (const memory of memories) say(`  memory, series:MB ${memory.text()}`);
      results.push(...resultsOf(`${workers}-workers-on-${queue}`, booked, memories));
    }
    return results;
  });
}

function resultsOf(id: string, { broken, tally }: Booked, memories: readonly MemoryLog[]): readonly BenchResult[] {
  return [
    atMost(`${id}-not-booked`, broken, 'series', 0),
    atMost(`${id}-at-once-in-a-mailbox`, tally.mostAtOnce?.requests ?? 0, 'requests', atOnce),
    atMost(`${id}-refused-429`, tally.throttled, 'answers', 0),
    atMost(`${id}-memory-peak`, Math.max(...memories.map((memory) => memory.peakMb())), 'MB', mostMb),
  ];
}
