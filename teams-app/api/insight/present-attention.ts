import type { Language } from '#domain/programme/programme.ts';
import type { AttentionItem } from '#operations/insight/attention.ts';
import type { Attention } from '../../contract/insight.ts';
import { attentionWords } from '../attention-words.ts';
import { personCard } from '../present-person.ts';

export function attentionBody(item: AttentionItem, language: Language): Attention {
  const names = item.people.map(({ name }) => name);
  return {
    subject: { ...item.subject },
    reason: item.reason,
    ...attentionWords(item.reason, names, language),
    people: item.people.map((person) => personCard(person)),
    since: item.since.toString(),
    canRetry: item.canRetry,
    takenUp: item.takenUp && { by: item.takenUp.by.name, at: item.takenUp.at.toString() },
  };
}
