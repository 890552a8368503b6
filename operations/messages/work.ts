import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import type { Composers } from './composer.ts';
import { sendNotice } from './send-notices.ts';

/** Notices are sent by this room and said by others: `composers` know what each kind of card has to say. */
export const messagesWork = (composers: Composers) =>
  ({
    'send-notice': (context, id) => sendNotice(context, composers, idOf(id)),
  }) satisfies Work;
