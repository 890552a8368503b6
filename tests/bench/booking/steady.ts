import { join } from 'node:path';
import { throwAwayFolder } from '../../support/launched.ts';
import { atMost, shown, type BenchResult } from '../result.ts';
import { runBareLoop, type BareRun } from './bare-run.ts';
import { book, companyFor, openParticipants, type Booked } from './book.ts';
import { newMemoryLog, type MemoryLog } from './memory.ts';
import { withPlant, type PlantOptions } from './plant.ts';

/** Both sides do so many first, so that what is measured runs in code that is warm. */
const warmUp = 50;
/** A worker's jobs at a time when nothing else is said. */
const mostInFlight = 8;
const mostMb = 300;
/** Of the bare loop's time. */
const mostTimes = 1.3;

/**
 * One worker books so many series, each in a mailbox of its own; then a bare loop makes the same calls, on a stand-in
 * that was started in the same way and has been asked the same before.
 */
export async function steadyPath(services: Services, series: number, say: Say): Promise<readonly BenchResult[]> {
  const { worked, bare } = await bothWays(services, series);
  say(`a call is answered after ${services.latencyMs} ms at the earliest`);
  return resultsOf(worked, bare, say);
}

/**
 * The same where Graph answers nearly at once: that compares the worker's own work with the stand-in's, and
 * shows what the worker costs. No limit: no Graph answers at once.
 */
export async function ownWork(services: Services, series: number, say: Say): Promise<readonly BenchResult[]> {
  const { worked, bare } = await bothWays(services, series);
  const { seconds } = worked.booked;
  say(`${series} series in ${seconds.toFixed(1)} s with answers after ${services.latencyMs} ms`);
  const id = `time-against-bare-loop-at-${services.latencyMs}-ms`;
  return [shown(id, seconds / bare.seconds, 'times')];
}

type Services = Omit<PlantOptions, 'people'>;
type Say = (line: string) => void;

async function bothWays(
  services: Services,
  series: number,
): Promise<{ readonly worked: Worked; readonly bare: BareRun }> {
  const folder = throwAwayFolder();
  try {
    const options = { ...services, people: companyFor(2 * (series + warmUp)) };
    const worked = await bookAll(options, series, join(folder.path, 'calls.jsonl'));
    return { worked, bare: await makeSameCalls(options, worked, folder.path) };
  } finally {
    folder.remove();
  }
}

interface Worked {
  readonly booked: Booked;
  readonly memory: MemoryLog;
  readonly recording: string;
  /** The stand-in's address. */
  readonly cloudUrl: string;
}

function bookAll(options: PlantOptions, series: number, recording: string): Promise<Worked> {
  return withPlant(options, async (plant) => {
    const participants = await openParticipants(plant);
    const worker = await plant.startWorker({ recordIn: recording });
    await book(plant, participants, participants.take(warmUp, 1));
    const memory = newMemoryLog(worker.pid);
    const booked = await book(plant, participants, participants.take(series, 1), (done) => memory.read(done));
    return { booked, memory, recording, cloudUrl: plant.product.graph.cloudUrl };
  });
}

function makeSameCalls(options: PlantOptions, worked: Worked, folder: string): Promise<BareRun> {
  const { recording, booked, cloudUrl } = worked;
  const order = { recording, since: booked.began, inFlight: mostInFlight, from: cloudUrl };
  return withPlant(options, ({ product }) => runBareLoop(product.graph, order, folder));
}

function resultsOf({ booked, memory }: Worked, bare: BareRun, say: Say): readonly BenchResult[] {
  const { seconds, series, tally, broken } = booked;
  const each = (sum: number): string => (sum / series).toFixed(2);
  say(`${series} series in ${seconds.toFixed(1)} s, ${each(1000 * seconds)} ms each`);
  say(`${each(tally.httpRequests)} requests a series, ${each(tally.batchSteps)} steps in batches`);
  say(`memory, series:MB ${memory.text()}; ${memory.slopeMb().toFixed(1)} MB for each thousand`);
  say(`bare loop: ${bare.calls} calls in ${bare.seconds.toFixed(1)} s, ${bare.otherAnswers} answered otherwise`);
  return [
    atMost('series-not-booked', broken, 'series', 0),
    atMost('graph-requests-per-series', tally.httpRequests / series, 'requests', 6),
    atMost('refused-429', tally.throttled, 'answers', 0),
    atMost('time-against-bare-loop', seconds / bare.seconds, 'times', mostTimes),
    // A subscription's renewal names an id that only the recorded stand-in knew.
    atMost('bare-loop-answered-otherwise', (100 * bare.otherAnswers) / bare.calls, '%', 5),
    atMost('worker-memory-peak', memory.peakMb(), 'MB', mostMb),
  ];
}
