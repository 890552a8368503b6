/** What one proposes and all have to agree to: skipping or moving the next meeting, or meeting in another rhythm. */
import type { SameShape } from '../../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

const shared = {
  rhythm: (cadence: string, minutes: string): string => `${cadence}, ${minutes} minutes`,
  title: {
    'skip-next': (name: string, when: string): string => `${name} proposes to skip the meeting ${when}`,
    'move-next': (name: string, when: string): string => `${name} proposes to move the meeting ${when}`,
    rhythm: (name: string, rhythm: string): string => `${name} proposes another rhythm: ${rhythm}`,
  },
  body: {
    'skip-next': (_present: string): string => 'If everybody says yes, it is left out in Outlook. Otherwise it stays.',
    'move-next': (_present: string): string =>
      'If everybody says yes, we find times to choose from. Otherwise the meeting stays.',
    rhythm: (present: string): string =>
      `Today it is ${present}. If everybody says yes, the coming meetings are booked anew in Outlook. Otherwise nothing changes.`,
  },
  silence: (until: string): string => `Without an answer before ${until} nothing changes.`,
  yes: 'Yes, that suits me',
  no: 'No, keep it as it is',
};

export const bot: SameShape<typeof botSwedish> = {
  together: {
    ...shared,
    waiting: 'You have said yes. We are waiting for the others.',
    agreed: {
      'skip-next': {
        title: (when) => `Everybody agrees: the meeting ${when} is left out`,
        body: 'Outlook shows it in a moment.',
      },
      'move-next': {
        title: (when) => `Everybody agrees: the meeting ${when} moves`,
        body: 'Times to choose from will come here in the chat.',
      },
      rhythm: {
        title: (rhythm) => `Everybody agrees: ${rhythm}`,
        body: 'The coming meetings are booked anew in Outlook. Those that have been stay.',
      },
    },
    over: {
      open: 'The proposal waits for answers',
      declined: 'It stays as it is',
      withdrawn: 'The proposal has been withdrawn',
      lapsed: 'Not everybody answered in time',
    },
    unchanged: 'Nothing has changed.',
    notNow: 'This can no longer be done. Nothing has changed.',
  },
};

export const tab: SameShape<typeof tabSwedish> = {
  together: {
    ...shared,
    mine: {
      'skip-next': (when) => `You have proposed to skip the meeting ${when}.`,
      'move-next': (when) => `You have proposed to move the meeting ${when}.`,
      rhythm: (rhythm) => `You have proposed another rhythm: ${rhythm}.`,
    },
    saidYes: 'You have said yes. We are waiting for the others.',
    agreed: 'Then everybody agrees. Outlook is being updated.',
    yesNoted: 'Noted. We are waiting for the others.',
    declined: 'Noted. Everything stays as it is.',
    withdraw: 'Withdraw the proposal',
    withdrawn: 'The proposal has been withdrawn. Everything stays as it is.',
    sent: (name) => `Sent. Nothing changes until ${name} has said yes.`,
    open: 'Change how often you meet',
    dialogTitle: 'Meet in another rhythm',
    dialogBody: (name, present) =>
      `Today it is ${present}. Nothing changes until ${name} has said yes. Then the coming meetings are booked anew in Outlook.`,
    cadence: 'How often',
    minutes: 'Minutes per meeting',
    minutesHelp: (least, most) => `Between ${least} and ${most}.`,
    unchanged: 'Choose another rhythm or length than the one you have.',
    backToProgramme: "Back to the programme's rhythm",
    action: 'Send the proposal',
    own: 'Your own rhythm',
    home: {
      title: 'A proposal waits for you',
      body: (name) => `It is about your meetings with ${name}. Nothing changes until you have answered.`,
      action: 'See the proposal',
    },
  },
};
