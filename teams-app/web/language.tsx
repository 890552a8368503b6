import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '#domain/programme/programme.ts';
import { tabMeetings as englishMeetings } from '#texts/en/tab-meetings.ts';
import { tab as englishTab } from '#texts/en/tab.ts';
import { tabHr as englishHr } from '#texts/en/tab-hr.ts';
import { words as englishWords } from '#texts/en/words.ts';
import type { SameShape } from '#texts/shape.ts';
import { tabMeetings as swedishMeetings } from '#texts/sv/tab-meetings.ts';
import { tab as swedishTab } from '#texts/sv/tab.ts';
import { tabHr as swedishHr } from '#texts/sv/tab-hr.ts';
import { words as swedishWords } from '#texts/sv/words.ts';

/** Everything the tab says, in one language. */
export interface Texts {
  readonly language: Language;
  readonly tab: SameShape<typeof swedishTab & typeof swedishMeetings>;
  readonly hr: SameShape<typeof swedishHr>;
  readonly words: SameShape<typeof swedishWords>;
}

const texts: Readonly<Record<Language, Texts>> = {
  sv: { language: 'sv', tab: { ...swedishTab, ...swedishMeetings }, hr: swedishHr, words: swedishWords },
  en: { language: 'en', tab: { ...englishTab, ...englishMeetings }, hr: englishHr, words: englishWords },
};

const TextsContext = createContext<Texts>(texts.sv);

/** Gives the pages below it their language; the host decides which. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const value = useMemo(() => texts[language], [language]);
  return <TextsContext value={value}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  return useContext(TextsContext);
}
