import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The processes of a demonstration, as `vite.config.ts` names what it bundles them to. */
export type ProcessName = 'database' | 'stand-in' | 'product';

/** A process that the launcher started. What it says goes to a file. */
export interface Child {
  readonly name: ProcessName;
  readonly logFile: string;
  /** Resolves when it has ended, with or without being asked. */
  readonly ended: Promise<void>;
  /** The first thing on stdout that `pattern` fits, from now on. Never rejects: see `whenDead`. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Asks it to end, insists after ten seconds, and waits. */
  end(): Promise<void>;
}

const insistMs = 10_000;

/** Much that a process makes is soon gone: V8 is told to look for it sooner. The database tidies up once by itself. */
const tidy = ['--max-semi-space-size=4', '--expose-gc'];

/** GNU's allocator keeps what was freed, for each thread; told so, it gives back what is large. Others do not listen. */
const givingBack = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/**
 * Starts `dist/processes/<name>.js` as a process of its own, which ends when the launcher does. Its log stands in
 * `folder`.
 */
export function startChild(from: {
  readonly name: ProcessName;
  /** Its arguments. */
  readonly words?: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Child {
  const { name, words = [], folder } = from;
  const script = [...tidy, '--import', './demo/end-with-parent.mjs', `dist/processes/${name}.js`];
  const started = spawn(process.execPath, [...script, ...words], {
    env: { ...givingBack, ...from.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C reaches the launcher alone, which then ends the children in order.
    detached: true,
    windowsHide: true,
  });
  const logFile = `${folder}/${name}.log`;
  const log = createWriteStream(logFile);
  // A full disk must not end the launcher without a word: the process goes on, and its log ends here.
  log.on('error', ({ message }) => {
    started.stdout.unpipe(log);
    started.stderr.unpipe(log);
    started.stderr.resume();
    process.stderr.write(`The log of the ${name} cannot be written: ${message}\n`);
  });
  started.stdout.pipe(log, { end: false });
  started.stderr.pipe(log, { end: false });
  const ended = new Promise<void>((resolve) => {
    started.once('exit', () => resolve());
    started.once('error', ({ message }) => {
      process.stderr.write(`The ${name} could not be started: ${message}\n`);
      resolve();
    });
  });
  // Whoever is asked to end closes its input at the same moment.
  started.stdin.on('error', () => undefined);
  return {
    name,
    logFile,
    ended,
    says: (pattern) =>
      new Promise((resolve) => {
        let text = '';
        const read = (bytes: Buffer): void => {
          text += bytes.toString();
          const found = pattern.exec(text);
          if (found === null) return;
          started.stdout.off('data', read);
          resolve(found);
        };
        started.stdout.on('data', read);
      }),
    async end() {
      started.stdin.end();
      const insist = setTimeout(() => started.kill('SIGKILL'), insistMs);
      await ended;
      clearTimeout(insist);
      log.end();
    },
  };
}

/** Rejects with its last words when it has ended. */
export async function whenDead(child: Child): Promise<never> {
  await child.ended;
  throw new Error(`The ${child.name} has ended. Its last words (${child.logFile}):\n${await lastWords(child)}`);
}

async function lastWords({ logFile }: Child): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-15).join('\n');
}
