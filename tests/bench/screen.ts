import { randomUUID } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { openStore } from '#adapters/store/store.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { ensurePagesBuilt } from '#demo/builds.ts';
import { openBrowser, openWindow, tabOf, visit } from '../support/browser.ts';
import { findEquipment } from '../support/equipment.ts';
import { hrOf, openProgramme } from '../support/main-job.ts';
import { scratchDatabase } from '../support/postgres.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from '../support/until.ts';
import { inventedCohort, type InventedPerson } from './matching/people.ts';
import { atLeast, atMost, type BenchResult } from './result.ts';
import { theProgramme } from '../support/the-programme.ts';

const menteeCount = 5_000;
const mentorCount = 2_500;
/** The median of so many openings; the first one fills the browser's cache of the tab's code and does not count. */
const openingCount = 5;

/** HR's review of a round with five thousand proposals, in the browser: the first rows, scrolling and searching. */
export async function screenBench(): Promise<readonly BenchResult[]> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  await ensurePagesBuilt();
  const equipment = await findEquipment(process.env, say);
  const { chrome, postgresUrl, redisUrl, missing } = equipment;
  try {
    if (chrome === null || postgresUrl === null) throw new Error(missing.join('\n'));
    const database = await scratchDatabase(postgresUrl);
    const product = await startProduct({ databaseUrl: database.url, redisUrl, startAt: '2026-09-07T06:30:00Z' });
    const browser = await openBrowser(chrome);
    try {
      const proposals = await proposeFor(product, say);
      const page = await openWindow(browser);
      const opened = await openings(product, page);
      const frames = await frameGaps(page);
      const searched = await searching(tabOf(page));
      return [
        atLeast('proposals', proposals, 'rows', 0.95 * menteeCount),
        atMost('first-rows', median(opened), 'ms', 1_000),
        atMost('scroll-frame', median(frames), 'ms', 34),
        atMost('scroll-worst', Math.max(...frames), 'ms', 100),
        atMost('search', searched, 'ms', 1_000),
      ];
    } finally {
      await browser.close();
      await product.end();
      await database.end();
    }
  } finally {
    await equipment.end();
  }
}

/** Answers how many proposals the round has. */
async function proposeFor(product: Product, say: (line: string) => void): Promise<number> {
  const hr = await hrOf(product);
  await openProgramme(product, hr);
  const now = Temporal.Instant.from(await product.standin.now());
  const { mentors, mentees } = inventedCohort({ mentors: mentorCount, mentees: menteeCount, capacity: 2 }, 7);
  const everybody = [...mentors, ...mentees].map((invented) => ({ invented, id: idOf<'Person'>(randomUUID()) }));
  const store = openStore({ url: product.databaseUrl, connections: 4 });
  try {
    await store.write(async (tx) => {
      const programme = await theProgramme(tx);
      if (programme === null) throw new Error('No programme');
      await tx.savePeople(everybody.map(directoryPerson), now);
      for (const { id, invented } of everybody) {
        const {
          profile: { goals, ...told },
          roles,
          freeCapacity,
          workingHours,
        } = invented.candidate;
        await tx.saveMailbox(id, workingHours, now);
        await tx.saveProfile({ personId: id, told, room: null, version: 1 });
        await tx.saveEnrolment({
          id: idOf(randomUUID()),
          programmeId: programme.id,
          personId: id,
          status: 'enrolled',
          roles,
          capacity: freeCapacity,
          goals,
          enrolledAt: now,
          pausedUntil: null,
          freedAt: null,
          standsAside: false,
          version: 1,
        });
      }
    });
  } finally {
    await store.close();
  }
  say(`${everybody.length} people are enrolled; HR asks for pairs.`);
  await hr.propose();
  const drafted = async (): Promise<number | null> => {
    const { round, proposals } = await hr.matching();
    return round?.status === 'draft' ? proposals.length : null;
  };
  return until('the round', drafted, { timeoutMs: 180_000, everyMs: 1_000 });
}

function directoryPerson({ invented, id }: { readonly invented: InventedPerson; readonly id: PersonId }, at: number) {
  const { profile, department } = invented.candidate;
  const [given, family] = [`${givenNames[at % givenNames.length]}`, `${familyNames[at % familyNames.length]} ${at}`];
  return {
    id,
    name: `${given} ${family}`,
    givenName: given,
    mail: `person.${at}@example.com`,
    jobTitle: titles[at % titles.length] ?? '',
    department,
    place: profile.place,
    country: 'SE',
    managerId: null,
    language: 'sv' as const,
    enabled: true,
  };
}

const givenNames = ['Alva', 'Björn', 'Cecilia', 'David', 'Elin', 'Farid', 'Greta'];
const familyNames = ['Andersson', 'Bergström', 'Carlsson', 'Dahl', 'Ek'];
const titles = ['Projektledare', 'Systemutvecklare', 'Controller', 'Drifttekniker', 'Gruppchef', 'Upphandlare'];

/** From HR's press in the menu, on a page that is at rest, until the first rows stand there, ms each. */
async function openings(product: Product, page: Page): Promise<readonly number[]> {
  const { oid } = await product.standin.personOf(demonstrationPersonas.hrLead);
  const took: number[] = [];
  for (let opening = 0; opening <= openingCount; opening += 1) {
    await visit(page, product.shellUrl, { as: oid, view: 'tab', lang: 'sv', subPage: 'hr/people' });
    const tab = tabOf(page);
    await tab.getByRole('row').nth(3).waitFor();
    const began = performance.now();
    await tab.getByRole('link', { name: 'Matchning' }).click();
    await tab.getByRole('table', { name: 'Föreslagna mentorpar' }).getByRole('row').nth(5).waitFor();
    if (opening > 0) took.push(performance.now() - began);
  }
  return took;
}

/** What lies between two frames while the list is scrolled through, ms each. */
async function frameGaps(page: Page): Promise<readonly number[]> {
  const frame = page.frames().find((one) => one.url().includes('/tab'));
  if (frame === undefined) throw new Error('The tab is not open.');
  const gaps: unknown = await frame.evaluate(`new Promise((resolve) => {
    const gaps = [];
    let last = performance.now();
    const step = (now) => {
      gaps.push(now - last);
      last = now;
      const list = document.querySelector('[role=table]');
      const around = [list.querySelector('[role=row]'), ...list.querySelectorAll(':scope *')];
      for (let one = list; one !== null; one = one.parentElement) around.push(one);
      const [scroller] = around.filter((one) => one !== null && one.scrollHeight > one.clientHeight + 10_000);
      scroller.scrollTop += 300;
      if (gaps.length > 240) return resolve(scroller.scrollTop > 60_000 ? gaps : []);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
  if (!Array.isArray(gaps) || gaps.length === 0) throw new Error('The list did not scroll.');
  return gaps.slice(1).map(Number);
}

/** From the last letter to the only row left, ms. */
async function searching(tab: FrameLocator): Promise<number> {
  const began = performance.now();
  await tab.getByRole('searchbox').fill('4242');
  await until('the rows that are searched for', async () => {
    const rows = await tab.getByRole('table', { name: 'Föreslagna mentorpar' }).getByRole('row').count();
    return rows <= 3 ? rows : null;
  });
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
