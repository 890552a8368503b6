import type { Message, Recipient } from '@microsoft/microsoft-graph-types';
import type { Letter } from '../exchange/post.ts';
import { GraphFault } from '../graph-fault.ts';
import { breachOf } from './contract.ts';
import { isRecord } from './json.ts';
import { badRequest } from './refusals.ts';
import { personOf, type Call, type GraphReply, type Route } from './request.ts';

/** Exchange Online's limit for one message. */
const mostRecipients = 500;
/** Graph's limits: headers of one's own, and files in a message that is sent in one request. */
const mostHeaders = 5;
const mostAttachedBytes = 3 * 1024 * 1024;
const address = /^[^\s@<>]+@[^\s@<>]+$/;

/** Sending in one call; nothing can be read. */
export function mailRoutes(): Route[] {
  return [
    {
      method: 'POST',
      template: '/users/{id}/sendMail',
      outlook: true,
      application: ['Mail.Send'],
      delegated: ['Mail.Send'],
      accepts: { action: 'sendMail' },
      handle: sendMail,
    },
  ];
}

function sendMail(call: Call): GraphReply {
  const { Message: message, SaveToSentItems: keepsCopy } = isRecord(call.request.body) ? call.request.body : {};
  if (!isMessage(message)) throw badRequest("The parameter 'Message' is missing.", 'ErrorInvalidParameter');
  const { oid, mail } = personOf(call);
  requireOwnName(message, mail);
  const letter = letterOf(message, mail);
  requirePace(call, oid);
  call.deps.post.send(oid, letter, keepsCopy !== false);
  return { status: 202 };
}

/** The contract of the action has been checked; this tells the compiler. */
function isMessage(value: unknown): value is Message {
  return isRecord(value) && breachOf('Message', value) === null;
}

/** To send in another's name takes a right that no permission of Graph gives. */
function requireOwnName({ from, sender }: Message, mailbox: string): void {
  for (const each of [from, sender]) {
    const named = each?.emailAddress?.address;
    if (named === undefined || named === null || named.toLowerCase() === mailbox) continue;
    throw new GraphFault(
      403,
      'ErrorSendAsDenied',
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.',
    );
  }
}

function letterOf(message: Message, from: string): Letter {
  requireSmallFiles(message);
  return {
    from,
    to: recipientsOf(message),
    subject: message.subject ?? '',
    contentType: message.body?.contentType ?? 'text',
    content: message.body?.content ?? '',
    headers: headersOf(message),
  };
}

function recipientsOf({ toRecipients, ccRecipients, bccRecipients }: Message): readonly string[] {
  const all = [toRecipients, ccRecipients, bccRecipients].flatMap((each): Recipient[] => each ?? []);
  if (all.length === 0) throw invalidRecipients("A message can't be sent because it contains no recipients.");
  if (all.length > mostRecipients) throw invalidRecipients(`The recipient limit is ${mostRecipients}.`);
  return all.map(({ emailAddress }) => {
    const written = emailAddress?.address ?? '';
    if (!address.test(written)) {
      throw invalidRecipients(
        `Recipient '${written}' is not resolved. All recipients must be resolved before a message can be submitted.`,
      );
    }
    return written;
  });
}

function invalidRecipients(why: string): GraphFault {
  return badRequest(`At least one recipient is not valid., ${why}`, 'ErrorInvalidRecipients');
}

function headersOf({ internetMessageHeaders }: Message): Letter['headers'] {
  const headers = (internetMessageHeaders ?? []).map(({ name, value }) => ({ name: name ?? '', value: value ?? '' }));
  for (const { name } of headers) {
    if (/^x-/i.test(name)) continue;
    throw badRequest(
      `The internet message header name '${name}' should start with 'x-' or 'X-'.`,
      'InvalidInternetMessageHeader',
    );
  }
  if (headers.length > mostHeaders) {
    throw badRequest(
      `Maximum number of headers in one message should be less than or equal to ${mostHeaders}.`,
      'InvalidInternetMessageHeaderCollection',
    );
  }
  return headers;
}

function requireSmallFiles({ attachments }: Message): void {
  const bytes = (attachments ?? []).reduce((sum, file) => {
    const content = 'contentBytes' in file && typeof file.contentBytes === 'string' ? file.contentBytes : '';
    return sum + Buffer.byteLength(content, 'base64');
  }, 0);
  if (bytes > mostAttachedBytes) {
    throw new GraphFault(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
  }
}

/** Refused ones do not count, and leave nothing behind. */
function requirePace({ deps }: Call, oid: string): void {
  const waitMs = deps.post.waitMs(oid);
  if (waitMs === 0) return;
  throw new GraphFault(429, 'ApplicationThrottled', 'The mailbox is over its message rate limit.', {
    'retry-after': String(Math.ceil(waitMs / 1000)),
  });
}
