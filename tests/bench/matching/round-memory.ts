import { spawnSync } from 'node:child_process';
import { assign } from '#domain/matching/assign.ts';
import { candidatesOf } from './measured.ts';
import { benchContext, inventedCohort } from './people.ts';

/**
 * What a round takes of memory at most beyond its people, MB: in a process of its own, as what others have left behind
 * cannot be told apart. Its people are there when it begins and are not counted.
 */
export function roundMemory(mentees: number): number {
  const command = ['--expose-gc', '--import', 'tsx', import.meta.filename, String(mentees)];
  const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : Number.NaN;
}

function measured(mentees: number): number {
  const { mentors, mentees: seekers } = inventedCohort({ mentees, mentors: mentees * 0.4, capacity: 2 }, 1);
  const [one, other] = [candidatesOf(mentors), candidatesOf(seekers)];
  global.gc?.();
  const before = process.memoryUsage().rss;
  assign(one, other, benchContext, []);
  return (1024 * process.resourceUsage().maxRSS - before) / 2 ** 20;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(String(measured(Number(process.argv[2]))));
