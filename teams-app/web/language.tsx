import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '#domain/programme/programme.ts';
import { hrChoice as englishHrChoice, tabChoice as englishChoice } from '#texts/en/choice.ts';
import { tabEndings as englishEndings } from '#texts/en/tab-endings.ts';
import { groups as englishGroups } from '#texts/en/groups.ts';
import { tabInGroup as englishInGroup } from '#texts/en/in-group.ts';
import { tabMatching as englishMatching } from '#texts/en/tab-matching.ts';
import { profileImport as englishImport } from '#texts/en/import.ts';
import { tabImport as englishTabImport } from '#texts/en/tab-import.ts';
import { tabMeetings as englishMeetings } from '#texts/en/tab-meetings.ts';
import { tab as englishTab } from '#texts/en/tab.ts';
import { tabHr as englishHr } from '#texts/en/tab-hr.ts';
import { words as englishWords } from '#texts/en/words.ts';
import { tabToGroup } from '#texts/in-group.ts';
import type { SameShape } from '#texts/shape.ts';
import { hrChoice as swedishHrChoice, tabChoice as swedishChoice } from '#texts/sv/choice.ts';
import { tabEndings as swedishEndings } from '#texts/sv/tab-endings.ts';
import { groups as swedishGroups } from '#texts/sv/groups.ts';
import { tabInGroup as swedishInGroup } from '#texts/sv/in-group.ts';
import { tabMatching as swedishMatching } from '#texts/sv/tab-matching.ts';
import { profileImport as swedishImport } from '#texts/sv/import.ts';
import { tabImport as swedishTabImport } from '#texts/sv/tab-import.ts';
import { tabMeetings as swedishMeetings } from '#texts/sv/tab-meetings.ts';
import { tab as swedishTab } from '#texts/sv/tab.ts';
import { tabHr as swedishHr } from '#texts/sv/tab-hr.ts';
import { words as swedishWords } from '#texts/sv/words.ts';
import type { PairingBody } from '../contract/pairing.ts';

/** Everything the tab says, in one language. */
export interface Texts {
  readonly language: Language;
  readonly tab: SameShape<typeof swedishTab & typeof swedishMeetings & typeof swedishEndings & typeof swedishChoice>;
  readonly hr: SameShape<typeof swedishHr & typeof swedishMatching & typeof swedishHrChoice>;
  readonly groups: SameShape<typeof swedishGroups>;
  readonly words: SameShape<typeof swedishWords>;
  readonly imports: SameShape<typeof swedishTabImport> & Pick<SameShape<typeof swedishImport>, 'column'>;
}

const texts: Readonly<Record<Language, Texts>> = {
  sv: {
    language: 'sv',
    tab: { ...swedishTab, ...swedishMeetings, ...swedishEndings, ...swedishChoice },
    hr: { ...swedishHr, ...swedishMatching, ...swedishHrChoice },
    groups: swedishGroups,
    words: swedishWords,
    imports: { ...swedishTabImport, column: swedishImport.column },
  },
  en: {
    language: 'en',
    tab: { ...englishTab, ...englishMeetings, ...englishEndings, ...englishChoice },
    hr: { ...englishHr, ...englishMatching, ...englishHrChoice },
    groups: englishGroups,
    words: englishWords,
    imports: { ...englishTabImport, column: englishImport.column },
  },
};

const textsInGroup: Readonly<Record<Language, Texts>> = {
  sv: { ...texts.sv, tab: tabToGroup(texts.sv.tab, swedishInGroup) },
  en: { ...texts.en, tab: tabToGroup(texts.en.tab, englishInGroup) },
};

/** The texts about a pairing: to one of two, or to one of several. */
export function textsFor(language: Language, kind: PairingBody['kind']): Texts {
  return (kind === 'pair' ? texts : textsInGroup)[language];
}

const TextsContext = createContext<Texts>(texts.sv);

/** Gives the pages below it their language; the host decides which. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const value = useMemo(() => texts[language], [language]);
  return <TextsContext value={value}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  return useContext(TextsContext);
}

/** What stands below is about one pairing: said to one of two, or to one of several. */
export function SaidTo({ kind, children }: { kind: PairingBody['kind']; children: ReactNode }): ReactNode {
  const { language } = useTexts();
  return <TextsContext value={textsFor(language, kind)}>{children}</TextsContext>;
}
