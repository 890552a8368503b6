import type { Language } from '#domain/programme/programme.ts';
import type { AttentionReason } from '#domain/insight/urgency.ts';
import { list } from '#texts/format.ts';
import { textsIn } from './reader.ts';

interface AttentionText {
  readonly what: (person: string, pair: string) => string;
  readonly advice: string;
}

/**
 * What happened and what to do about it, in the reader's language; in `names`, the person it depends on comes first.
 */
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
