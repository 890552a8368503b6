import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMailer } from '#adapters/microsoft365/mailer.ts';
import type { Mail, Mailer } from '#operations/ports/mailer.ts';
import { ida, nils, priya } from '../../standin/standin-fixture.ts';
import { failureOf, graphWorld, leasesInMemory, type GraphWorld } from './world.ts';
import { scriptedGraph } from './scripted.ts';

const mail: Mail = {
  to: { name: nils.displayName, address: nils.mail },
  subject: 'Priya <blir> din mentor',
  html: '<!doctype html><p>Hej</p>',
  key: 'b6b0a0de-0000-4000-8000-000000000001',
};

describe('sending mail through Graph', () => {
  let world: GraphWorld;
  let mailer: Mailer;
  let leapt = 0;
  const elapsed = () => performance.now() + leapt;
  beforeEach(async () => {
    leapt = 0;
    world = await graphWorld({}, { elapsed });
    mailer = createMailer(world.graph, { from: ida.mail, elapsed });
  });
  afterEach(() => world.standin.end());

  const grant = (oid: string) =>
    world.standin.control('POST', '/admin/exchange-roles', { role: 'Application Mail.Send', mailboxes: [oid] });
  const inbox = async () => (await world.standin.control('GET', `/people/${nils.oid}/mail`)).json.mails;

  test('is off until IT names a mailbox, and asks nothing of Graph', async () => {
    const off = createMailer(world.graph, { from: null });
    expect(await off.send(mail)).toEqual({ kind: 'not-allowed', why: 'not-set-up' });
    expect(world.logged).toEqual([]);
  });

  test('says when Exchange has not given the role, or for another mailbox', async () => {
    expect(await mailer.send(mail)).toEqual({ kind: 'not-allowed', why: 'no-right' });
    await grant(priya.oid);
    expect(await mailer.send(mail)).toEqual({ kind: 'not-allowed', why: 'no-right' });
  });

  test('says when the mailbox does not exist', async () => {
    await world.standin.control('PUT', '/admin/consent', { application: ['Mail.Send'], delegated: [] });
    const nowhere = createMailer(world.graph, { from: 'nowhere@norrsken.example' });
    expect(await nowhere.send(mail)).toEqual({ kind: 'not-allowed', why: 'no-mailbox' });
  });

  test('hands one mail in, with our header, and keeps no copy where colleagues read', async () => {
    await grant(ida.oid);
    expect(await mailer.send(mail)).toEqual({ kind: 'sent' });
    const headers = [
      { name: 'x-lodestar-message', value: mail.key },
      { name: 'x-auto-response-suppress', value: 'All' },
    ];
    expect(await inbox()).toMatchObject([
      { from: ida.mail, subject: mail.subject, contentType: 'html', content: mail.html, headers },
    ]);
    expect((await world.standin.control('GET', `/people/${ida.oid}/mail?folder=sent`)).json.mails).toEqual([]);
    // Neither to whom nor what stands in the log.
    expect(JSON.stringify(world.logged)).not.toContain(nils.mail);
    expect(JSON.stringify(world.logged)).not.toContain('Priya');
  });

  test('keeps to thirty in a minute by itself', async () => {
    await grant(ida.oid);
    for (let count = 0; count < 30; count += 1) await mailer.send(mail);
    const { kind, retryAfterMs, wasNotDone } = await failureOf(mailer.send(mail));
    expect([kind, wasNotDone]).toEqual(['throttled', true]);
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    expect(world.logged.filter(({ facts }) => facts['status'] === 429)).toEqual([]);
    leapt = 61_000;
    await world.standin.control('POST', '/clock', { to: world.now().add({ seconds: 61 }).toString() });
    expect(await mailer.send(mail)).toEqual({ kind: 'sent' });
  });

  test('rests for as long as Graph says, since another process may send as well', async () => {
    await grant(ida.oid);
    const other = createMailer(world.graph, { from: ida.mail, elapsed });
    for (let count = 0; count < 30; count += 1) await other.send(mail);
    expect(await failureOf(mailer.send(mail))).toMatchObject({ kind: 'throttled', wasNotDone: true });
    const asked = world.logged.length;
    expect(await failureOf(mailer.send(mail))).toMatchObject({ kind: 'throttled', wasNotDone: true });
    expect(world.logged).toHaveLength(asked);
    expect(await inbox()).toHaveLength(30);
  });

  test('says that a mail perhaps went out when the answer was cut off', async () => {
    await grant(ida.oid);
    const fault = { target: 'graph', kind: 'timeout-after-write', match: { pathIncludes: 'sendMail' }, times: 1 };
    await world.standin.control('POST', '/faults', fault);
    expect(await failureOf(mailer.send(mail))).toMatchObject({ kind: 'unavailable', wasNotDone: false });
    expect(await inbox()).toHaveLength(1);
  });

  test.each([
    [503, true],
    [500, false],
    [504, false],
    [408, false],
  ])('after %i it is certain that nothing went out: %s', async (status, wasNotDone) => {
    await grant(ida.oid);
    const fault = { target: 'graph', kind: 'status', status, code: 'UnknownError', message: 'No.', times: 1 };
    await world.standin.control('POST', '/faults', { ...fault, match: { pathIncludes: 'sendMail' } });
    expect(await failureOf(mailer.send(mail))).toMatchObject({ kind: 'unavailable', wasNotDone });
  });

  test.each([
    [400, 'ErrorInvalidRecipients', 'address'],
    [403, 'ErrorSendAsDenied', 'other'],
    [403, 'ErrorQuotaExceeded', 'full'],
    [413, 'ErrorMessageSizeExceeded', 'other'],
  ])('%i %s is a no that a repeat does not change', async (status, code, why) => {
    await grant(ida.oid);
    const fault = { target: 'graph', kind: 'status', status, code, message: 'No.', times: 1 };
    await world.standin.control('POST', '/faults', { ...fault, match: { pathIncludes: 'sendMail' } });
    expect(await mailer.send(mail)).toEqual({ kind: 'refused', why });
  });
});

test('Nothing went out where nobody was there to take it, or another process has the mailbox', async () => {
  const leases = leasesInMemory();
  const scripted = await scriptedGraph(() => ({ status: 202 }), { leases });
  const mailer = createMailer(scripted.graph, { from: ida.mail });
  expect(await mailer.send(mail)).toEqual({ kind: 'sent' });
  expect(scripted.asked).toMatchObject([{ method: 'POST', path: '/v1.0/users/ida%40norrsken.example/sendMail' }]);
  await scripted.graph.close();
  await leases.take(ida.mail, 'another', 60_000);
  expect(await failureOf(mailer.send(mail))).toMatchObject({ kind: 'throttled', wasNotDone: true });
  await scripted.end();
  // Nobody has spoken to this one, so no connection is left over from before.
  const gone = await scriptedGraph(() => null);
  await gone.end();
  const unheard = createMailer(gone.graph, { from: ida.mail });
  expect(await failureOf(unheard.send(mail))).toMatchObject({ kind: 'unavailable', wasNotDone: true });
}, 30_000);
