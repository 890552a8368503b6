import { asError } from '#operations/failures.ts';
import { readConfig, type Config, type Environment } from './config.ts';

/** A running process, which ends when asked. */
export interface Running {
  /** Takes nothing new, finishes what runs, closes what is open. */
  close(): Promise<void>;
}

const lastResortMs = 25_000;
const afterCloseMs = 200;

/**
 * The life of a process: it reads the configuration and names all its problems, starts, and drains after a signal.
 * `start` prints one line for each thing that has begun. A failed start is reported in one line and ends with code 1.
 * Exit is called only when everything is closed, or as a last resort when something does not let go.
 */
export async function runProcess(
  environment: Environment,
  start: (config: Config, say: (line: string) => void) => Promise<Running>,
): Promise<void> {
  const config = readConfig(environment);
  if ('problems' in config) {
    process.stderr.write(`Lodestar cannot start:\n${config.problems.map((each) => `  ${each}\n`).join('')}`);
    process.exitCode = 1;
    return;
  }
  try {
    const asked = signalled();
    const running = await start(config, (line) => void process.stdout.write(`${line}\n`));
    await asked;
    setTimeout(() => process.exit(1), lastResortMs).unref();
    await running.close();
    // Everything of ours is closed; a library's idle timer would keep the process alive for ten more seconds.
    setTimeout(() => process.exit(), afterCloseMs).unref();
  } catch (error) {
    const { stack, message } = asError(error);
    process.stderr.write(`Lodestar cannot go on: ${stack ?? message}\n`);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), lastResortMs / 10).unref();
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGTERM', () => resolve());
    process.on('SIGINT', () => resolve());
  });
}
