/** The survey after a meeting. */
import { promises } from '../frame/promises/en.ts';
import type { SameShape } from '../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

export const bot: SameShape<typeof botSwedish> = {
  survey: {
    summary: (givenName) => `How was the meeting with ${givenName}?`,
    reminderSummary: (givenName) => `Reminder: how was the meeting with ${givenName}?`,
    title: 'How useful was the meeting?',
    why: (givenName, when) => `With ${givenName} ${when}. Two taps.`,
    whyTold: (givenName, when) => `${givenName} has noted that you met ${when}.`,
    whySaid: (when) => `You have noted that you met ${when}.`,
    reminder: (givenName, when) => `A reminder, the only one. With ${givenName} ${when}.`,
    faces: { 1: 'Not at all', 2: 'A little', 3: 'Fairly', 4: 'Useful', 5: 'Very' },
    notMet: 'We did not meet',
    yours: (answer) => `You answered: ${answer}.`,
    keep: 'Keep the answer',
    notNow: 'Not now',
    change: 'Change',
    answered: {
      1: 'Not useful at all. Thank you.',
      2: 'A little useful. Thank you.',
      3: 'Fairly useful. Thank you.',
      4: 'Useful. Thank you.',
      5: 'Very useful. Thank you.',
    },
    answeredWithGoal: {
      less: (useful) => `Thank you. ${useful}, and further from the goal.`,
      same: (useful) => `Thank you. ${useful}, and the goal as before.`,
      closer: (useful) => `Thank you. ${useful}, and closer to the goal.`,
    },
    useful: {
      1: 'Not useful at all',
      2: 'A little useful',
      3: 'Fairly useful',
      4: 'Useful',
      5: 'Very useful',
    },
    answeredNotMet: 'You did not meet. Thank you for saying so.',
    goalProgress: 'Did you get closer to your goal?',
    goalProgressNoGoal: 'Did you get closer to what you want to reach?',
    goalProgressOptions: { less: 'Further away', same: 'The same', closer: 'Closer' },
    wellPrepared: 'Was it clear what the meeting was to be about?',
    wellPreparedOptions: { yes: 'Yes', no: 'Not quite' },
    fit: 'Is it working for the two of you?',
    fitHelp: (givenName) => `Optional. ${givenName} is not told what you answer.`,
    fitOptions: { good: 'Yes, it works well', 'not-sure': 'Not sure yet', 'not-a-fit': 'No, not really' },
    help: 'I would like HR or a programme lead to contact me',
    noHelp: 'Nobody needs to contact me',
    metNoted: (promise) => `Noted: you met. ${promise}`,
    thanks: (next) => `Thank you. Next: ${next}.`,
    thanksNoNext: 'Thank you for your answer.',
    metAnyway: 'We met at another time',
    nextMeeting: (next) => `Next: ${next}`,
    thanksHelp: 'HR and those who lead the programme have got your name. One of them will contact you.',
    changeOver: 'The answer can no longer be changed.',
    refusals: {
      'already-answered': 'You have already answered this. Thank you.',
      'survey-closed': 'The time for answering has passed.',
      'usefulness-missing': 'Choose how useful the meeting was, or answer that you did not meet.',
      'question-not-asked': 'The card is no longer right. Answer in the tab instead.',
    },
  },
  fit: {
    'not-sure': {
      title: 'Thank you. It is common not to know yet',
      body: (_givenName) => 'This usually helps:',
    },
    'not-a-fit': {
      title: 'Thank you for saying so',
      body: (givenName) =>
        `It does not always work, and that is nobody’s fault. Nothing happens, and ${givenName} is told nothing, until you choose something yourself.`,
    },
    tips: {
      expectations: (givenName) => `Talk with ${givenName} about what you both hope for.`,
      time: 'Give it two more meetings. The first one seldom says it all.',
      another: 'If it still does not work you can ask for somebody else. Nobody is told who wanted it.',
    },
    pause: 'Take a break',
    end: 'End the pairing',
    another: 'Ask for somebody else',
    goOn: 'We go on',
  },
};

export const tab: SameShape<typeof tabSwedish> = {
  survey: {
    title: (name) => `How was the meeting with ${name}?`,
    didMeet: `Did you meet? (${promises.met})`,
    didMeetOptions: { yes: 'Yes', moved: 'We moved it', no: 'No' },
    usefulness: 'How useful was it?',
    faces: { 1: 'Not at all', 2: 'A little', 3: 'Fairly', 4: 'Useful', 5: 'Very' },
    goalProgress: (goal) => `Closer to your goal “${goal}”?`,
    goalProgressNoGoal: 'Did you get closer to what you want to reach?',
    goalProgressOptions: { less: 'Less', same: 'Same', closer: 'Closer' },
    wellPrepared: 'Was it clear what the meeting was for?',
    wellPreparedOptions: { yes: 'Yes', no: 'Not quite' },
    help: 'I would like HR or a programme lead to get in touch',
    send: 'Send',
    missing: 'Answer the question to send.',
    told: (name, when) => `${name} has noted that you met ${when}.`,
    metAnyway: 'We met at another time',
    thanks: 'Thank you for your answer',
    thanksBody: 'It helps you both to get more out of the next meeting.',
    thanksHelp: 'HR or a programme lead will get in touch with you shortly.',
  },
  fit: {
    question: 'Is it working for the two of you?',
    help: (name) => `Optional. ${name} does not see your answer, and nothing happens by itself.`,
    options: { good: 'Yes, it works well', 'not-sure': 'Not sure yet', 'not-a-fit': 'No, not really' },
    title: { 'not-sure': 'Thank you. It is common not to know yet', 'not-a-fit': 'Thank you for saying so' },
    body: {
      'not-sure': (_name) => 'This usually helps:',
      'not-a-fit': (name) =>
        `It does not always work, and that is nobody’s fault. Nothing happens, and ${name} is told nothing, until you choose something yourself.`,
    },
    tips: {
      expectations: (name) => `Talk with ${name} about what you both hope for.`,
      time: 'Give it two more meetings. The first one seldom says it all.',
      another: 'If it still does not work you can ask for somebody else. Nobody is told who wanted it.',
    },
    pause: 'Take a break',
    end: 'End the pairing',
    another: 'Ask for somebody else',
    goOn: 'We go on',
  },
};
