import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stateFormat } from '#standin/state-format.ts';

/** Says which schema and which format of the stand-in's state are today's; comments and layout do not count. */
export async function todaysFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sources()) hash.update(file).update(withoutComments(await readFile(file, 'utf8')));
  return hash.update(stateFormat()).digest('hex').slice(0, 32);
}

/** Throws with what to do when the kept world was made for another schema, or for another stand-in. */
export async function requireOfToday(fingerprint: string): Promise<void> {
  if (fingerprint === (await todaysFingerprint())) return;
  throw new Error(
    'The lived-in world was made for another schema or another stand-in than today’s: run `npm run lived-in`, which makes it anew. Until then, `npm start -- --world launch` begins before the first round.',
  );
}

/** The types of what calendars hold are named by no schema, so their file counts. */
async function sources(): Promise<readonly string[]> {
  const inFolder = async (folder: string, ending: string): Promise<readonly string[]> =>
    (await readdir(folder, { recursive: true }))
      .filter((name) => name.endsWith(ending))
      .map((name) => join(folder, name));
  const schema = [
    ...(await inFolder('prisma/models', '.prisma')),
    ...(await inFolder('prisma/migrations', '.sql')),
  ].toSorted();
  return [...schema, 'standin/exchange/stored.ts'];
}

function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*(\/\/|--).*$/gm, '')
    .replaceAll(/\s+/g, ' ');
}
