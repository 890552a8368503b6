import { idOf, type LeadMessageId } from '#domain/ids.ts';
import {
  stopMessage,
  writeMessage,
  type LeadMessage,
  type MessageWording,
  type WriteRefusal,
} from '#domain/leads/lead-message.ts';
import type { ReceiverList } from '#domain/leads/receivers.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { requireSeenByHr } from '../access/may-read.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import { newNotice } from '../messages/new-notice.ts';
import { receivers } from './receivers.ts';

/** `id` is made where it is written, so that what is sent twice is one message. */
export interface MessageDraft {
  readonly id: LeadMessageId;
  readonly list: ReceiverList;
  readonly words: MessageWording;
}

/**
 * Leads write to everybody who is on a list now. They get it after ten minutes, each in their own hours and when there is room
 * among what reaches them. The same draft once more changes nothing; another one under the same id throws `Conflict`.
 * Throws `NotAllowed` for whoever does not lead the programme, and `NotFound` for HR whom the directory has not told of.
 */
export async function writeToList(
  context: Context,
  actor: ActorIn,
  draft: MessageDraft,
): Promise<LeadMessage | Refused<WriteRefusal>> {
  requireSeenByHr('messages');
  const now = context.now();
  return context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    if ((await tx.person(actor.personId)) === null) throw new NotFound('The directory has not told of them yet');
    const earlier = await tx.leadMessage(draft.id);
    if (earlier !== null) return sameAs(earlier, draft, actor);
    const personIds = (await receivers(tx, programme, now))[draft.list];
    const writing = { ...draft, writtenBy: actor.personId, receivers: personIds.length };
    const message = writeMessage(programme, writing, now);
    if (isRefused(message)) return message;
    await tx.saveLeadMessage(message);
    const about = { kind: 'lead-message', messageId: message.id } as const;
    const owed = { about, programmeId: programme.id, now: message.sendsAt };
    await tx.addNotices(personIds.map((personId) => newNotice(context, { ...owed, personId })));
    await tx.audit({ at: now, actorId: actor.personId, act: 'write', subject: 'message', subjectId: message.id });
    context.log.event('message-written', { message: message.id, receivers: personIds.length });
    return message;
  });
}

function sameAs(earlier: LeadMessage, draft: MessageDraft, actor: ActorIn): LeadMessage {
  const isSame =
    earlier.programmeId === actor.programmeId &&
    earlier.writtenBy === actor.personId &&
    earlier.list === draft.list &&
    (['sv', 'en'] as const).every((each) => {
      const [kept, given] = [earlier.words[each], draft.words[each]];
      return kept === undefined || (kept.subject === given?.subject && kept.body === given.body);
    });
  if (!isSame) throw new Conflict('Another message has this id');
  return earlier;
}

/**
 * Nobody more gets it; whoever has it keeps it. Any of the leads may, twice is the same as once. Throws `NotFound` for another
 * programme's, and `Conflict` when somebody stopped it at the same moment.
 */
export async function stopSending(context: Context, actor: ActorIn, id: string): Promise<void> {
  const now = context.now();
  await context.store.write(async (tx) => {
    await ledProgramme(tx, actor);
    const message = inProgramme(await tx.leadMessage(idOf(id)), actor);
    const stopped = stopMessage(message, now);
    if (stopped === message) return;
    await tx.saveLeadMessage(stopped);
    await tx.dropNoticesAbout({ kind: 'lead-message', messageId: message.id });
    await tx.audit({ at: now, actorId: actor.personId, act: 'stop', subject: 'message', subjectId: message.id });
    context.log.event('message-stopped', { message: message.id });
  });
}
