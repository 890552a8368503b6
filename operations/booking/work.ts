import { idOf } from '#domain/ids.ts';
import type { Work } from '../work.ts';
import { bookSeries } from './book-series.ts';
import { checkSeries } from './check-series.ts';
import { endSeries } from './end-series.ts';
import { followSeries } from './follow-calendar.ts';
import { followMailbox } from './follow-mailbox.ts';
import { keepSubscription } from './keep-subscription.ts';
import { planSeries } from './plan-series.ts';
import { repairSeries } from './repair-series.ts';
import { verifySeries } from './verify-series.ts';

export const bookingWork = {
  'plan-series': (context, id) => planSeries(context, idOf(id)),
  'book-series': (context, id) => bookSeries(context, idOf(id)),
  'verify-series': (context, id) => verifySeries(context, idOf(id)),
  'repair-series': (context, id) => repairSeries(context, idOf(id)),
  'check-series': (context, id) => checkSeries(context, idOf(id)),
  'end-series': (context, id) => endSeries(context, idOf(id)),
  'follow-series': (context, id) => followSeries(context, idOf(id)),
  'follow-mailbox': (context, id) => followMailbox(context, idOf(id)),
  'keep-subscription': (context, id) => keepSubscription(context, idOf(id)),
} satisfies Work;
