import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A process that the launcher started. What it says goes to a file. */
export interface Child {
  readonly name: string;
  readonly logFile: string;
  /** Resolves when it has ended, with or without being asked. */
  readonly ended: Promise<void>;
  /** The first line on stdout that `pattern` fits. Rejects when the process ends before. */
  says(pattern: RegExp): Promise<string>;
  /** Asks it to end, insists after ten seconds, and waits. */
  end(): Promise<void>;
}

const INSIST_MS = 10_000;

/** Starts a TypeScript file as a process of its own, which ends when the launcher does. */
export function startChild(from: {
  readonly name: string;
  readonly script: string;
  readonly logFile: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Child {
  const { name, script, logFile } = from;
  const started = spawn(process.execPath, ['--import', 'tsx', '--import', './demo/end-with-parent.mjs', script], {
    env: { ...from.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C reaches the launcher alone, which then ends the children in order.
    detached: true,
    windowsHide: true,
  });
  const log = createWriteStream(logFile);
  started.stdout.pipe(log, { end: false });
  started.stderr.pipe(log, { end: false });
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  return {
    name,
    logFile,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        let text = '';
        started.stdout.on('data', (bytes: Buffer) => {
          text += bytes.toString();
          const found = pattern.exec(text);
          if (found !== null) resolve(found[0]);
        });
        void ended.then(() => reject(new Error(`The ${name} ended before it was ready.`)));
      }),
    async end() {
      started.kill('SIGTERM');
      const insist = setTimeout(() => started.kill('SIGKILL'), INSIST_MS);
      await ended;
      clearTimeout(insist);
      log.end();
    },
  };
}

/** The end of what a process has said, for the message about its death. */
export async function lastWords({ logFile }: Child): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-15).join('\n');
}
