import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { mailLinksOf, tabLinksOf } from '#bot/tab-links.ts';
import { mailHtml } from '#operations/messages/mail-html.ts';
import { openBrowser, openWindow, visit } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { appToken, ida, nils, testStandin, type TestStandin } from './standin-fixture.ts';

const { CHROME_PATH: chrome } = process.env;

(chrome ? describe : describe.skip)('Mail in the shell', () => {
  let standin: TestStandin;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    standin = await testStandin({ shellFiles: 'dist/shell', startAt: '2026-11-23T09:00:00Z' });
    browser = await openBrowser(String(chrome));
    page = await openWindow(browser);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await standin?.end();
  });

  async function sendToNils(html: string): Promise<void> {
    const mailboxes = [ida.oid];
    await standin.control('POST', '/admin/exchange-roles', { role: 'Application Mail.Send', mailboxes });
    const authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
    const message = {
      subject: 'Du har blivit matchad',
      body: { contentType: 'html', content: html },
      toRecipients: [{ emailAddress: { address: nils.mail } }],
    };
    const sent = await standin.cloud('POST', `/v1.0/users/${ida.oid}/sendMail`, {
      body: { message },
      headers: { authorization },
    });
    expect(sent.status).toBe(202);
  }

  test('says when nothing has come', async () => {
    await visit(page, standin.shellUrl, { as: nils.oid, view: 'mail', lang: 'sv' });
    await page.getByText('Hit har det inte kommit något mejl.').waitFor();
  }, 60_000);

  test('shows what came, runs nothing of it, and its button opens the tab as Teams would', async () => {
    const { catalogId } = (await standin.control('GET', '/app')).json;
    const publicUrl = 'https://lodestar.example';
    const links = mailLinksOf(tabLinksOf({ appId: catalogId, teamsHost: 'teams.microsoft.com', publicUrl }));
    const words = {
      subject: 'Du har blivit matchad',
      title: 'Priya Nair blir din mentor',
      paragraphs: ['Ni är nu ett mentorpar i Mentorprogrammet.'],
      button: { title: 'Öppna samarbetet', url: links.home() },
      why: 'Lodestar skickar det här.',
      wayOut: { title: 'Pausa eller lämna programmet', url: links.me() },
    };
    await sendToNils(`${mailHtml('sv', words)}<script>parent.document.title = 'run'</script>`);
    const mail = page.frameLocator('iframe');
    await mail.getByRole('heading', { name: 'Priya Nair blir din mentor' }).waitFor();
    expect(await page.title()).not.toBe('run');
    await mail.getByRole('link', { name: 'Öppna samarbetet' }).click();
    await until('the tab to open', async () => page.url().includes('view=tab'));
  }, 60_000);
});
