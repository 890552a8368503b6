import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ControlRefusal } from './respond.ts';

const manifestShape = z.looseObject({
  id: z.string(),
  version: z.string(),
  name: z.looseObject({ short: z.string() }),
  icons: z.looseObject({ color: z.string() }).optional(),
  bots: z.array(z.looseObject({ botId: z.string() })).optional(),
  staticTabs: z
    .array(z.looseObject({ entityId: z.string(), name: z.string().optional(), contentUrl: z.string().optional() }))
    .optional(),
  localizationInfo: z
    .looseObject({
      additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })).optional(),
    })
    .optional(),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }).optional(),
});

type Manifest = z.infer<typeof manifestShape>;

/** Reads the built manifest anew: it may be built after the stand-in started. Throws 503 while it is missing. */
export async function readManifest(path: string): Promise<Manifest> {
  try {
    return manifestShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ControlRefusal(503, `The app's manifest at ${path} cannot be used: ${why}`);
  }
}

/** The app's picture in colour, from beside the manifest; null where the package holds none. */
export async function iconOf(path: string): Promise<Buffer | null> {
  const { icons } = await readManifest(path);
  return icons === undefined ? null : readFile(join(dirname(path), icons.color)).catch(() => null);
}

const words = z.record(z.string(), z.string());

/**
 * What the app package says in a language, by the path in the manifest that it stands for; nothing in the manifest's
 * own. Throws 503 when the package names a file that it does not hold.
 */
export async function wordsOf(
  path: string,
  { localizationInfo }: Manifest,
  language: string,
): Promise<z.infer<typeof words>> {
  const named = localizationInfo?.additionalLanguages?.find(({ languageTag }) => languageTag === language);
  if (named === undefined) return {};
  try {
    return words.parse(JSON.parse(await readFile(join(dirname(path), named.file), 'utf8')));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ControlRefusal(503, `The app package's ${named.file} cannot be used: ${why}`);
  }
}

/**
 * The tabs that have a page of their own, with the names that a language has for them; `conversations` and `about` are
 * Teams' own. Paths are on the shell's origin.
 */
export function tabsOf(
  manifest: Manifest,
  said: z.infer<typeof words>,
): { entityId: string; name: string; contentPath: string }[] {
  return (manifest.staticTabs ?? []).flatMap(({ entityId, name, contentUrl }, index) => {
    if (contentUrl === undefined) return [];
    const { pathname, search } = new URL(contentUrl);
    const shown = said[`staticTabs[${String(index)}].name`] ?? name ?? entityId;
    return [{ entityId, name: shown, contentPath: `${pathname}${search}` }];
  });
}
