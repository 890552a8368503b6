import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from './has-code.ts';

const lookMs = 100;
/** So often whoever has the turn says that it is still at work; who has not for long is gone, perhaps on another machine. */
const saidEveryMs = 20_000;
const longestMs = 3 * saidEveryMs;

/**
 * Does `work` while no other process does, and not at all once `isDone`. The file `lock` names the process whose turn
 * it is; one that has ended without taking it away is passed over. Answers whether it did the work. Two at once is
 * unlikely and not impossible: `work` must bear it.
 */
export async function inTurn(
  lock: string,
  isDone: () => Promise<boolean>,
  work: () => Promise<void>,
): Promise<boolean> {
  while (!(await take(lock))) {
    await delay(lookMs);
    await passOver(lock);
  }
  const saying = setInterval(() => void sayAtWork(lock), saidEveryMs);
  try {
    if (await isDone()) return false;
    await work();
    return true;
  } finally {
    clearInterval(saying);
    if ((await holderOf(lock))?.text === String(process.pid)) await rm(lock, { force: true });
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

async function sayAtWork(lock: string): Promise<void> {
  const now = new Date();
  await utimes(lock, now, now).catch(() => undefined);
}

interface Holder {
  readonly text: string;
  readonly saidAtMs: number;
}

async function holderOf(lock: string): Promise<Holder | null> {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(lock), readFile(lock, 'utf8')]);
    return { text, saidAtMs: mtimeMs };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Takes away a lock that was left behind, unless somebody else has just taken its place. */
async function passOver(lock: string): Promise<void> {
  const holder = await holderOf(lock);
  if (holder === null || !isLeftBehind(holder)) return;
  const now = await holderOf(lock);
  if (now?.text === holder.text && now.saidAtMs === holder.saidAtMs) await rm(lock, { force: true });
}

/** Until it is written, it names nobody. */
function isLeftBehind({ text, saidAtMs }: Holder): boolean {
  return Date.now() - saidAtMs > longestMs || (text !== '' && !isAlive(Number(text)));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One that belongs to somebody else may not be signalled, and lives.
    return !hasCode(error, 'ESRCH');
  }
}
