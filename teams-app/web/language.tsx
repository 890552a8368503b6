import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '#domain/programme/programme.ts';
import type { PairingBody } from '../contract/pairing.ts';
import type { FirstTexts, FurtherTexts, Said, Texts } from './said.ts';

export type { Texts } from './said.ts';

interface Files {
  readonly first: () => Promise<{ readonly said: Said }>;
  readonly further: () => Promise<{ readonly further: FurtherTexts }>;
}

/** A person reads one language: the other one is not sent. */
const files: Readonly<Record<Language, Files>> = {
  sv: { first: () => import('./texts-sv.ts'), further: () => import('./further-texts-sv.ts') },
  en: { first: () => import('./texts-en.ts'), further: () => import('./further-texts-en.ts') },
};

const loaded = new Map<Language, Readonly<Record<'pair' | 'group', Texts>>>();
const loadedFurther = new Map<Language, FurtherTexts>();

/** Begins to fetch what will probably be said. */
export function foreseeTexts(language: Language): void {
  // What fails here is fetched anew, and told of, when it is needed.
  files[language].first().catch(() => undefined);
}

/** Fetches what the frame and the first page say in a language. Nothing can be said in it before. */
export async function loadTexts(language: Language): Promise<void> {
  const { inPair, inGroup } = (await files[language].first()).said;
  loaded.set(language, { pair: whole(inPair), group: whole(inGroup) });
}

/** Fetches what the other pages say, in the language that has been loaded. None of them is shown before. */
export async function loadFurtherTexts(): Promise<void> {
  for (const language of loaded.keys())
    if (!loadedFurther.has(language)) loadedFurther.set(language, (await files[language].further()).further);
}

/** Fetches all that the tab says in every language: for pages that show what others will read. */
export async function loadEveryLanguage(): Promise<void> {
  await Promise.all((['sv', 'en'] as const).filter((each) => !loaded.has(each)).map(loadTexts));
  await loadFurtherTexts();
}

function whole(first: FirstTexts): Texts {
  const further = (): FurtherTexts => {
    const texts = loadedFurther.get(first.language);
    if (texts === undefined) throw new Error('These texts come with the first page that is not the home page.');
    return texts;
  };
  return {
    ...first,
    get hr() {
      return further().hr;
    },
    get catalogue() {
      return further().catalogue;
    },
    get questions() {
      return further().questions;
    },
    get imports() {
      return further().imports;
    },
  };
}

/** The texts about a pairing: to one of two, or to one of several. Throws for a language that is not loaded. */
export function textsFor(language: Language, kind: PairingBody['kind']): Texts {
  const texts = loaded.get(language);
  if (texts === undefined) throw new Error(`The texts in ${language} are not loaded.`);
  return texts[kind === 'pair' ? 'pair' : 'group'];
}

/** What the tab says in a language, whatever the reader's is; the page has had every language loaded. */
export function textsIn(language: Language): Texts {
  return textsFor(language, 'pair');
}

const TextsContext = createContext<Texts | null>(null);

/** Gives the pages below it their language, which has been loaded; the host decides which. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const value = useMemo(() => textsFor(language, 'pair'), [language]);
  return <TextsContext value={value}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('Nothing says in which language.');
  return texts;
}

/** What stands below is about one pairing: said to one of two, or to one of several. */
export function SaidTo({ kind, children }: { kind: PairingBody['kind']; children: ReactNode }): ReactNode {
  const { language } = useTexts();
  return <TextsContext value={textsFor(language, kind)}>{children}</TextsContext>;
}
