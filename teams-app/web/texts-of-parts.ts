import { amount } from '#texts/format.ts';
import { isOvertaken } from './client.ts';
import { explain } from './explain.ts';
import type { Texts } from './language.tsx';
import type { PartTexts } from './parts/part-texts.ts';

/** What the parts say, in this product and one language. */
export function textsOfParts(texts: Texts): PartTexts {
  const { language, tab } = texts;
  const { appName, common, trouble } = tab;
  return {
    windowTitle: (page) => `${page} · ${appName}`,
    cancel: common.cancel,
    close: common.close,
    retry: common.retry,
    loading: common.loading,
    kept: common.kept,
    discardKept: common.discardKept,
    showMore: (rows) => common.showMore(amount(rows, language)),
    amount: (value) => amount(value, language),
    explain: (error) => explain(error, texts),
    notice: (error) => {
      if (isOvertaken(error)) return { text: trouble.someoneElseFirst, intent: 'info' };
      const { what, advice } = explain(error, texts);
      return { text: `${what} ${advice}`, intent: 'error' };
    },
  };
}
