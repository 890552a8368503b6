import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { isMissingFile } from './missing-file.ts';

export const savedShape = z.object({
  version: z.literal(1),
  offsetMs: z.number(),
  /** Keys that sign tokens. Absent in a state that was handed on, which holds no secrets: they are made anew. */
  entraKey: z.record(z.string(), z.unknown()).optional(),
  channelKey: z.record(z.string(), z.unknown()).optional(),
  directory: z.unknown(),
  exchange: z.unknown(),
  /** Absent in states from before mail was sent. */
  mail: z.unknown().optional(),
  conversations: z.unknown(),
  graph: z.unknown(),
  /** Absent in states from before administrators had anything to do. */
  tenant: z.unknown().optional(),
});

/** Everything the stand-in remembers over a restart. */
export type Saved = z.infer<typeof savedShape>;

/** Null when there is no file yet; throws with the file's name when it is not one of ours. */
export async function readSaved(file: string): Promise<Saved | null> {
  try {
    return savedShape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw new Error(`The stand-in cannot read its state in ${file}; delete the file to begin anew.`, { cause: error });
  }
}

interface Saver {
  /** Saves soon; many changes in a row become one write. */
  touch(): void;
  /** Saves now whatever is unsaved, and stops. */
  close(): Promise<void>;
}

const quietMs = 300;
const longestWaitMs = 3_000;

/** @param failed - told of a write that did not work; the next change tries again. */
export function createSaver(file: string, take: () => Saved, failed: (error: unknown) => void): Saver {
  let timer: NodeJS.Timeout | null = null;
  let unsavedSince: number | null = null;
  let writing = Promise.resolve();
  const save = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    unsavedSince = null;
    writing = writing.then(() => writeWhole(file, take())).catch(failed);
  };
  return {
    touch() {
      const now = performance.now();
      unsavedSince ??= now;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(save, Math.min(quietMs, Math.max(0, unsavedSince + longestWaitMs - now)));
    },
    async close() {
      if (unsavedSince !== null) save();
      await writing;
    },
  };
}

/** A reader sees the old state or the new one, never half of it. */
async function writeWhole(file: string, saved: Saved): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  await writeFile(draft, JSON.stringify(saved), { mode: 0o600 });
  await rename(draft, file);
}
