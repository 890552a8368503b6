import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '#domain/programme/programme.ts';
import { tabCatalogue as englishCatalogue } from '#texts/enrolment/catalogue/en.ts';
import { tabCatalogue as swedishCatalogue } from '#texts/enrolment/catalogue/sv.ts';
import { profileImport as englishImport, tabImport as englishTabImport } from '#texts/enrolment/import/en.ts';
import { profileImport as swedishImport, tabImport as swedishTabImport } from '#texts/enrolment/import/sv.ts';
import { groups as englishGroups, tabInGroup as englishInGroup } from '#texts/groups/en.ts';
import { groups as swedishGroups, tabInGroup as swedishInGroup } from '#texts/groups/sv.ts';
import { tabToGroup } from '#texts/in-group.ts';
import { tabQuestions as englishQuestions } from '#texts/enrolment/questions/en.ts';
import { tabQuestions as swedishQuestions } from '#texts/enrolment/questions/sv.ts';
import type { SameShape } from '#texts/shape.ts';
import { hr, tab, type HrTexts, type TabTexts } from '#texts/tab.ts';
import { words as englishWords } from '#texts/words/en.ts';
import { words as swedishWords } from '#texts/words/sv.ts';
import type { PairingBody } from '../contract/pairing.ts';

/** Everything the tab says, in one language. */
export interface Texts {
  readonly language: Language;
  readonly tab: TabTexts;
  readonly hr: HrTexts;
  readonly groups: SameShape<typeof swedishGroups>;
  readonly words: SameShape<typeof swedishWords>;
  readonly catalogue: SameShape<typeof swedishCatalogue>;
  readonly questions: SameShape<typeof swedishQuestions>;
  readonly imports: SameShape<typeof swedishTabImport> & Pick<SameShape<typeof swedishImport>, 'column'>;
}

const texts: Readonly<Record<Language, Texts>> = {
  sv: {
    language: 'sv',
    tab: tab.sv,
    hr: hr.sv,
    groups: swedishGroups,
    words: swedishWords,
    imports: { ...swedishTabImport, column: swedishImport.column },
    catalogue: swedishCatalogue,
    questions: swedishQuestions,
  },
  en: {
    language: 'en',
    tab: tab.en,
    hr: hr.en,
    groups: englishGroups,
    words: englishWords,
    imports: { ...englishTabImport, column: englishImport.column },
    catalogue: englishCatalogue,
    questions: englishQuestions,
  },
};

const textsInGroup: Readonly<Record<Language, Texts>> = {
  sv: { ...texts.sv, tab: tabToGroup(tab.sv, swedishInGroup) },
  en: { ...texts.en, tab: tabToGroup(tab.en, englishInGroup) },
};

/** What the tab says in a language, whatever the reader's is: to show what others will read. */
export function textsIn(language: Language): Texts {
  return texts[language];
}

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
