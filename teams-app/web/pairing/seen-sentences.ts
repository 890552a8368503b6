import type { ReachBody } from '../../contract/silence.ts';
import type { Texts } from '../language.tsx';

/** What is seen of the other side's silence, in words. */
export function seenSentences(
  { signs }: Pick<ReachBody, 'signs'>,
  givenName: string,
  texts: Pick<Texts['tab']['silence'], 'signs'>,
): readonly string[] {
  return signs.map((sign) => {
    const said = texts.signs[sign];
    return typeof said === 'string' ? said : said(givenName);
  });
}
