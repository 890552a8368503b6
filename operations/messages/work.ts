import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import type { Composers } from './composer.ts';
import { mailNotice } from './mail-notice.ts';
import type { MailWriters } from './mails.ts';
import { sendNotice } from './send-notices.ts';

/**
 * This room sends notices, and other rooms word them: `composers` know what each kind of card has to say, and `mails` how
 * it is said in a mail.
 */
export const messagesWork = (composers: Composers, mails: MailWriters) =>
  ({
    'send-notice': (context, id) => sendNotice(context, composers, idOf(id)),
    'mail-notice': (context, id) => mailNotice(context, { composers, mails }, idOf(id)),
  }) satisfies Work;
