/** One dialog, three ways to change: move, skip, another standing time. */
import type { SameShape } from '../../shape.ts';
import type { tab as tabSwedish } from './sv.ts';

export const tab: SameShape<typeof tabSwedish> = {
  change: {
    label: 'What changes',
    move: 'Move',
    skip: 'Skip',
    standing: 'New standing time',
    leave: 'Close without changing anything',
    meetThen: (when) => `You meet next ${when}.`,
    skipTold: (name) => `${name} gets a cancellation in Outlook. You need not say why.`,
  },
};
