import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { sourceFiles } from './source-files.ts';

const lock = z
  .object({
    packages: z.record(z.string(), z.object({ version: z.string().optional(), resolved: z.string().optional() })),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const own = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const all = sourceFiles()
  .filter((file) => !file.startsWith('tests/'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Addresses that begin a string, or follow what was put into one. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(/['"`}]\/api\/\w*/g)].map(([address]) => address);
}

describe('the repository', () => {
  test('names no registry in its lock file, so that any one will do', () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(named).toEqual([]);
  });

  test('holds every dependency to one exact version', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('keeps Prisma, its adapter and its engine at the same version', () => {
    const engines = lock.packages['node_modules/@prisma/engines-version']?.version;
    expect(own.dependencies['@prisma/adapter-pg']).toBe(own.devDependencies['prisma']);
    expect(own.dependencies['@prisma/schema-engine-wasm']).toBe(engines);
  });

  test('reads its environment where a process begins and nowhere else', () => {
    const readers = all.filter(({ text }) => text.includes('process.env')).map(({ file }) => file);
    expect(readers.toSorted()).toEqual(
      [
        'bot/main.ts',
        'manifest/build.ts',
        'prisma.config.ts',
        'demo/main.ts',
        'standin/serve.ts',
        'worker/main.ts',
      ].toSorted(),
    );
  });

  test('names an address of its API in the contract and nowhere else', () => {
    // The stand-in shares nothing with the product, and the demonstration calls the product from outside.
    const product = all.filter(({ file }) => !/^(teams-app\/contract|standin|demo)\//.test(file));
    const named = product.flatMap(({ file, text }) => addressesIn(text).map((address) => `${file}: ${address}`));
    expect(named).toEqual([]);
    const seeded = ["path: '/api/me'", 'path: `${origin}/api/hr/rounds/${id}`', '"/api/x"', "'#teams-app/api/x'"];
    expect(seeded.flatMap(addressesIn)).toEqual(["'/api/me", '}/api/hr', '"/api/x']);
  });

  test('writes the names of constants as it writes other names', () => {
    const shouted = sourceFiles().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^\s*(?:export )?const ([A-Z][A-Z0-9_]*)\b/gm)].map(
        ([, name]) => `${file}: ${name}`,
      ),
    );
    expect(shouted).toEqual([]);
  });

  test('gives back from an effect only what undoes it', () => {
    // What a browser's function answers is taken for that: scrolling has begun to answer with a promise.
    const hasty = all.filter(({ text }) => /use(Layout)?Effect\(\(\) => [^{]/.test(text));
    expect(hasty.map(({ file }) => file)).toEqual([]);
  });

  test('leaves nothing for later in a comment', () => {
    expect(all.filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
