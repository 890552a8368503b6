import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { administer, mailFrom } from '#demo/administer.ts';
import { sampleEnrolments } from '#demo/sample/enrolments.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { startProduct, type Product } from '../support/product.ts';
import { directoryRead, memberOf, openCompany } from '../simulate/drive/company.ts';
import { findGround } from '../simulate/drive/ground.ts';
import { cast } from './cast.ts';
import { days, momentOf } from './calendar.ts';
import { liveThrough } from './diary.ts';
import { askFacts } from './facts.ts';
import { readRows } from './keep.ts';
import { pack, type Kept } from './pack.ts';

/**
 * `npm run lived-in`: lets the sample company live about four months through the product's own addresses, and keeps what
 * comes of it in `demo/lived-in/kept`, where `npm start` takes it from. Takes some minutes.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const seed = 7;

async function make(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-lived-in-'));
  const ground = await findGround(process.env, null);
  try {
    const stateFile = join(folder, 'state.json');
    const product = await startProduct({
      databaseUrl: ground.databaseUrl,
      redisUrl: ground.redisUrl,
      startAt: new Date(momentOf(days.opened, '08:00')).toISOString(),
      latencyMs: 0,
      stateFile,
      administer: (shellUrl, addresses) => administer(shellUrl, addresses, readable()),
      environment: { LOG_LEVEL: 'warn', SWEEP_MS: '500', APP_INSTALL: 'graph', MAIL_FROM: mailFrom },
    });
    let kept: Kept;
    try {
      kept = await live(product, ground.redisUrl);
    } finally {
      // The stand-in has written its state once it has ended.
      await product.end();
    }
    const state: object = JSON.parse(await readFile(stateFile, 'utf8'));
    await pack(kept, state);
  } finally {
    await ground.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whose calendars Exchange lets Lodestar read: all but one. */
function readable(): readonly string[] {
  return sampleCompany()
    .people.filter(({ mail, mailbox }) => mailbox !== null && mail !== cast.unreadable)
    .map(({ oid }) => oid);
}

async function live(product: Product, redisUrl: string | null): Promise<Kept> {
  const company = await openCompany(product, { membersOf: sampleMembers, withTwoAccounts: false, redisUrl });
  try {
    await directoryRead(company);
    const counts = await liveThrough(company, seed, say);
    say(`${String(counts.answers)} surveys answered, ${String(counts.goals)} goals.`);
    await company.rest.untilQuiet();
    const facts = await askFacts(product);
    say(JSON.stringify(facts));
    const { graph, shellUrl, standin } = product;
    const at = { cloudUrl: graph.cloudUrl, shellUrl };
    return { now: await standin.now(), rows: await readRows(product.databaseUrl), facts, at, app: graph };
  } finally {
    await company.close();
  }
}

const sampleMembers: Parameters<typeof openCompany>[1]['membersOf'] = (everyone) =>
  sampleEnrolments.map(({ mail, roles }) => {
    const person = everyone.find((each) => each.mail === mail);
    if (person === undefined) throw new Error(`${mail} has no account.`);
    return memberOf(person, roles.includes('mentor') ? 'mentor' : 'mentee', mail);
  });

const began = performance.now();
await make();
say(`${((performance.now() - began) / 1000).toFixed(0)} s.`);
