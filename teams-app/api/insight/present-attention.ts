import type { Language } from '#domain/programme/programme.ts';
import type { AttentionItem, AttentionReason } from '#operations/insight/attention.ts';
import { list } from '#texts/format.ts';
import type { Attention } from '../../contract/insight.ts';
import { textsIn } from '../reader.ts';
import { personCard } from '../people/present-person.ts';

interface AttentionText {
  readonly what: (person: string, pair: string) => string;
  readonly advice: string;
}

/** What happened and what to do about it, in the reader's language; `names` has the one it hinges on first. */
export function attentionWords(
  reason: AttentionReason,
  names: readonly string[],
  language: Language,
): { readonly what: string; readonly advice: string } {
  const texts = textsIn(language);
  const words: Readonly<Record<AttentionReason, AttentionText>> = texts.attention;
  const { what, advice } = words[reason];
  const pair = names.length === 0 ? texts.someone : list(names, language);
  return { what: what(names[0] ?? texts.someone, pair), advice };
}

export function attentionBody(item: AttentionItem, language: Language): Attention {
  const names = item.people.map(({ name }) => name);
  return {
    subject: { ...item.subject },
    reason: item.reason,
    ...attentionWords(item.reason, names, language),
    people: item.people.map((person) => personCard(person)),
    since: item.since.toString(),
    canRetry: item.canRetry,
  };
}
