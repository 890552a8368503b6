import { randomInt } from 'node:crypto';
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { until } from './until.ts';

export interface Child {
  readonly pid: number;
  /** Everything it said so far, both streams. */
  log(): string;
  isRunning(): boolean;
  /** Asks it to end and waits; it is killed when it has not ended after ten seconds. */
  end(): Promise<void>;
  /** SIGKILL, as a crash or an emptied machine would; waits until it is gone. */
  kill(): Promise<void>;
}

/** A process of its own that writes into `logFile` and ends with the one that started it. */
export function startChild(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'env' | 'cwd' | 'uid' | 'gid' | 'detached'> & { readonly logFile: string },
): Child {
  const { logFile, ...rest } = options;
  const log = openSync(logFile, 'a');
  const child = spawn(command, [...args], { ...rest, stdio: ['pipe', log, log] });
  closeSync(log);
  const gone = goneOf(child);
  return {
    pid: child.pid ?? 0,
    log: () => readFileSync(logFile, 'utf8'),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async end() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(timer);
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function goneOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** Waits for what a process says; fails with its log when it ends first or says nothing in time. */
export async function saidBy(child: Child, pattern: RegExp, timeoutMs = 60_000): Promise<RegExpExecArray> {
  return until(
    `the process to say ${String(pattern)}`,
    async () => {
      const match = pattern.exec(child.log());
      if (match === null && !child.isRunning()) throw new Error(`The process ended:\n${child.log().slice(-4000)}`);
      return match;
    },
    { timeoutMs, explain: () => child.log().slice(-4000) },
  );
}

/**
 * A port that nobody listens on, below those that systems give to outgoing connections (32768 on Linux, 49152 elsewhere): one
 * of those may be taken again before it is listened on.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
