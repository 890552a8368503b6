import { tabCatalogue as catalogue } from '#texts/enrolment/catalogue/en.ts';
import { profileImport, tabImport } from '#texts/enrolment/import/en.ts';
import { tabQuestions as questions } from '#texts/enrolment/questions/en.ts';
import { hr } from '#texts/tab-leads-en.ts';
import type { FurtherTexts } from './said.ts';

const imports = { ...tabImport, column: profileImport.column };

/** What all other pages say in English. */
export const further: FurtherTexts = { hr, catalogue, questions, imports };
