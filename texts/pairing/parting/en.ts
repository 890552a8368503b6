/** How it goes on when the time together is over: the question to each, and what came of it. */
import type { PartingWish } from '#domain/pairing/parting.ts';

const shared = {
  title: (name: string): string => `What would you like afterwards, with ${name}?`,
  lead: (day: string): string => `Your time in the programme lasts until ${day}. You can change your mind until then.`,
  wish: {
    end: 'End here',
    outside: 'Go on outside the programme',
    next: 'Carry on in the next programme',
  } satisfies Record<PartingWish, string>,
  anotherTerm: 'Carry on for another term',
  means: {
    end: 'You thank each other and stop meeting in the programme.',
    outside: 'The meetings stay in Outlook as your own. Lodestar lets go of them and asks nothing more.',
    next: 'You carry on together in the next programme, and new meetings are booked.',
  } satisfies Record<PartingWish, string>,
  anotherTermMeans: 'You carry on together for another term, and new meetings are booked.',
  needsAll: 'To go on you have to want the same. Otherwise it ends here.',
};

/** What came of it, told to one of them. `stays`: the series stays in Outlook. */
const outcome = {
  end: (name: string): string => `Thank you for the time together with ${name}. Do keep in touch on your own.`,
  outside: (name: string, stays: boolean): string =>
    stays
      ? `You and ${name} go on by yourselves. The meetings stay in Outlook and are your own now: change and cancel them there. If no meeting ahead was moved, the series goes on for six more months.`
      : `You and ${name} go on by yourselves. Why not book the next meeting now.`,
  next: (name: string): string =>
    `You and ${name} carry on together. Once you both take part in the next round of the programme, new meetings are booked.`,
};

export const bot = {
  parting: {
    ...shared,
    outcome,
    summary: (name: string): string => `What comes afterwards with ${name}?`,
    yours: (wish: string): string => `Your answer: ${wish}.`,
    over: 'This question is closed',
    overBody: 'Your time together in the programme is over. What came of it is in Lodestar.',
    goesOn: {
      outside: 'You go on outside the programme',
      next: 'You carry on together',
    },
  },
};

export const mail = {
  parting: 'Answer in Lodestar, whenever it suits you before then.',
};

export const tab = {
  parting: {
    ...shared,
    outcome,
    legend: 'What would you like?',
    goesOnIn: 'Open what came after',
    save: 'Save the answer',
    saved: 'Saved. You can change your mind until the last day.',
    home: {
      title: (name: string): string => `What comes afterwards with ${name}?`,
      body: (day: string): string =>
        `Your time in the programme lasts until ${day}. Say what you would like before then.`,
      action: 'Answer',
    },
  },
};
