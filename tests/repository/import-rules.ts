/** What one folder, or one file of it, may import. The longest row that holds a file is the one that counts. */
export interface ImportRule {
  readonly folder: string;
  /** Other folders and files. A folder stands for its own files without those that have a row of their own. */
  readonly mayImport: readonly string[];
  /** Packages, `node:*` for all of Node. */
  readonly packages: readonly string[];
  readonly because: string;
}

const fluent = ['@fluentui/react-components', '@fluentui/react-icons'];
const page = ['react', 'react-dom', '@tanstack/react-query', ...fluent];
const building = ['vite', '@vitejs/plugin-react', 'node:url'];

/** Who may import whom. `*` is anything. */
export const importRules: readonly ImportRule[] = [
  {
    folder: 'domain',
    mayImport: [],
    packages: ['temporal-polyfill'],
    because: 'the rules of mentoring are pure: everything else comes in as an argument',
  },
  {
    folder: 'texts',
    mayImport: ['domain'],
    packages: [],
    because: 'texts know the words of the domain and nothing else',
  },
  {
    folder: 'operations/ports',
    mayImport: ['domain', 'operations/job.ts'],
    packages: ['temporal-polyfill'],
    because: 'a port says in our own words what the outside must offer',
  },
  {
    folder: 'operations',
    mayImport: ['operations/ports', 'domain', 'texts'],
    packages: ['temporal-polyfill', 'zod'],
    because: 'operations know domain, texts and ports; the outside world comes in as an argument',
  },
  {
    folder: 'adapters',
    mayImport: [
      'adapters/clock',
      'adapters/jobs',
      'adapters/microsoft365',
      'adapters/store',
      'adapters/teams',
      'operations/ports',
      'operations/context.ts',
      'operations/failures.ts',
      'domain',
      'bot/tab-links.ts',
    ],
    packages: [
      'csv-parse',
      'date-holidays',
      'i18n-iso-countries',
      'node:*',
      'pino',
      'temporal-polyfill',
      'tzdata',
      'zod',
    ],
    because: 'adapters serve the ports, and the files beside their folders put them together',
  },
  {
    folder: 'adapters/clock',
    mayImport: ['operations/ports'],
    packages: ['node:timers', 'temporal-polyfill', 'zod'],
    because: 'a clock only tells the time',
  },
  {
    folder: 'adapters/jobs',
    mayImport: ['adapters/database-session.ts', 'operations/ports', 'operations/job.ts'],
    packages: ['bullmq', 'ioredis', 'pg'],
    because: 'BullMQ is known here alone, and this folder knows no other vendor',
  },
  {
    folder: 'adapters/microsoft365',
    mayImport: [
      'adapters/retry-after.ts',
      'adapters/token-source.ts',
      'operations/ports',
      'operations/failures.ts',
      'domain',
    ],
    packages: [
      '@azure/msal-node',
      '@microsoft/microsoft-graph-client',
      'cldr-bcp47',
      'cldr-core',
      'i18n-iso-countries',
      'node:crypto',
      'node:timers',
      'temporal-polyfill',
      'zod',
    ],
    because: 'Graph is known here alone, and this folder knows no other vendor',
  },
  {
    folder: 'adapters/store',
    mayImport: [
      'adapters/database-session.ts',
      'operations/ports',
      'operations/failures.ts',
      'operations/job.ts',
      'operations/try-anew.ts',
      'domain',
    ],
    packages: [
      '@electric-sql/pglite',
      '@electric-sql/pglite-prepopulatedfs',
      '@prisma/adapter-pg',
      '@prisma/driver-adapter-utils',
      '@prisma/schema-engine-wasm',
      'kysely',
      'node:*',
      'pg',
      'temporal-polyfill',
      'zod',
    ],
    because: 'the database is known here alone, and this folder knows no other vendor',
  },
  {
    folder: 'adapters/teams',
    mayImport: [
      'adapters/retry-after.ts',
      'adapters/token-source.ts',
      'bot/cards',
      'operations/ports',
      'operations/failures.ts',
      'domain',
    ],
    packages: ['botbuilder', 'node:http', 'node:https'],
    because: 'of the bot the messenger knows only its cards, and botbuilder is named where a successor takes its place',
  },
  {
    folder: 'bot/cards',
    mayImport: ['domain', 'texts', 'operations/ports', 'teams-app/contract/places.ts'],
    packages: ['zod'],
    because:
      'cards are made of domain and texts; what they show comes in as a message of the port, and what is pressed is read by schemas',
  },
  {
    folder: 'bot',
    mayImport: [
      'bot/cards',
      'operations',
      'operations/ports',
      'domain',
      'texts',
      'teams-app/contract/places.ts',
      'teams-app/contract/paths.ts',
    ],
    packages: ['zod'],
    because: 'the bot turns what is pressed into an operation; only main.ts wires adapters',
  },
  {
    folder: 'bot/handler.ts',
    mayImport: ['bot', 'bot/cards', 'operations', 'operations/ports', 'domain', 'texts'],
    packages: ['botbuilder'],
    because: 'botbuilder is named here and in adapters/teams alone, so that a successor is one place’s work',
  },
  {
    folder: 'bot/main.ts',
    mayImport: [
      'bot',
      'bot/handler.ts',
      'adapters',
      'adapters/teams',
      'teams-app/api',
      'teams-app/contract/service.ts',
      'worker',
    ],
    packages: ['fastify'],
    because: 'here the front process is wired, and the worker with it in a small company',
  },
  {
    folder: 'worker',
    mayImport: ['operations', 'operations/ports', 'domain'],
    packages: [],
    because:
      'the worker turns a job into an operation; only main.ts wires adapters, and processes do not import each other',
  },
  {
    folder: 'worker/main.ts',
    mayImport: ['worker', 'adapters', 'teams-app/contract/service.ts'],
    packages: ['node:v8'],
    because: 'here the worker process is wired',
  },
  {
    folder: 'teams-app/contract',
    mayImport: ['domain'],
    packages: ['zod'],
    because: 'the contract is read by server and tab, and may know neither',
  },
  {
    folder: 'teams-app/api',
    mayImport: ['teams-app/contract', 'operations', 'operations/ports', 'domain', 'texts'],
    packages: [
      '@fastify/helmet',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      'fastify',
      'fastify-type-provider-zod',
      'jose',
      'node:crypto',
      'node:path',
      'node:timers',
      'temporal-polyfill',
      'write-excel-file',
      'zod',
    ],
    because: 'the API translates between HTTP and operations; adapters come in as arguments',
  },
  {
    folder: 'teams-app/web',
    mayImport: ['teams-app/web/parts', 'teams-app/contract', 'domain', 'texts'],
    packages: [...page, '@microsoft/teams-js', 'react-router', 'zod'],
    because: 'the tab talks to the server through its contract',
  },
  {
    folder: 'teams-app/web/parts',
    mayImport: [],
    packages: [...page, 'react-router'],
    because: 'a part could ship in another product: what it shows and says comes in as an argument',
  },
  {
    folder: 'teams-app/web/vite.config.ts',
    mayImport: ['vite.fluent-icons.ts'],
    packages: building,
    because: 'a build reads files; it runs nothing of the product',
  },
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
    mayImport: ['standin', 'adapters/store/embedded.ts', 'manifest/fill.ts', 'teams-app/contract'],
    packages: ['node:*', 'temporal-polyfill', 'zod'],
    because: 'the demonstration starts processes and hands them settings; it does not reach into them',
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
    folder: '.',
    mayImport: [],
    packages: building,
    because: 'settings of tools stand by themselves',
  },
];
