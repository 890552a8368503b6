/** The survey after a meeting. */
import { promises } from '../frame/promises/en.ts';
import type { SameShape } from '../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

export const bot: SameShape<typeof botSwedish> = {
  survey: {
    summary: (givenName) => `How was the meeting with ${givenName}?`,
    reminderSummary: (givenName) => `Reminder: how was the meeting with ${givenName}?`,
    title: (givenName) => `How was the meeting with ${givenName}?`,
    why: (when) => `Your meeting was ${when}. It takes less than a minute to answer.`,
    whyTold: (givenName, when) =>
      `${givenName} has noted that you met ${when}, besides the booked meetings. Answering takes less than a minute.`,
    whySaid: (when) => `You have noted that you met ${when}. Answering the rest takes less than a minute.`,
    reminder: (when) => `A reminder, the only one: your meeting was ${when}. It takes less than a minute to answer.`,
    missing: 'Please say whether you met first.',
    didMeet: `Did you meet? (${promises.met})`,
    didMeetOptions: { yes: 'Yes', moved: 'We moved it', no: 'No' },
    usefulness: 'How useful was it?',
    faces: {
      5: '😄 Very useful',
      4: '🙂 Useful',
      3: '😐 Fairly useful',
      2: '🙁 A little useful',
      1: '😞 Not useful at all',
    },
    goalProgress: (goal) => `Closer to your goal “${goal}”?`,
    goalProgressNoGoal: 'Did you get closer to what you want to reach?',
    goalProgressOptions: { closer: 'Closer', same: 'The same', less: 'Further away' },
    wellPrepared: 'Was it clear what the meeting was to be about?',
    wellPreparedOptions: { yes: 'Yes', no: 'Not quite' },
    fit: (givenName) => `Is it working for the two of you? (optional, ${givenName} does not see the answer)`,
    fitOptions: { good: 'Yes, it works well', 'not-sure': 'Not sure yet', 'not-a-fit': 'No, not really' },
    help: 'I would like HR or a programme lead to contact me. They get my name, but not my answers.',
    send: 'Send',
    confirmMet: 'Just: yes, we met',
    metNoted: `Noted: you met. ${promises.met} Please answer the rest too.`,
    thanks: (next) => `Thank you. Next: ${next}.`,
    thanksNoNext: 'Thank you for your answer.',
    metAnyway: 'We met at another time',
    nextMeeting: (next) => `Next meeting: ${next}`,
    thanksHelp: 'HR and those who lead the programme have got your name. One of them will contact you.',
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
    notMet: { no: 'We did not meet', moved: 'We moved it' },
    noted: 'Thank you.',
    change: 'Change',
    goOn: 'The rest of the answer',
    usefulness: 'How useful was it?',
    faces: { 1: 'Not at all', 2: 'A little', 3: 'Fairly', 4: 'Useful', 5: 'Very' },
    goalProgress: (goal) => `Closer to your goal “${goal}”?`,
    goalProgressNoGoal: 'Did you get closer to what you want to reach?',
    goalProgressOptions: { less: 'Less', same: 'Same', closer: 'Closer' },
    wellPrepared: 'Was it clear what the meeting was for?',
    wellPreparedOptions: { yes: 'Yes', no: 'Not quite' },
    help: 'I would like HR or a programme lead to get in touch',
    send: 'Send',
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
