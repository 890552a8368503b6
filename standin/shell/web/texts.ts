import { createContext, useContext } from 'react';
import type { Language } from './address.tsx';
import { en, type Texts } from './words/en.ts';
import { sv } from './words/sv.ts';

export type { Texts };

export const texts: Readonly<Record<Language, Texts>> = { sv, en };

export const TextsContext = createContext<Texts>(en);

/** The frame's words in the language in use. */
export const useTexts = (): Texts => useContext(TextsContext);
