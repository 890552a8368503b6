import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { demonstrationOf } from '#demo/demonstration.ts';
import { sampleCompany } from '#standin/company/sample-company.ts';
import { app, testStandin, type TestStandin } from '../standin/standin-fixture.ts';
import { openBrowser, openWindow } from '../support/browser.ts';

const { CHROME_PATH: chrome } = process.env;
const violations = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

(chrome ? describe : describe.skip)('The shell', () => {
  let standin: TestStandin;
  let product: FastifyInstance;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = Fastify();
    product.get('/tab/*', (_request, reply) => reply.type('text/html').send('<!doctype html><h1>The page</h1>'));
    const url = await product.listen({ host: '127.0.0.1', port: 0 });
    standin = await testStandin({
      company: sampleCompany(),
      startAt: '2026-09-07T06:30:00Z',
      shellFiles: resolve('dist/shell'),
      product: { url },
    });
    browser = await openBrowser(String(chrome));
  }, 120_000);
  beforeEach(async () => {
    await standin.control('PUT', '/demonstration', await demonstrationOf('launch'));
    page = await openWindow(browser);
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser?.close();
    await standin?.end();
    await product?.close();
  });

  const open = (query = '') => page.goto(`${standin.shellUrl}/?lang=sv${query}`);
  const oidOf = (mail: string) => sampleCompany().people.find((person) => person.mail === mail)?.oid ?? '';
  const signedInAs = () => new URL(page.url()).searchParams.get('as');
  const place = () => page.getByRole('navigation', { name: 'Platser' }).locator('[aria-current]').textContent();

  async function faults(): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const run = `axe.run({ exclude: ['[data-tabster-dummy]', 'iframe'] }, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })`;
    const found = violations.parse(await page.evaluate(run));
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }

  test('says what the app is, and lets one become a person in a story, who lands in the app', async () => {
    await open();
    await page
      .getByRole('heading', { level: 1, name: 'Mentorprogrammet sköter sig. Samtalen får ta plats.' })
      .waitFor();
    const stories = page.getByRole('main').getByRole('listitem');
    await stories.nth(4).waitFor();
    expect(await stories.count()).toBe(5);
    await page.getByRole('button', { name: /^Leder programmet.*Karin Hedlund, HR-chef/ }).click();
    await page.getByRole('button', { name: 'Inloggad som Karin Hedlund' }).waitFor();
    expect(await place()).toBe('Lodestar');
  }, 60_000);

  test('lands in the chat when the app has just written', async () => {
    const become = async (name: string): Promise<void> => {
      await open();
      await page.getByRole('button', { name: new RegExp(name, 'u') }).click();
      await page.getByRole('button', { name: `Inloggad som ${name}` }).waitFor();
    };
    const { conversations } = standin;
    for (const local of ['bjorn.almgren', 'karin.hedlund']) {
      const oid = oidOf(`${local}@ljungvind.example`);
      conversations.set(oid, { installed: true });
      conversations.add(oid, 'bot', { text: 'Hej' });
    }
    await become('Björn Almgren');
    expect(await place()).toBe('Chatt');
    // What has been read is no news any more.
    await page.getByRole('button', { name: 'Inloggad som Björn Almgren' }).click();
    await page.getByRole('menuitem', { name: 'Byt person' }).click();
    await page.getByRole('button', { name: /Björn Almgren/ }).click();
    await page.getByRole('button', { name: 'Inloggad som Björn Almgren' }).waitFor();
    expect(await place()).toBe('Lodestar');
    await page.evaluate('sessionStorage.clear()');
    await become('Emma Brännström');
    expect(await place()).toBe('Lodestar');
    await page.evaluate('sessionStorage.clear()');
    await become('Karin Hedlund');
    expect(await place()).toBe('Lodestar');
  }, 60_000);

  test('finds everybody else with a search, and goes back to the stories', async () => {
    await open();
    await page.getByRole('button', { name: /^Sök bland alla \d+ på företaget$/ }).click();
    const box = page.getByRole('searchbox');
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    await box.fill('umea jurist');
    await page.getByText('Ingen matchar').waitFor();
    await box.fill('vaktmastare');
    await page.getByText('1 person').waitFor();
    await page.getByRole('button', { name: /^Rut Bäckman, vaktmästare/ }).waitFor();
    await page.getByRole('button', { name: 'Tillbaka till förslagen' }).click();
    await page.getByRole('button', { name: /Karin Hedlund/ }).waitFor();
  }, 60_000);

  test('shows everybody where nobody has told a story', async () => {
    await standin.control('PUT', '/demonstration', { stories: [], path: [] });
    await open();
    await page.getByRole('searchbox').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Ljungvind Energiservice' }).waitFor();
    expect(await page.getByRole('button', { name: 'Tillbaka till förslagen' }).count()).toBe(0);
  }, 60_000);

  test('leads along a path, as the right person at the right place, and remembers where', async () => {
    await open();
    await page.getByRole('button', { name: 'Följ rundturen i 8 stopp' }).click();
    const guide = page.getByRole('complementary', { name: 'Rundtur' });
    await guide.getByRole('heading', { name: 'HR startar programmet' }).waitFor();
    expect(signedInAs()).toBe(oidOf('karin.hedlund@ljungvind.example'));
    expect(new URL(page.url()).searchParams.get('subPage')).toBe('hr/programme');
    expect(
      await guide.getByRole('heading', { name: 'Rundtur' }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    const next = guide.getByRole('button', { name: 'Nästa stopp' });
    for (let stop = 1; stop < 5; stop += 1) await next.click();
    expect(signedInAs()).toBe(oidOf('karin.hedlund@ljungvind.example'));
    const go = guide.getByRole('button', { name: 'Gå dit som Tuva' });
    await go.click();
    await page.getByRole('button', { name: 'Inloggad som Tuva Sjödin' }).waitFor();
    expect(await place()).toBe('Chatt');
    // The frame begins anew with another person; the path and the focus stay.
    expect(await go.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.reload();
    await guide.getByText('Stopp 5 av 8').waitFor();
    await guide.getByRole('button', { name: 'Stäng rundturen' }).click();
    await guide.waitFor({ state: 'detached' });
    const button = page.getByRole('button', { name: 'Rundtur' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await button.click();
    await guide.getByText('Stopp 5 av 8').waitFor();
  }, 60_000);

  test.each([
    ['default', 1280, 800],
    ['dark', 390, 844],
    ['contrast', 320, 640],
  ] as const)(
    'is accessible and fits, %s at %i',
    async (theme, width, height) => {
      await page.setViewportSize({ width, height });
      await open(`&theme=${theme}`);
      await page.getByRole('button', { name: /Karin Hedlund/ }).waitFor();
      const seen = [await faults()];
      await page.getByRole('button', { name: /^Sök bland alla/ }).click();
      await page.getByRole('searchbox').waitFor();
      seen.push(await faults());
      await page.getByRole('button', { name: 'Tillbaka till förslagen' }).click();
      await page.getByRole('button', { name: 'Följ rundturen i 8 stopp' }).click();
      const guide = page.getByRole('complementary', { name: 'Rundtur' });
      for (let stop = 1; stop < 5; stop += 1) await guide.getByRole('button', { name: 'Nästa stopp' }).click();
      await guide.getByRole('button', { name: 'Gå dit som Tuva' }).click();
      await page.getByRole('heading', { name: /Lodestar är inte installerad/ }).waitFor();
      seen.push(await faults());
      expect(seen).toEqual([[], [], []]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    90_000,
  );

  test.each([
    [1, 0],
    [2, 1],
  ])(
    'with %i tabs in the app shows %i rows of tabs',
    async (tabs, rows) => {
      const path = join(standin.folder, `manifest-${tabs}.json`);
      const staticTabs = ['home', 'hr'].slice(0, tabs).map((entityId) => {
        return { entityId, name: entityId, contentUrl: 'https://app.example/tab/' };
      });
      writeFileSync(path, JSON.stringify({ id: 'a', version: '1', name: { short: 'Lodestar' }, staticTabs }));
      const own = await testStandin({
        company: sampleCompany(),
        shellFiles: resolve('dist/shell'),
        app: { ...app, manifestPath: path },
      });
      try {
        const oid = oidOf('karin.hedlund@ljungvind.example');
        await page.goto(`${own.shellUrl}/?lang=sv&as=${oid}&view=tab`);
        await page.locator('iframe').waitFor({ state: 'attached' });
        expect(await page.getByRole('navigation', { name: 'Lodestar' }).count()).toBe(rows);
      } finally {
        await own.end();
      }
    },
    60_000,
  );
});
