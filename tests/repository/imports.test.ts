import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { importFault, ruleOf } from './import-fault.ts';
import { circlesIn, graphOf, readSource } from './import-graph.ts';
import { importRules } from './import-rules.ts';
import { computed, importsIn } from './imports-in.ts';
import { resolveImport } from './resolve-import.ts';
import { sourceFiles } from './source-files.ts';

const { imports: subpaths } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const sources = sourceFiles().map(readSource);

const faultOf = (file: string, specifier: string) => importFault(file, specifier, subpaths);

/** A file that falls under the row, there or not. */
function fileUnder(folder: string): string {
  if (folder === '.') return 'seeded.config.ts';
  return posix.extname(folder) === '' ? `${folder}/seeded.ts` : folder;
}

const relative = (from: string, to: string) => {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
};

describe('an import is found', () => {
  const inTypeScript = (text: string) => importsIn(text, { tsx: false });

  test.each([
    ['static', `import { a } from '../adapters/a.ts';`],
    ['for its effect', `import '../adapters/a.ts';`],
    ['of a whole file', `import * as a from '../adapters/a.ts';`],
    ['of types', `import type { A } from '../adapters/a.ts';`],
    ['of one type', `import { type A } from '../adapters/a.ts';`],
    ['handed on', `export { a } from '../adapters/a.ts';`],
    ['handed on as types', `export type { A } from '../adapters/a.ts';`],
    ['handed on whole', `export * from '../adapters/a.ts';`],
    ['handed on under a name', `export * as a from '../adapters/a.ts';`],
    ['dynamic', `export const a = async () => (await import('../adapters/a.ts')).a;`],
    ['dynamic in backticks', 'export const a = async () => import(`../adapters/a.ts`);'],
    ['as a type in place', `export type A = import('../adapters/a.ts').A;`],
    ['as the type of a value', `export type A = typeof import('../adapters/a.ts');`],
    ['deep in an expression', `const a = [{ b: () => ({ c: import('../adapters/a.ts') }) }];`],
    ['required', `const a = require('../adapters/a.ts');`],
    ['required into a name', `import a = require('../adapters/a.ts');`],
    ['by what it adds to', `declare module '../adapters/a.ts' { interface A { b: string } }`],
    ['by reference', `/// <reference path="../adapters/a.ts" />\nexport const a = 1;`],
  ])('that is %s', (_kind, text) => {
    expect(inTypeScript(text)).toEqual(['../adapters/a.ts']);
  });

  test('even if its words are computed, and then counts as one that cannot be checked', () => {
    expect(inTypeScript('const a = (name: string) => import(`../adapters/${name}.ts`);')).toEqual([computed]);
    expect(inTypeScript(`const a = import.meta.glob('../adapters/*.ts');`)).toEqual([computed]);
  });

  test('neither in a comment nor in a text', () => {
    expect(inTypeScript(`// import '../adapters/a.ts';\nexport const a = "import '../adapters/a.ts'";`)).toEqual([]);
  });

  test('in a component', () => {
    expect(importsIn(`import { A } from './A.tsx';\nexport const B = () => <A />;`, { tsx: true })).toEqual([
      './A.tsx',
    ]);
  });
});

describe('an import leads', () => {
  const pathOf = (file: string, specifier: string) => resolveImport(file, specifier, subpaths);

  test.each([
    ['domain/goals/goal.ts', '../ids.ts', 'domain/ids.ts'],
    ['domain/goals/goal.ts', './../../adapters/wire.ts', 'adapters/wire.ts'],
    ['domain/goals/goal.ts', '#domain/../adapters/wire.ts', 'adapters/wire.ts'],
    ['domain/goals/goal.ts', '#domain/ids.ts', 'domain/ids.ts'],
    ['domain/ids.ts', '.././/adapters//wire.ts', 'adapters/wire.ts'],
    ['domain/ids.ts', './%2e%2e/adapters/wire.ts', 'adapters/wire.ts'],
    ['teams-app/web/main.tsx', '../../adapters/wire.ts?raw', 'adapters/wire.ts'],
    ['domain/ids.ts', '..', '.'],
  ])('from %s by %s to %s', (file, specifier, path) => {
    expect(pathOf(file, specifier)).toEqual({ kind: 'file', path });
  });

  test.each([
    ['node:fs/promises', 'node:fs'],
    ['@prisma/client/extension', '@prisma/client'],
    ['react-dom/client', 'react-dom'],
    ['fs', 'fs'],
  ])('by %s to the package %s', (specifier, name) => {
    expect(pathOf('domain/ids.ts', specifier)).toEqual({ kind: 'package', name });
  });

  test.each(['../../elsewhere/a.ts', '/home/a.ts', '#nothing/a.ts', 'file:///home/a.ts', 'data:text/javascript,1'])(
    'by %s to no place that can be held',
    (specifier) => {
      expect(pathOf('domain/ids.ts', specifier)).toMatchObject({ kind: 'nowhere' });
    },
  );
});

describe('a seeded import is refused', () => {
  test.each([
    ['operations/enrolment/enrol.ts', '../../adapters/store/client.ts', '#adapters/store/client.ts'],
    ['operations/enrolment/enrol.ts', '../../bot/cards/card.ts', '#bot/cards/card.ts'],
    ['operations/ports/store.ts', '../enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['domain/booking/series.ts', '../../adapters/store/rows.ts', '#adapters/store/rows.ts'],
    ['domain/booking/series.ts', '../../texts/format.ts', '#texts/format.ts'],
    ['domain/ids.ts', '../operations/enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['teams-app/web/main.tsx', '../../adapters/wire.ts', '#adapters/wire.ts'],
    ['teams-app/web/home/HomePage.tsx', '../../api/server.ts', '#teams-app/api/server.ts'],
    ['teams-app/web/home/HomePage.tsx', '../../../operations/enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['teams-app/contract/me.ts', '../api/router.ts', '#teams-app/api/router.ts'],
    ['teams-app/contract/me.ts', '../../operations/enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['teams-app/api/server.ts', '../../adapters/wire.ts', '#adapters/wire.ts'],
    ['teams-app/api/server.ts', '../web/client.ts', '#teams-app/web/client.ts'],
    ['texts/format.ts', '../adapters/log.ts', '#adapters/log.ts'],
    ['texts/words/sv.ts', '../../operations/enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['bot/card-actions.ts', '../adapters/teams/messenger.ts', '#adapters/teams/messenger.ts'],
    ['bot/card-actions.ts', '../worker/start.ts', '#worker/start.ts'],
    ['bot/cards/card.ts', '../handler.ts', '#bot/handler.ts'],
    ['bot/cards/card.ts', '../../operations/enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['worker/run-job.ts', '../adapters/jobs/bullmq.ts', '#adapters/jobs/bullmq.ts'],
    ['worker/run-job.ts', '../bot/handler.ts', '#bot/handler.ts'],
    ['adapters/store/client.ts', '../microsoft365/calendar.ts', '#adapters/microsoft365/calendar.ts'],
    ['adapters/teams/messenger.ts', '../../bot/handler.ts', '#bot/handler.ts'],
    ['adapters/wire.ts', '../worker/start.ts', '#worker/start.ts'],
    ['standin/serve.ts', '../adapters/config.ts', '#adapters/config.ts'],
    ['standin/graph/png.ts', '../../domain/ids.ts', '#domain/ids.ts'],
    ['standin/shell/web/main.tsx', '../../../teams-app/web/client.ts', '#teams-app/web/client.ts'],
    ['manifest/fill.ts', '../adapters/config.ts', '#adapters/config.ts'],
    ['prisma/create-migration.ts', '../domain/programme/programme.ts', '#domain/programme/programme.ts'],
    ['demo/launch.ts', '../operations/enrolment/enrol.ts', '#operations/enrolment/enrol.ts'],
    ['standin/serve.ts', '../demo/launch.ts', '#demo/launch.ts'],
    ['bot/main.ts', '../tests/support/clock.ts', '#bot/../tests/support/clock.ts'],
  ])('in %s, as %s and as %s', (file, byPath, byName) => {
    expect(resolveImport(file, byPath, subpaths)).toEqual(resolveImport(file, byName, subpaths));
    const reason = ruleOf(file)?.because ?? 'a row';
    expect(faultOf(file, byPath)).toContain(reason);
    expect(faultOf(file, byName)).toContain(reason);
  });

  test.each([
    ['domain/ids.ts', 'zod'],
    ['domain/ids.ts', 'node:crypto'],
    ['texts/format.ts', 'temporal-polyfill'],
    ['operations/enrolment/enrol.ts', 'pg'],
    ['operations/enrolment/enrol.ts', 'node:fs/promises'],
    ['operations/enrolment/enrol.ts', 'fs'],
    ['bot/card-actions.ts', 'botbuilder'],
    ['bot/cards/card.ts', 'botbuilder'],
    ['worker/run-job.ts', 'bullmq'],
    ['teams-app/contract/me.ts', 'fastify'],
    ['teams-app/web/main.tsx', 'node:fs'],
    ['teams-app/api/server.ts', '@prisma/client'],
    ['adapters/store/client.ts', 'bullmq'],
    ['adapters/microsoft365/calendar.ts', 'botbuilder'],
    ['standin/serve.ts', 'botbuilder'],
    ['standin/shell/web/main.tsx', 'fastify'],
  ])('in %s of the package %s', (file, name) => {
    expect(faultOf(file, name)).toContain(ruleOf(file)?.because ?? 'a row');
  });

  test('in whichever row it stands, by path and by name, unless the row says so', () => {
    const granted = importRules.flatMap((rule) =>
      importRules.flatMap((other) => {
        const [from, to] = [fileUnder(rule.folder), fileUnder(other.folder)];
        // A file that has a row of its own answers for that row alone.
        const byPath = faultOf(from, relative(from, to));
        const byName = faultOf(from, `#domain/../${to}`);
        const says = rule.mayImport.includes('*') || [rule.folder, ...rule.mayImport].includes(other.folder);
        const named = byPath === undefined || byPath.includes('by a relative path');
        return named === says && (byName === undefined) === says ? [] : [`${from} -> ${to}: ${byPath}; ${byName}`];
      }),
    );
    expect(granted).toEqual([]);
  });

  test('by a relative path into another folder, even one that may be imported', () => {
    expect(faultOf('operations/enrolment/enrol.ts', '../../domain/ids.ts')).toContain('#domain/ids.ts');
    expect(faultOf('operations/enrolment/enrol.ts', '#domain/ids.ts')).toBeUndefined();
  });

  test('in a folder that nobody has made a row for', () => {
    expect(faultOf('helpers/a.ts', './b.ts')).toContain('has no row');
  });
});

describe('the repository', () => {
  test('imports nothing that its rows refuse', () => {
    const faults = sources.flatMap(({ file, imports }) =>
      imports.filter((specifier) => typeof specifier === 'string').map((specifier) => faultOf(file, specifier)),
    );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('computes what it imports in tests alone, where nothing imports it', () => {
    const computing = sources.filter(({ imports }) => imports.includes(computed)).map(({ file }) => file);
    expect(computing.filter((file) => !file.startsWith('tests/'))).toEqual([]);
  });

  test('has a place for every row and for everything that a row allows', () => {
    const places = importRules
      .flatMap(({ folder, mayImport }) => [folder, ...mayImport])
      .filter((place) => place !== '*');
    expect(places.filter((place) => !existsSync(place))).toEqual([]);
    const used = new Set(sources.map(({ file }) => ruleOf(file)?.folder));
    expect(importRules.map(({ folder }) => folder).filter((folder) => !used.has(folder))).toEqual([]);
  });

  test('has no circle of files that import each other, types included', () => {
    expect(circlesIn(graphOf(sources, subpaths))).toEqual([]);
  });
});

describe('a circle', () => {
  const graphAs = (files: Record<string, string[]>) =>
    graphOf(
      Object.entries(files).map(([file, imports]) => ({ file, imports })),
      subpaths,
    );

  test('is found however its files import each other, and each once', () => {
    const graph = graphAs({
      'domain/a.ts': ['./b.ts'],
      'domain/b.ts': ['#domain/c.ts', 'temporal-polyfill'],
      'domain/c.ts': ['../domain/a.ts'],
      'texts/d.ts': ['#domain/a.ts', './e.ts'],
      'texts/e.ts': ['./d.ts', './nowhere.ts'],
      'texts/f.ts': ['./f.ts'],
    });
    expect(circlesIn(graph)).toEqual([
      ['domain/a.ts', 'domain/b.ts', 'domain/c.ts'],
      ['texts/d.ts', 'texts/e.ts'],
      ['texts/f.ts'],
    ]);
  });

  test('is not where files only meet in a third', () => {
    expect(
      circlesIn(graphAs({ 'domain/a.ts': ['./b.ts', './c.ts'], 'domain/b.ts': ['./c.ts'], 'domain/c.ts': [] })),
    ).toEqual([]);
  });
});
