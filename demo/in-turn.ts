import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from './has-code.ts';

const lookMs = 100;
/** Nothing that is waited for takes as long: whoever holds a turn longer has gone, perhaps on another machine. */
const longestMs = 180_000;

/**
 * Does `work` while no other process does, and not at all once `isDone`. The file `lock` names the process whose turn
 * it is; one that has ended without taking it away is passed over. Answers whether it did the work.
 */
export async function inTurn(
  lock: string,
  isDone: () => Promise<boolean>,
  work: () => Promise<void>,
): Promise<boolean> {
  while (!(await take(lock))) {
    await delay(lookMs);
    if (await isLeftBehind(lock)) await rm(lock, { force: true });
  }
  try {
    if (await isDone()) return false;
    await work();
    return true;
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function isLeftBehind(lock: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(lock), readFile(lock, 'utf8')]);
    // Until it is written, it names nobody.
    return Date.now() - mtimeMs > longestMs || (text !== '' && !isAlive(Number(text)));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One that belongs to somebody else may not be signalled, and lives.
    return !hasCode(error, 'ESRCH');
  }
}
