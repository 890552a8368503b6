import type { ImportRule } from './import-rule.ts';

const building = ['vite', '@vitejs/plugin-react', 'node:url'];

const fluent = ['@fluentui/react-components', '@fluentui/react-icons'];
const page = ['react', 'react-dom', '@tanstack/react-query', ...fluent];

/** Rows of what stands around the product: the stand-in, the demonstration, the package, the tests. */
export const rulesAround: readonly ImportRule[] = [
  {
    folder: 'standin',
    mayImport: [],
    packages: [
      '@fastify/http-proxy',
      '@fastify/static',
      '@microsoft/microsoft-graph-types',
      'cldr-core',
      'fastify',
      'jose',
      'node:*',
      'selfsigned',
      'temporal-polyfill',
      'zod',
    ],
    because: 'the stand-in must not share the product’s mistakes: it imports nothing of it',
  },
  {
    folder: 'standin/shell/web',
    mayImport: ['standin'],
    packages: [...page, '@microsoft/microsoft-graph-types', 'adaptivecards', 'temporal-polyfill'],
    because: 'the shell plays Teams in a browser, and knows nothing of the product in its frame',
  },
  {
    folder: 'standin/shell/web/vite-env.d.ts',
    mayImport: [],
    packages: ['vite'],
    because: 'here the compiler is told what Vite makes of a style sheet',
  },
  {
    folder: 'standin/shell/vite.config.ts',
    mayImport: ['vite.fluent-icons.ts'],
    packages: building,
    because: 'a build reads files; it runs nothing of the stand-in',
  },
  {
    folder: 'demo',
    mayImport: ['demo/lived-in', 'standin', 'adapters/store/embedded.ts', 'manifest/fill.ts', 'teams-app/contract'],
    packages: ['node:*', 'temporal-polyfill', 'zod'],
    because: 'the demonstration starts processes and hands them settings; it does not reach into them',
  },
  {
    folder: 'demo/lived-in',
    mayImport: ['demo', 'standin/state-format.ts'],
    packages: ['node:*', 'pg', 'zod'],
    because: 'what was kept is written into an empty database before the product looks at it',
  },
  {
    folder: 'demo/start.mjs',
    mayImport: ['demo'],
    packages: ['tsx'],
    because: 'here the demonstration begins',
  },
  {
    folder: 'demo/vite.config.ts',
    mayImport: [],
    packages: building,
    because: 'a build reads files; it runs nothing of the demonstration',
  },
  {
    folder: 'manifest',
    mayImport: [],
    packages: ['@microsoft/app-manifest', 'fflate', 'node:*', 'zod'],
    because: 'the manifest is filled from facts that are handed to it',
  },
  {
    folder: 'manifest/build.ts',
    mayImport: ['manifest', 'adapters/config.ts', 'package.json'],
    packages: ['node:path'],
    because: 'the package is built from the configuration that the product itself reads',
  },
  {
    folder: 'prisma',
    mayImport: ['adapters/store'],
    packages: ['node:*', 'zod'],
    because: 'migrations are made with the engine that the store applies them with, and types of tables from the model',
  },
  {
    folder: 'tests',
    mayImport: ['*'],
    packages: ['*'],
    because: 'tests may import anything, and nothing imports tests',
  },
  {
    folder: 'vite.precompressed.ts',
    mayImport: [],
    packages: ['vite', 'node:fs', 'node:path', 'node:util', 'node:zlib'],
    because: 'it reads what was built and writes smaller files beside it',
  },
  {
    folder: '.',
    mayImport: [],
    packages: building,
    because: 'settings of tools stand by themselves',
  },
];
