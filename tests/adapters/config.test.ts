import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readConfig, type Config, type Environment } from '#adapters/config.ts';

const tenant = '6f4f1c52-5b58-4a0c-9a63-1c9a1f1e2b01';
const client = '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901';

/** The least a company has to say. */
const least: Environment = {
  DATABASE_URL: 'postgresql://lodestar@db.example/lodestar',
  PUBLIC_URL: 'https://mentor.example/',
  TENANT_ID: tenant,
  CLIENT_ID: client,
  CLIENT_SECRET: 'a-secret-nobody-should-read',
};

const standin: Environment = {
  ...least,
  PUBLIC_URL: 'https://localhost:4310/public',
  STANDIN_CLOUD_URL: 'https://localhost:4310',
  STANDIN_SHELL_URL: 'http://localhost:3000',
};

function configOf(environment: Environment): Config {
  const config = readConfig(environment);
  if ('problems' in config) throw new Error(config.problems.join('\n'));
  return config;
}

function problemsOf(environment: Environment): readonly string[] {
  const config = readConfig(environment);
  return 'problems' in config ? config.problems : [];
}

describe('the configuration', () => {
  test('knows where the company is at home, by a zone name that includes summer time', () => {
    expect(configOf({ ...least, HOME_ZONE: 'Europe/Helsinki' }).homeZone).toBe('Europe/Helsinki');
    for (const zone of ['Stockholm', '+01:00', 'W. Europe Standard Time'])
      expect(problemsOf({ ...least, HOME_ZONE: zone })).toEqual([
        'HOME_ZONE must be a time zone such as Europe/Stockholm.',
      ]);
  });

  test('options of PostgreSQL from the environment hold unless the address has some of its own', () => {
    const options = (environment: Environment) =>
      new URL(configOf({ ...least, ...environment }).database.url.reveal()).searchParams.get('options');
    const address = 'postgresql://db.example/lodestar?options=-c%20work_mem%3D9MB';
    expect(options({})).toBeNull();
    expect(options({ PGOPTIONS: '-c work_mem=5MB' })).toBe('-c work_mem=5MB');
    expect(options({ PGOPTIONS: '-c work_mem=5MB', DATABASE_URL: address })).toBe('-c work_mem=9MB');
  });

  test('mail is off until a mailbox is named, and what is no address is named', () => {
    expect(configOf(least).microsoft.mailFrom).toBeNull();
    expect(configOf({ ...least, MAIL_FROM: 'Mentor@Mentor.example' }).microsoft.mailFrom).toBe('mentor@mentor.example');
    expect(problemsOf({ ...least, MAIL_FROM: 'mentor' })).toEqual(['MAIL_FROM must be the address of a mailbox.']);
  });

  test('five variables are enough, and the rest has defaults', () => {
    expect(configOf(least)).toMatchObject({
      run: { front: true, worker: true },
      http: { host: '0.0.0.0', port: 8080 },
      publicUrl: 'https://mentor.example',
      redisUrl: null,
      microsoft: {
        appIdUri: `api://mentor.example/${client}`,
        graphBaseUrl: 'https://graph.microsoft.com',
        authority: `https://login.microsoftonline.com/${tenant}`,
      },
      bot: { appId: client, serviceUrl: 'https://smba.trafficmanager.net/teams/' },
      teams: { manifestId: client, catalogId: null, install: 'graph', host: 'teams.microsoft.com' },
      developer: {
        name: 'Lodestar',
        websiteUrl: 'https://mentor.example',
        privacyUrl: 'https://mentor.example/privacy',
        termsUrl: 'https://mentor.example/terms',
      },
      homeZone: 'Europe/Stockholm',
      clock: { kind: 'system' },
      sweepMs: 30_000,
    });
  });

  test('all problems are told at once, each with its variable', () => {
    const problems = problemsOf({ PORT: 'eighty', PUBLIC_URL: 'http://mentor.example', REDIS_URL: ' ', RUN: 'all' });
    expect(problems).toEqual([
      'DATABASE_URL is missing.',
      'PORT must be a whole number from 0 to 65535.',
      'PUBLIC_URL must be an address that begins with https://.',
      'TENANT_ID is missing.',
      'CLIENT_ID is missing.',
      'RUN must be front, worker or front,worker.',
      'CLIENT_SECRET is missing; give it, or CLIENT_CERTIFICATE_KEY_FILE and its thumbprint.',
    ]);
  });

  test('a certificate replaces the secret, and needs its thumbprint', () => {
    const { CLIENT_SECRET: _secret, ...without } = least;
    const file = { ...without, CLIENT_CERTIFICATE_KEY_FILE: '/keys/lodestar.pem' };
    expect(problemsOf(file)).toEqual(['CLIENT_CERTIFICATE_THUMBPRINT is missing; the certificate needs it.']);
    const whole = configOf({ ...file, CLIENT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32) });
    expect(whole.microsoft.credential).toEqual({
      kind: 'certificate',
      thumbprint: 'ab'.repeat(32),
      privateKeyFile: '/keys/lodestar.pem',
    });
  });

  test('a secret is never printed, however the configuration is turned into text', () => {
    const config = configOf({ ...least, REDIS_URL: 'redis://:hidden-word@cache.example' });
    const texts = [JSON.stringify(config), inspect(config, { depth: 9 }), `${config.database.url.toString()}`];
    for (const text of texts) expect(text).not.toMatch(/nobody-should-read|hidden-word|db\.example/);
    expect(config.redisUrl?.reveal()).toBe('redis://:hidden-word@cache.example');
  });

  test('nothing in it can be changed afterwards', () => {
    const config = configOf(least);
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.microsoft.credential)).toBe(true);
  });
});

describe('the cloud', () => {
  test.each([
    [
      'us-gov-gcc-high',
      'https://graph.microsoft.us',
      'https://login.microsoftonline.us',
      'https://smba.infra.gov.teams.microsoft.us/gcch/',
    ],
    [
      'us-gov-dod',
      'https://dod-graph.microsoft.us',
      'https://login.microsoftonline.us',
      'https://smba.infra.dod.teams.microsoft.us/teams/',
    ],
  ])('%s has addresses of its own', (cloud, graphBaseUrl, entra, serviceUrl) => {
    expect(configOf({ ...least, CLOUD: cloud })).toMatchObject({
      microsoft: { cloud, graphBaseUrl, authority: `${entra}/${tenant}` },
      bot: { serviceUrl },
    });
  });

  test('in China has no published address for bots, so it must be given', () => {
    expect(problemsOf({ ...least, CLOUD: 'china' })).toEqual([
      'BOT_SERVICE_URL is missing; Microsoft publishes none for the cloud china.',
    ]);
    const told = configOf({ ...least, CLOUD: 'china', BOT_SERVICE_URL: 'https://bots.example/teams' });
    expect(told).toMatchObject({
      microsoft: {
        graphBaseUrl: 'https://microsoftgraph.chinacloudapi.cn',
        authority: `https://login.partner.microsoftonline.cn/${tenant}`,
      },
      bot: { serviceUrl: 'https://bots.example/teams/' },
    });
  });

  test('gives way to addresses that are given one by one', () => {
    const own = { GRAPH_BASE_URL: 'https://graph.example', AUTHORITY: 'https://entra.example/tenant' };
    expect(configOf({ ...least, CLOUD: 'us-gov-dod', ...own })).toMatchObject({
      microsoft: { graphBaseUrl: 'https://graph.example', authority: 'https://entra.example/tenant' },
    });
  });

  test('must be a known one, and the number of calls at once a number', () => {
    expect(problemsOf({ ...least, CLOUD: 'mars', GRAPH_CALLS_AT_ONCE: 'many' })).toEqual([
      'CLOUD must be one of public, us-gov-gcc-high, us-gov-dod, china.',
      'GRAPH_CALLS_AT_ONCE must be a whole number from 1 to 1000.',
    ]);
    expect(configOf(least).microsoft).toMatchObject({ cloud: 'public', graphCallsAtOnce: 32 });
  });
});

describe('a clock that can be moved', () => {
  test('comes with the stand-in, which then answers for all of Microsoft 365', () => {
    expect(configOf(standin)).toMatchObject({
      clock: { kind: 'standin', shellUrl: 'http://localhost:3000' },
      microsoft: { graphBaseUrl: 'https://localhost:4310', authority: `https://localhost:4310/${tenant}` },
      bot: { serviceUrl: 'https://localhost:4310/teams/' },
      sweepMs: 2_000,
    });
  });

  test.each([
    ['PUBLIC_URL', 'https://mentor.example'],
    ['GRAPH_BASE_URL', 'https://graph.microsoft.com'],
    ['AUTHORITY', `https://login.microsoftonline.com/${tenant}`],
    ['STANDIN_CLOUD_URL', 'https://standin.example'],
    ['STANDIN_SHELL_URL', 'http://standin.example'],
    ['BOT_SERVICE_URL', 'https://smba.trafficmanager.net/teams'],
  ])('is refused when %s is a real address', (name, value) => {
    expect(problemsOf({ ...standin, [name]: value })).toEqual([
      `${name} must be on localhost: the stand-in's clock can be moved, and must not meet a real tenant.`,
    ]);
  });

  test('needs both of the stand-in’s addresses', () => {
    const { STANDIN_SHELL_URL: _shell, ...half } = standin;
    expect(problemsOf(half)).toContain(
      'STANDIN_CLOUD_URL and STANDIN_SHELL_URL belong together; give both or neither.',
    );
  });
});

describe('the app in Teams', () => {
  const catalogId = '0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c9ff';

  test('has the manifest’s id and, once it is uploaded, the catalogue’s', () => {
    const { teams } = configOf({ ...least, TEAMS_APP_ID: tenant, TEAMS_CATALOG_APP_ID: catalogId });
    expect(teams).toMatchObject({ manifestId: tenant, catalogId });
    expect(problemsOf({ ...least, TEAMS_CATALOG_APP_ID: 'lodestar' })[0]).toContain(
      'TEAMS_CATALOG_APP_ID must be an id',
    );
  });

  test.each([
    ['us-gov-gcc-high', 'gov.teams.microsoft.us'],
    ['us-gov-dod', 'dod.teams.microsoft.us'],
    ['china', 'teams.microsoftonline.cn'],
  ] as const)('links to %s’s own Teams, stands in its frames, and is left to a set-up policy there', (CLOUD, host) => {
    const environment = { ...least, CLOUD, BOT_SERVICE_URL: 'https://bots.example' };
    const { teams } = configOf(environment);
    expect(teams).toMatchObject({ host, install: 'policy' });
    expect(teams.frameHosts).toContain(`https://${host}`);
    expect(teams.frameHosts.filter((each) => each.includes('.microsoft.com'))).toEqual([]);
    expect(problemsOf({ ...environment, APP_INSTALL: 'graph' })).toEqual([
      `APP_INSTALL must be policy: apps cannot install themselves for people in the cloud ${CLOUD}.`,
    ]);
  });

  test('names who runs it as Teams can show it', () => {
    expect(problemsOf({ ...least, DEVELOPER_NAME: 'x'.repeat(33) })).toEqual([
      'DEVELOPER_NAME must have at most 32 characters.',
    ]);
    expect(configOf({ ...least, DEVELOPER_PRIVACY_URL: 'https://norrsken.example/gdpr' }).developer.privacyUrl).toBe(
      'https://norrsken.example/gdpr',
    );
  });
});
