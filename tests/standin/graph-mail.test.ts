import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appToken, ida, nils, olle, priya, testStandin, type TestStandin } from './standin-fixture.ts';

let standin: TestStandin;
beforeEach(async () => {
  standin = await testStandin({ startAt: '2026-11-23T09:00:00Z' });
});
afterEach(() => standin.end());

const message = {
  subject: 'Välkommen',
  body: { contentType: 'HTML', content: '<p>Hej</p>' },
  toRecipients: [{ emailAddress: { address: nils.mail, name: nils.displayName } }],
};

async function send(from: string, body: unknown) {
  const authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
  return standin.cloud('POST', `/v1.0/users/${from}/sendMail`, { body, headers: { authorization } });
}
const grant = (mailboxes: readonly string[] | null) =>
  standin.control('POST', '/admin/exchange-roles', { role: 'Application Mail.Send', mailboxes });
const mailOf = async (oid: string, folder = 'inbox') =>
  (await standin.control('GET', `/people/${oid}/mail?folder=${folder}`)).json.mails;
const codeOf = async (body: unknown) => {
  const answer = await send(ida.mail, body);
  return [answer.status, answer.json?.error?.code];
};

describe('sending mail', () => {
  test('is nobody’s until Exchange gives the role, and then from the mailboxes of its scope alone', async () => {
    expect(await send(ida.mail, { message })).toMatchObject({
      status: 403,
      json: { error: { code: 'ErrorAccessDenied' } },
    });
    await grant([ida.oid]);
    expect((await send(ida.mail, { message })).status).toBe(202);
    expect((await send(priya.mail, { message })).status).toBe(403);
    // One right is not another.
    const authorization = `Bearer ${await appToken(standin, standin.cloudUrl)}`;
    await standin.control('PUT', '/admin/consent', { application: ['Mail.Send'], delegated: [] });
    const events = `/v1.0/users/${ida.oid}/events`;
    expect((await standin.cloud('GET', events, { headers: { authorization } })).status).toBe(200);
  });

  test('answers 202 without a word, and the mail lies with whoever it was to', async () => {
    await grant([ida.oid]);
    const headers = [{ name: 'x-lodestar-mail', value: '1' }];
    const answer = await send(ida.mail, { message: { ...message, internetMessageHeaders: headers } });
    expect([answer.status, answer.text]).toEqual([202, '']);
    expect(await mailOf(nils.oid)).toMatchObject([
      { from: ida.mail, to: [nils.mail], subject: 'Välkommen', contentType: 'html', content: '<p>Hej</p>', headers },
    ]);
    expect(await mailOf(ida.oid, 'sent')).toHaveLength(1);
    await send(ida.oid, { message, saveToSentItems: false });
    expect(await mailOf(nils.oid)).toHaveLength(2);
    expect(await mailOf(ida.oid, 'sent')).toHaveLength(1);
  });

  test('knows no mailbox that is not there', async () => {
    await standin.control('PUT', '/admin/consent', { application: ['Mail.Send'], delegated: [] });
    expect(await send('nobody@norrsken.example', { message })).toMatchObject({
      status: 404,
      json: { error: { code: 'ErrorInvalidUser' } },
    });
    expect(await send(olle.mail, { message })).toMatchObject({
      status: 404,
      json: { error: { code: 'MailboxNotEnabledForRESTAPI' } },
    });
  });

  test('to an address that nobody has is taken, and the sender is told a minute later', async () => {
    await grant([ida.oid]);
    for (const address of [olle.mail, 'no.one@norrsken.example', 'somebody@elsewhere.example']) {
      const to = { ...message, toRecipients: [{ emailAddress: { address } }] };
      expect((await send(ida.mail, { message: to })).status).toBe(202);
    }
    expect(await mailOf(ida.oid)).toEqual([]);
    await standin.control('POST', '/clock', { to: '2026-11-23T09:05:00Z' });
    expect(await mailOf(ida.oid)).toMatchObject([
      { subject: 'Undeliverable: Välkommen', content: expect.stringContaining(olle.mail) },
      { subject: 'Undeliverable: Välkommen', content: expect.stringContaining('no.one@norrsken.example') },
    ]);
  });

  test.each([
    ['no message', {}, 'ErrorInvalidParameter'],
    ['no recipient', { message: { ...message, toRecipients: [] } }, 'ErrorInvalidRecipients'],
    [
      'a recipient that is no address',
      { message: { ...message, toRecipients: [{ emailAddress: { address: 'Nils' } }] } },
      'ErrorInvalidRecipients',
    ],
    ['a property that no mail has', { message: { ...message, text: 'Hej' } }, 'RequestBodyRead'],
    ['a kind of text that does not exist', { message: { ...message, body: { contentType: 'md' } } }, 'RequestBodyRead'],
    ['another parameter', { message, saveToDrafts: true }, 'BadRequest'],
    [
      'a header that is not of one’s own',
      { message: { ...message, internetMessageHeaders: [{ name: 'Auto-Submitted', value: 'auto-generated' }] } },
      'InvalidInternetMessageHeader',
    ],
    [
      'six headers',
      {
        message: {
          ...message,
          internetMessageHeaders: [1, 2, 3, 4, 5, 6].map((each) => ({ name: `x-${each}`, value: 'x' })),
        },
      },
      'InvalidInternetMessageHeaderCollection',
    ],
  ])('refuses %s', async (_what, body, code) => {
    await grant([ida.oid]);
    expect(await codeOf(body)).toEqual([400, code]);
    expect(await mailOf(nils.oid)).toEqual([]);
  });

  test('refuses another’s name, and files that are too large', async () => {
    await grant([ida.oid]);
    const from = { emailAddress: { address: priya.mail } };
    expect(await codeOf({ message: { ...message, from } })).toEqual([403, 'ErrorSendAsDenied']);
    const file = {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'a.txt',
      contentBytes: Buffer.alloc(3 * 1024 * 1024 + 1).toString('base64'),
    };
    expect(await codeOf({ message: { ...message, attachments: [file] } })).toEqual([413, 'ErrorMessageSizeExceeded']);
  });

  test('is served thirty times a minute from one mailbox, whoever it is to', async () => {
    await grant([ida.oid, priya.oid]);
    for (let count = 0; count < 30; count += 1) expect((await send(ida.mail, { message })).status).toBe(202);
    const refused = await send(ida.mail, { message });
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await send(priya.mail, { message })).status).toBe(202);
    await standin.control('POST', '/clock', { to: '2026-11-23T09:02:00Z' });
    expect((await send(ida.mail, { message })).status).toBe(202);
  });

  test('can be ordered to fail after the mail has gone', async () => {
    await grant([ida.oid]);
    await standin.control('POST', '/faults', {
      target: 'graph',
      kind: 'timeout-after-write',
      match: { pathIncludes: 'sendMail' },
      times: 1,
    });
    await expect(send(ida.mail, { message })).rejects.toThrow(/socket|hang up|ECONNRESET/i);
    expect(await mailOf(nils.oid)).toHaveLength(1);
  });
});
