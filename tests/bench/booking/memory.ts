import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** Readings of a process's resident memory while it works. */
export interface MemoryLog {
  /** Notes what the process holds now, that it has so much done. */
  read(done: number): void;
  peakMb(): number;
  /** MB for each thousand of `done`, by the line through the readings after the first quarter. */
  slopeMb(): number;
  /** About ten of the readings, `done:MB`. */
  text(): string;
}

interface Reading {
  readonly done: number;
  readonly mb: number;
}

export function newMemoryLog(pid: number): MemoryLog {
  const readings: Reading[] = [];
  return {
    read: (done) => void readings.push({ done, mb: residentMb(pid) }),
    peakMb: () => Math.max(0, ...readings.map(({ mb }) => mb)),
    slopeMb: () => slopeOf(readings.slice(Math.floor(readings.length / 4))) * 1000,
    text() {
      const step = Math.max(1, Math.floor(readings.length / 10));
      const some = readings.filter((_, index) => index % step === 0);
      return some.map(({ done, mb }) => `${done}:${Math.round(mb)}`).join(' ');
    },
  };
}

function slopeOf(readings: readonly Reading[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const x = mean(readings.map(({ done }) => done));
  const y = mean(readings.map(({ mb }) => mb));
  const spread = mean(readings.map(({ done }) => (done - x) ** 2));
  return spread === 0 ? 0 : mean(readings.map(({ done, mb }) => (done - x) * (mb - y))) / spread;
}

/** Where Linux tells, without a process of its own. */
function residentMb(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  }
}
