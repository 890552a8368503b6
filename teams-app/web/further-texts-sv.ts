import { tabCatalogue as catalogue } from '#texts/enrolment/catalogue/sv.ts';
import { profileImport, tabImport } from '#texts/enrolment/import/sv.ts';
import { tabQuestions as questions } from '#texts/enrolment/questions/sv.ts';
import { hr } from '#texts/tab-leads-sv.ts';
import type { FurtherTexts } from './said.ts';

const imports = { ...tabImport, column: profileImport.column };

/** What all other pages say in Swedish. */
export const further: FurtherTexts = { hr, catalogue, questions, imports };
