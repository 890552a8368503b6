import { isProgrammeOver, type Programme } from '#domain/programme/programme.ts';
import type { Reader } from '#operations/ports/store.ts';

/** Of a company that runs one at a time: the one that is not over, else the latest; null before the first. */
export async function theProgramme(reader: Pick<Reader, 'programmes'>): Promise<Programme | null> {
  const all = await reader.programmes();
  return all.find((each) => !isProgrammeOver(each)) ?? all[0] ?? null;
}
