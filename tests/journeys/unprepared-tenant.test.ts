import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { administer } from '#demo/administer.ts';
import { demonstrationPersonas } from '#demo/personas.ts';
import { consentedPath } from '#teams-app/contract/service.ts';
import { monday } from '../support/journey.ts';
import { calendarsOf, hrOf, matchAndBook, openProgramme, seriesInBothCalendars } from '../support/main-job.ts';
import { startProduct, type Product } from '../support/product.ts';
import { someForms } from '../support/sample-profile.ts';
import { standinClient } from '../support/standin-client.ts';
import { openTlsFront, type TlsFront } from '../support/tls-front.ts';
import { until } from '../support/until.ts';

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
});
