import type { Language } from '#domain/programme/programme.ts';
import type { tabCatalogue } from '#texts/enrolment/catalogue/sv.ts';
import type { profileImport, tabImport } from '#texts/enrolment/import/sv.ts';
import type { groups } from '#texts/groups/sv.ts';
import type { tabQuestions } from '#texts/enrolment/questions/sv.ts';
import type { SameShape } from '#texts/shape.ts';
import type { HrTexts } from '#texts/tab-leads-sv.ts';
import type { TabTexts } from '#texts/tab-sv.ts';
import type { words } from '#texts/words/sv.ts';

/** What the frame and the first page say. */
export interface FirstTexts {
  readonly language: Language;
  readonly tab: TabTexts;
  readonly words: SameShape<typeof words>;
  readonly groups: SameShape<typeof groups>;
}

/** What only other pages say; it comes with the first of them. */
export interface FurtherTexts {
  readonly hr: HrTexts;
  readonly catalogue: SameShape<typeof tabCatalogue>;
  readonly questions: SameShape<typeof tabQuestions>;
  readonly imports: SameShape<typeof tabImport> & Pick<SameShape<typeof profileImport>, 'column'>;
}

/** Everything the tab says, in one language. */
export interface Texts extends FirstTexts, FurtherTexts {}

/** The texts of a language: where they are about a pairing, to one of two, or to one of several. */
export interface Said {
  readonly inPair: FirstTexts;
  readonly inGroup: FirstTexts;
}
