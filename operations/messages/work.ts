import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import type { Composers } from './composer.ts';
import { sendNotice } from './send-notices.ts';

/** This room sends notices, and other rooms word them: `composers` know what each kind of card has to say. */
export const messagesWork = (composers: Composers) =>
  ({
    'send-notice': (context, id) => sendNotice(context, composers, idOf(id)),
  }) satisfies Work;
