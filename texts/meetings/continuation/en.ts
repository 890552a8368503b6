/** A series that was cut in Outlook: is the new one its continuation? */
import type { SameShape } from '../../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

const shared = {
  title: (from: string): string => `The meetings from ${from} on have been moved in Outlook`,
  one: (first: string): string =>
    `There is a new series there that begins ${first}. Is it the continuation of your meetings?`,
  several: 'There are several new series there. Which one is the continuation of your meetings?',
  yes: 'Yes, these are our meetings',
  no: 'No',
  from: (start: string): string => `The one from ${start}`,
  none: 'None of them',
  silence: {
    yes: (until: string): string => `If neither of you answers before ${until}, it counts as your meetings.`,
    no: (until: string): string => `If neither of you answers before ${until}, the old meetings count as removed.`,
  },
};

export const bot: SameShape<typeof botSwedish> = {
  continuation: {
    ...shared,
    summary: (givenName) => `The meetings with ${givenName} have been moved in Outlook`,
    accepted: {
      title: 'Your meetings go on in the new series',
      you: 'You have said yes.',
      partner: (givenName) => `${givenName} has said yes.`,
      someone: 'One of you has said yes.',
      nobody: 'Nobody answered in time, and the series fits in after your meetings.',
      body: 'Lodestar follows it and asks after each meeting as before.',
    },
    declined: {
      title: 'The new series does not count as your meetings',
      you: 'You have said no.',
      partner: (givenName) => `${givenName} has said no.`,
      someone: 'One of you has said no.',
      nobody: 'Nobody answered in time.',
      body: 'The old meetings are removed. Lodestar proposes another time for the next one, and the new series is left alone.',
    },
    vanished: {
      title: 'The question no longer holds',
      body: 'Outlook looks different now. The tab shows how things stand.',
    },
  },
};

export const tab: SameShape<typeof tabSwedish> = {
  continuation: {
    ...shared,
    saidYes: 'Noted. Lodestar follows the new series.',
    saidNo: 'Noted. The old meetings count as removed, and the new series is left alone.',
    home: {
      title: 'Are these your meetings?',
      body: (from) => `The meetings from ${from} on have been moved in Outlook, to a new series.`,
      action: 'Answer',
    },
  },
};
