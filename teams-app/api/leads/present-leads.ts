import type { MessageWording } from '#domain/leads/lead-message.ts';
import { mayActOnProgramme } from '#domain/programme/programme.ts';
import type { AlertChoiceView } from '#operations/leads/alert-choice.ts';
import type { MessageLog, MessagesView, MessageView } from '#operations/leads/message-log.ts';
import type { z } from 'zod';
import type {
  AlertsBody,
  leadEndpoints,
  LeadMessageBody,
  MessagesOfLeads,
  MessageWords,
} from '../../contract/leads.ts';
import { personCard } from '../present-person.ts';

export function messagesBody({ programme, lists, messages }: MessagesView): MessagesOfLeads {
  return {
    languages: [...programme.languages],
    mayWrite: mayActOnProgramme(programme.status, 'write'),
    lists: lists.map((each) => ({ ...each })),
    messages: messages.map(messageBody),
  };
}

function messageBody({ message, writer, counts }: MessageView): LeadMessageBody {
  return {
    id: message.id,
    list: message.list,
    words: { ...message.words },
    writtenBy: writer?.name ?? null,
    writtenAt: message.writtenAt.toString(),
    sendsAt: message.sendsAt.toString(),
    stoppedAt: message.stoppedAt?.toString() ?? null,
    counts: { ...counts },
  };
}

export function logBody(log: MessageLog): z.infer<typeof leadEndpoints.log.answer.schema> {
  return {
    message: messageBody(log),
    people: log.people.map(({ person, outcome }) => ({ person: personCard(person), outcome })),
  };
}

export function alertsBody({ kinds, ...view }: AlertChoiceView): AlertsBody {
  return { ...view, kinds: [...kinds] };
}

/** A language that was left out is no words, rather than words that are not there. */
export function wordingOf({
  sv,
  en,
}: {
  readonly sv?: MessageWords | undefined;
  readonly en?: MessageWords | undefined;
}): MessageWording {
  return { ...(sv === undefined ? {} : { sv }), ...(en === undefined ? {} : { en }) };
}
