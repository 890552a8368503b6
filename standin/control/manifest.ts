import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ControlRefusal } from './respond.ts';

const manifestShape = z.looseObject({
  id: z.string(),
  version: z.string(),
  name: z.looseObject({ short: z.string() }),
  bots: z.array(z.looseObject({ botId: z.string() })).optional(),
  staticTabs: z
    .array(z.looseObject({ entityId: z.string(), name: z.string().optional(), contentUrl: z.string().optional() }))
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

/** The tabs that have a page of their own; `conversations` and `about` are Teams' own. Paths are on the shell's origin. */
export function tabsOf(manifest: Manifest): { entityId: string; name: string; contentPath: string }[] {
  return (manifest.staticTabs ?? []).flatMap(({ entityId, name, contentUrl }) => {
    if (contentUrl === undefined) return [];
    const { pathname, search } = new URL(contentUrl);
    return [{ entityId, name: name ?? entityId, contentPath: `${pathname}${search}` }];
  });
}
