import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { administer } from '#demo/administer.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { consentedPath } from '#teams-app/contract/service.ts';
import { openBrowser, tabOf, visit } from '../support/browser.ts';
import { monday } from '../support/journey.ts';
import { getJson } from '../support/json.ts';
import { calendarsOf, hrOf, matchAndBook, openProgramme, seriesInBothCalendars } from '../support/main-job.ts';
import { startProduct, type Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { standinClient } from '../support/standin-client.ts';
import { openTlsFront, type TlsFront } from '../support/tls-front.ts';
import { until } from '../support/until.ts';

const { CHROME_PATH: chrome } = process.env;

describe('A tenant at Microsoft’s defaults', () => {
  let product: Product;
  let front: TlsFront;
  let refusedBefore: string;
  let catalogId: string;

  beforeAll(async () => {
    front = await openTlsFront();
    product = await startProduct({
      databaseUrl: null,
      redisUrl: null,
      startAt: monday,
      environment: { APP_INSTALL: 'graph', STANDIN_SHELL_URL: front.url },
      administer: async (shellUrl, { appIdUri }) => {
        front.leadTo(shellUrl);
        const standin = standinClient(shellUrl);
        const { oid } = await standin.personOf(demonstrationPersonas.hrLead);
        refusedBefore = await standin.ssoToken(oid).catch((error: unknown) => String(error));
        catalogId = await administer(shellUrl, { appIdUri, redirectUri: `${front.url}${consentedPath}` });
      },
    });
  }, 120_000);
  afterAll(async () => {
    await product?.end();
    await front?.end();
  }, 60_000);

  test('lets nobody in before its administrators have taken the README’s steps', () => {
    expect(refusedBefore).toContain('not in the catalogue');
  });

  test('and after them people enrol, get the app, are matched, and have their meetings in both calendars', async () => {
    const hr = await hrOf(product);
    await openProgramme(product, hr);
    const people = await product.standin.people();
    const participants = someForms(3, 3).map(({ mail, form }) => {
      const person = people.find((each) => each.mail === mail);
      if (person === undefined) throw new Error(`Nobody has the address ${mail}`);
      return { person, form };
    });
    // Nobody installs anything: the tab is where people enrol, and Lodestar brings them the bot.
    for (const { person, form } of participants) await product.as(person.oid).enrol(form);
    await until('everybody to have the app', async () => {
      const chats = await Promise.all(participants.map(({ person }) => product.standin.chat(person.oid)));
      return chats.every(({ installed, activities }) => installed && activities.length > 0);
    });
    const before = await calendarsOf(product, participants);
    const series = await matchAndBook(product, hr);
    // Of these three mentors one stands outside the mentees' line of managers, and takes two.
    expect(series.map(({ status }) => status)).toEqual(['booked', 'booked']);
    expect(seriesInBothCalendars(series, before, await calendarsOf(product, participants))).toBe(2);
    const [one] = participants;
    const { activities } = await product.standin.chat(String(one?.person.oid));
    const text = JSON.stringify(activities);
    expect(text).toContain(`https://teams.microsoft.com/l/entity/${catalogId}/`);
    expect(text).toContain(`webUrl=${encodeURIComponent(product.graph.cloudUrl)}`);
  }, 240_000);

  (chrome ? describe : describe.skip)('in the browser', () => {
    test('asks somebody for consent in a window where no administrator has given it for all', async () => {
      const { oid } = await product.standin.personOf(demonstrationPersonas.mentee);
      const application = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'];
      await getJson(`${product.shellUrl}/standin/admin/consent`, {
        method: 'PUT',
        body: { application, delegated: [] },
      });
      let browser: Browser | null = null;
      try {
        browser = await openBrowser(String(chrome));
        const page = await (await browser.newContext({ locale: 'sv-SE', ignoreHTTPSErrors: true })).newPage();
        await visit(page, front.url, { as: oid, view: 'tab', lang: 'sv' });
        const ask = tabOf(page).getByRole('button', { name: 'Fortsätt till Microsoft' }).first();
        const leave = page.waitForEvent('popup');
        await ask.click();
        await (await leave).getByRole('button', { name: 'Cancel' }).click();
        // Nothing has changed, and the question stands where it stood.
        const opened = page.waitForEvent('popup');
        await ask.click();
        const window = await opened;
        await window.getByLabel('Account').selectOption(oid);
        const closed = window.waitForEvent('close');
        await window.getByRole('button', { name: 'Accept' }).click();
        await closed;
        await tabOf(page).getByRole('heading', { level: 1 }).first().waitFor();
        expect(await ask.count()).toBe(0);
      } finally {
        await browser?.close();
      }
    }, 120_000);
  });
});
