import { readFile, rm, writeFile } from 'node:fs/promises';

const name = 'running.pid';

/**
 * Keeps the folder for this process until what is returned is called: two databases on the same files would spoil them.
 * Throws in words where another process that still runs has it. What one that was killed has left behind does not count.
 */
export async function claimFolder(data: string): Promise<() => Promise<void>> {
  const file = `${data}/${name}`;
  const claim = (flag: 'w' | 'wx'): Promise<void> => writeFile(file, String(process.pid), { flag });
  try {
    await claim('wx');
  } catch {
    const pid = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isOtherAlive(pid))
      throw new Error(
        `Lodestar already runs with the data in ${data} (process ${pid}). End it, or choose another folder with --data.`,
      );
    await claim('w');
  }
  return () => rm(file, { force: true });
}

function isOtherAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
