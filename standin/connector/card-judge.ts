import type { Attachment, MessageContent } from './port.ts';
import { refuse } from './refusal.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
/** PLATFORM: Teams draws bot cards up to this version. */
const newestVersion = 1.5;
const mostActions = 6;
const cardBytes = 28 * 1024;
/** About 100 KB in UTF-16, without pictures in base64. */
const messageBytes = 100 * 1024;

/** Throws the channel's refusal of a message that is empty or too big, or whose cards Teams would not draw well. */
export function judgeMessage(message: MessageContent): void {
  const attachments = message.attachments ?? [];
  if ((message.text ?? '') === '' && attachments.length === 0) {
    throw refuse(400, 'BadSyntax', "Activity must include non empty 'text' field or at least 1 attachment");
  }
  const weighed = { ...message, attachments: attachments.map(withoutPicture) };
  if (JSON.stringify(weighed).length * 2 > messageBytes) {
    throw refuse(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  for (const attachment of attachments) {
    if (attachment.contentType === cardType) judgeCard(attachment.content);
  }
}

/** Throws a 400 with the flaw in words. */
export function judgeCard(card: unknown): void {
  if (!isRecord(card) || card['type'] !== 'AdaptiveCard') throw badCard('its type must be AdaptiveCard');
  const { version } = card;
  if (typeof version !== 'string' || !/^1\.\d+$/.test(version)) throw badCard('it declares no version such as "1.5"');
  if (Number(version) > newestVersion) throw badCard(`it declares version ${version}; Teams draws up to 1.5`);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > cardBytes) throw badCard(`it is ${bytes} bytes; the limit is ${cardBytes}`);
  const actions = countActions(card);
  if (actions > mostActions) throw badCard(`it has ${actions} actions; the limit is ${mostActions}`);
}

function badCard(flaw: string): Error {
  return refuse(400, 'BadArgument', `The Adaptive Card is refused: ${flaw}.`);
}

/** Buttons anywhere on the card; a card shown by Action.ShowCard is a card of its own and judged as one. */
function countActions(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + countActions(one), 0);
  if (!isRecord(node)) return 0;
  if (node['type'] === 'Action.ShowCard') {
    if (countActions({ ...toRecord(node['card']), type: 'ShownCard' }) > mostActions)
      throw badCard('a shown card has more than 6 actions');
    return 0;
  }
  let own = 0;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'fallback' || name === 'data') continue;
    if (name === 'actions' && Array.isArray(value)) own += value.length;
    own += countActions(value);
  }
  return own;
}

function withoutPicture(attachment: Attachment): Attachment {
  return attachment.contentUrl?.startsWith('data:image/') === true ? { ...attachment, contentUrl: '' } : attachment;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
