import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './has-code.ts';
import { inTurn } from './in-turn.ts';

/** A folder that is made from something, and what is written into it to tell whether that has changed since. */
export interface Made {
  readonly folder: string;
  readonly mark: string;
}

/**
 * Has `make` fill an empty folder, which then takes the place of the one before once it is whole. Does nothing when
 * that carries the same mark. Of several processes that ask at once one makes it, and the others wait for it. Answers
 * whether this one did.
 */
export async function makeOnce(made: Made, make: (folder: string) => Promise<void>): Promise<boolean> {
  if (await isMade(made)) return false;
  const drafts = join(dirname(made.folder), '.building');
  await mkdir(drafts, { recursive: true });
  const lock = join(drafts, basename(made.folder));
  return inTurn(
    lock,
    () => isMade(made),
    async () => {
      const draft = `${lock}-${process.pid}`;
      try {
        await removeLeftovers(lock);
        await make(draft);
        await writeFile(join(draft, markFile), made.mark);
        // Should two have been at work after all, the first one's stays.
        if (!(await isMade(made))) await putInPlace(draft, made.folder);
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
    },
  );
}

const markFile = '.made-from';

async function isMade({ folder, mark }: Made): Promise<boolean> {
  return (await readFile(join(folder, markFile), 'utf8').catch(() => null)) === mark;
}

/** Drafts of processes that were ended in the middle. */
async function removeLeftovers(lock: string): Promise<void> {
  const drafts = dirname(lock);
  const left = (await readdir(drafts)).filter((name) => name.startsWith(`${basename(lock)}-`));
  for (const name of left) await rm(join(drafts, name), { recursive: true, force: true });
}

/** A folder cannot be renamed onto one that is not empty. */
async function putInPlace(draft: string, folder: string): Promise<void> {
  const before = `${draft}-before`;
  await rename(folder, before).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
  await rename(draft, folder);
  await rm(before, { recursive: true, force: true });
}
