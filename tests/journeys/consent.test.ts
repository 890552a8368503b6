import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { administer } from '#demo/administer.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { consentedPath } from '#teams-app/contract/service.ts';
import { openBrowser, tabOf, visit } from '../support/browser.ts';
import { focusIsKept } from '../support/focus.ts';
import { monday } from '../support/journey.ts';
import { getJson } from '../support/json.ts';
import { startProduct, type Product } from '../support/product.ts';
import { openTlsFront, type TlsFront } from '../support/tls-front.ts';

const { CHROME_PATH: chrome } = process.env;

/** Teams is always https, and teams-js opens a window on nothing else. */
(chrome ? describe : describe.skip)('Where no administrator has consented for all', () => {
  let product: Product;
  let front: TlsFront;
  let browser: Browser;

  beforeAll(async () => {
    front = await openTlsFront();
    product = await startProduct({
      databaseUrl: null,
      redisUrl: null,
      startAt: monday,
      environment: { STANDIN_SHELL_URL: front.url },
      administer: async (shellUrl, { appIdUri }) => {
        front.leadTo(shellUrl);
        await administer(shellUrl, { appIdUri, redirectUri: `${front.url}${consentedPath}` });
      },
    });
    const application = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'];
    await getJson(`${product.shellUrl}/standin/admin/consent`, { method: 'PUT', body: { application, delegated: [] } });
    browser = await openBrowser(String(chrome));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.end();
    await front?.end();
  }, 60_000);

  test('somebody is asked in a window, may close it, and goes on once they have said yes', async () => {
    const { oid } = await product.standin.personOf(demonstrationPersonas.mentee);
    const page = await (await browser.newContext({ locale: 'sv-SE', ignoreHTTPSErrors: true })).newPage();
    await visit(page, front.url, { as: oid, view: 'tab', lang: 'sv' });
    const ask = tabOf(page).getByRole('button', { name: 'Fortsätt till Microsoft' }).first();
    const left = page.waitForEvent('popup');
    await ask.click();
    await (await left).getByRole('button', { name: 'Cancel' }).click();
    // Nothing has changed, and the question stands where it stood.
    const opened = page.waitForEvent('popup');
    await ask.click();
    const window = await opened;
    await window.getByLabel('Account').selectOption(oid);
    const closed = window.waitForEvent('close');
    await window.getByRole('button', { name: 'Accept' }).click();
    await closed;
    // The page itself is there, and whoever uses a keyboard goes on in it.
    await tabOf(page).getByText('HR har inte öppnat något program än.').first().waitFor();
    await focusIsKept(page);
    expect(await ask.count()).toBe(0);
  }, 120_000);
});
