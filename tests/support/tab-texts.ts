import { tab as english } from '#texts/tab-en.ts';
import { hr as englishToLeads } from '#texts/tab-leads-en.ts';
import { hr as swedishToLeads } from '#texts/tab-leads-sv.ts';
import { tab as swedish } from '#texts/tab-sv.ts';

/** What the tab says to everybody, by language. */
export const tab = { sv: swedish, en: english };

/** What it says only to those who lead. */
export const hr = { sv: swedishToLeads, en: englishToLeads };
