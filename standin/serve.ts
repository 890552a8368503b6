import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { generatedCompany } from './company/from-seed/generated-company.ts';
import type { Company } from './company/port.ts';
import { sampleCompany } from './company/sample-company.ts';
import { ensureCertificate } from './certificate.ts';
import { startStandin } from './server.ts';

const port = z.number().int().min(0).max(65_535);

const settingsShape = z.strictObject({
  app: z.strictObject({
    tenantId: z.guid(),
    clientId: z.guid(),
    clientSecret: z.string().min(1),
    botName: z.string().min(1),
    appIdUri: z.string().startsWith('api://').exactOptional(),
    manifestPath: z.string().exactOptional(),
    certificates: z.array(z.string()).exactOptional(),
    applicationPermissions: z.array(z.string()).exactOptional(),
    delegatedPermissions: z.array(z.string()).exactOptional(),
  }),
  tenant: z.enum(['prepared', 'unprepared']).exactOptional(),
  company: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sample') }),
      z.strictObject({
        kind: z.literal('generated'),
        people: z.number().int().min(2).max(100_000),
        seed: z.union([z.number(), z.string()]),
        calendarLoad: z.enum(['normal', 'light']).exactOptional(),
      }),
    ])
    .default({ kind: 'sample' }),
  /** Folder of the TLS certificate; it is made there when missing. */
  certificateFolder: z.string(),
  startAt: z.iso.datetime({ offset: true }).exactOptional(),
  ports: z
    .strictObject({ cloud: port.exactOptional(), shell: port.exactOptional(), orNext: z.boolean().exactOptional() })
    .exactOptional(),
  product: z.strictObject({ url: z.url() }).exactOptional(),
  stateFile: z.string().exactOptional(),
  worlds: z
    .strictObject({ present: z.string(), choices: z.array(z.string()), begun: z.array(z.string()) })
    .exactOptional(),
  shellFiles: z.string().exactOptional(),
  latencyMs: z.number().min(0).exactOptional(),
});

/** Options of the process, as JSON. */
export type StandinSettings = z.input<typeof settingsShape>;

/**
 * Runs the stand-in as a process of its own, with the sample company unless a generated one is ordered. Settings are JSON in `STANDIN_SETTINGS`, or in
 * the file named as first argument. Says `{"ready":true,…}` in one line on stdout, or `{"ready":false,…}` and ends with
 * code 1; later `{"wanted":…}` where somebody asks for another world. Ends on SIGTERM, SIGINT, and when the parent closes stdin.
 */
async function serve(): Promise<void> {
  const { certificateFolder, company, ...settings } = settingsShape.parse(JSON.parse(await settingsText()));
  // Listens from the start, because the parent may change its mind while the calendars are being filled.
  const end = ended();
  const { key, cert } = await ensureCertificate(certificateFolder);
  const standin = await startStandin({
    ...settings,
    company: companyOf(company),
    certificate: { key, cert },
    orderWorld: (wanted) => say({ wanted }),
  });
  say({ ready: true, cloudUrl: standin.cloudUrl, shellUrl: standin.shellUrl });
  await end;
  await standin.close();
}

function companyOf(order: z.infer<typeof settingsShape>['company']): Company {
  return order.kind === 'sample' ? sampleCompany() : generatedCompany(order);
}

async function settingsText(): Promise<string> {
  const [, , file] = process.argv;
  const text = process.env['STANDIN_SETTINGS'] ?? (file === undefined ? undefined : await readFile(file, 'utf8'));
  if (text === undefined) throw new Error('The stand-in needs its settings, in STANDIN_SETTINGS or in a file.');
  return text;
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      // Lets the process end by itself once the servers are closed.
      process.stdin.destroy();
      resolve();
    };
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
    process.stdin.once('end', end);
    process.stdin.once('close', end);
    process.stdin.resume();
  });
}

function say(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  serve().catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    say({
      ready: false,
      error: error instanceof Error ? error.message : String(error),
      ...(code === undefined ? {} : { code }),
    });
    process.exitCode = 1;
    process.stdin.destroy();
  });
}
