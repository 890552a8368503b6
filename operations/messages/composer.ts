import type { Context } from '../context.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { Notice, NoticeKind } from '../ports/messages.ts';
import type { Reader } from '../ports/store.ts';

/** What a card has to say, and the zone (IANA) and country for people whose mailbox and directory have not told. */
export interface Composed {
  readonly message: BotMessage;
  readonly timeZone: string;
  readonly country: string;
}

/**
 * What one kind of card has to say now. Null when nothing true is left to say: the meetings are over, the times have
 * been withdrawn, or the pairing is gone.
 */
export type Composer<K extends NoticeKind> = (
  context: Pick<Context, 'now' | 'holidays'>,
  reader: Reader,
  notice: Notice<K>,
) => Promise<Composed | null>;

/** Every room composes the cards about its own things; `operations/composers.ts` puts them together. */
export type Composers = { readonly [K in NoticeKind]: Composer<K> };

/** What a card of any kind has to say now, as `Composer`. */
export function compose<K extends NoticeKind>(
  composers: Composers,
  context: Pick<Context, 'now' | 'holidays'>,
  reader: Reader,
  notice: Notice<K>,
): Promise<Composed | null> {
  return composers[notice.about.kind](context, reader, notice);
}
