import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { everyEndpoint } from '#teams-app/contract/endpoints.ts';
import { viteBuild } from '../support/vite-build.ts';
import { samplesOf, spoilt } from './zod-samples.ts';

interface Reads {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}
interface Described {
  readonly route: string;
  readonly answer: { readonly kind: string; readonly schema: Reads };
  readonly body: Reads;
}

let folder = '';
let inTab: ReadonlyMap<string, Described> = new Map();

/** The contract as the tab has it: the same files, with the tab's reader in the place of zod. */
beforeAll(async () => {
  folder = await mkdtemp(resolve('.cache', 'lean-zod-'));
  await viteBuild(
    folder,
    `export default {
       publicDir: false,
       resolve: { alias: [{ find: /^zod$/, replacement: ${JSON.stringify(resolve('teams-app/web/lean-zod.ts'))} }] },
       build: {
         ssr: 'teams-app/contract/endpoints.ts',
         outDir: ${JSON.stringify(folder)},
         emptyOutDir: false,
         rollupOptions: { output: { entryFileNames: 'contract.mjs' } },
       },
     };`,
  );
  const built: { readonly everyEndpoint: readonly Described[] } = await import(
    pathToFileURL(join(folder, 'contract.mjs')).href
  );
  inTab = new Map(built.everyEndpoint.map((each) => [each.route, each]));
}, 60_000);
afterAll(async () => rm(folder, { recursive: true }));

test('the tab has every endpoint', () => {
  expect([...inTab.keys()].toSorted()).toEqual(everyEndpoint.map(({ route }) => route).toSorted());
});

test.each(everyEndpoint.map(({ route, ...each }) => ({ route, ...each })))(
  'the tab reads what $route answers as zod does, and refuses what zod refuses',
  ({ route, answer, body }) => {
    const tab = inTab.get(route);
    const pairs: (readonly [z.ZodType, Reads | undefined])[] = [[body, tab?.body]];
    if (answer.kind === 'told') pairs.push([answer.schema, tab?.answer.schema]);
    for (const [schema, lean] of pairs) {
      const good = samplesOf(schema);
      expect(good.length).toBeGreaterThan(0);
      const differing = [...good, ...good.slice(0, 6).flatMap(spoilt)].filter((value) => {
        const [byZod, byTab] = [schema.safeParse(value), lean?.safeParse(value)];
        return byTab?.success !== byZod.success || !isDeepStrictEqual(byTab.data, byZod.data);
      });
      expect(differing).toEqual([]);
    }
  },
);
