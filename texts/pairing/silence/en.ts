/** When nothing is heard from the other side: what is seen, what one may choose, and the question to the silent one. */
import type { SameShape } from '../../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

const ofBoth = {
  'called-off-twice': 'The last two meetings were called off in Outlook.',
  'not-met-twice': 'The last two meetings did not take place.',
  'never-met': 'You have not met yet since you were introduced.',
};

const signs: SameShape<typeof botSwedish>['silence']['signs'] = {
  ...ofBoth,
  'no-answer': (name) => `${name} has not answered the invitation to the last two meetings.`,
  'declined-twice': (name) => `${name} has declined the last two meetings.`,
  'time-unanswered': (name) => `The time you chose still waits for a yes from ${name}.`,
};

const shared = {
  signs,
  title: (name: string) => `It is quiet from ${name}`,
  saidTitle: (name: string) => `Is ${name} easier to reach now?`,
  ask: 'There is often an ordinary reason. What would you like to do?',
  said: 'You said that it is hard to get in touch. What would you like to do now?',
  wait: 'Wait',
  write: (name: string) => `Write to ${name}`,
  draft: (name: string) =>
    `Hello ${name}, I hope you are well. Shall we find a time that suits, or would something else be better just now? Answer when you can.`,
  otherTime: 'Find another time',
  newMatch: 'Meet somebody new',
  leaveGroup: 'Leave and meet somebody new',
  help: 'Ask for help',
  waits: (day: string) => `You are waiting. We ask again on ${day}.`,
  left: 'You are waiting. We will not ask again, but you can choose something else whenever you like.',
  confirmTitle: 'End this and meet somebody new?',
  confirm: (name: string) =>
    `Your pairing with ${name} ends, and the meetings ahead are taken out of Outlook. You both get the same message, without blame and without a word on who asked for it.`,
  confirmInGroup:
    'You are taken off the meetings in Outlook. The others are told that you are no longer in it, but not why. If too few are left, or you are the mentor, the group ends.',
  confirmLine:
    'Tomorrow morning you are put in line with your place kept. It is not done at once, so that it does not show who wished to end.',
  confirmAction: 'End it and put me in line',
  helpAsked: 'You have asked for help. HR or a programme lead will get in touch with you.',
};

const stillThere: SameShape<typeof tabSwedish>['stillThere'] = {
  signs: {
    ...ofBoth,
    'no-answer': 'The invitation to the last two meetings has no answer from you.',
    'declined-twice': 'You have declined the last two meetings.',
    'time-unanswered': 'A new meeting time waits for your yes.',
  },
  title: (name) => `Would you still like to meet ${name}?`,
  ask: 'Every answer is a good answer. A break or an end is just as fine.',
  yes: 'Yes, I would like to meet',
  pause: 'Take a break',
  end: 'End it',
  thanks: 'Thank you, then you go on',
  thanksBody: (name) => `If the times do not suit, ask for others. ${name} may read that you would like to go on.`,
};

export const bot: SameShape<typeof botSwedish> = {
  silence: {
    ...shared,
    summary: (name) => `It is quiet from ${name}`,
    heard: (name) => `There has been a sign from ${name}`,
    heardBody: 'You need not choose anything here. You go on as usual.',
    over: 'This no longer applies',
    ended: 'Your pairing has ended',
    back: 'Back',
    whom: 'Who is hard to reach?',
    whomBody: 'You read what we can see, and then choose yourself. Nothing happens until you have chosen.',
    cannotReach: (name) => `I cannot reach ${name}`,
    nobody: 'You have no mentor or mentee to reach just now.',
    nothingSeen: (name) =>
      `We cannot see that anything is wrong, but you know best. What would you like to do about ${name}?`,
  },
  stillThere: { ...stillThere, over: 'No answer is needed here any more' },
};

export const tab: SameShape<typeof tabSwedish> = {
  stillThere,
  silence: {
    ...shared,
    cannotReach: (name) => `I cannot reach ${name}`,
    dialogTitle: (name) => `Is ${name} hard to reach?`,
    nothingSeen: 'We cannot see that anything is wrong, but you know best. What would you like to do?',
    waitBody: (weeks) => `We ask again in ${weeks} weeks.`,
    writeBody: 'Opens a chat with a few kind lines that you can change.',
    otherTimeBody: 'We look for times that are free for everybody.',
    newMatchBody: 'The pairing ends without blame, and you keep your place in line.',
    helpBody: 'HR or a programme lead gets in touch with you.',
    homeAction: 'Choose what to do',
    waited: 'You are waiting. We will get back to you.',
    newMatchSaid: 'The pairing has ended. Tomorrow morning you are put in line.',
  },
};
