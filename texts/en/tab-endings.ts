import type { tabEndings as swedish } from '#texts/sv/tab-endings.ts';
import type { SameShape } from '../shape.ts';

export const tabEndings: SameShape<typeof swedish> = {
  fit: {
    question: 'Do you two feel right for each other?',
    help: (name) => `Optional. ${name} does not see your answer, and nothing happens by itself.`,
    options: { good: 'Yes, it feels good', 'not-sure': 'Not sure yet', 'not-a-fit': 'No, not really' },
    title: { 'not-sure': 'Thank you. It is common not to know yet', 'not-a-fit': 'Thank you for saying so' },
    body: {
      'not-sure': (_name) => 'This usually helps:',
      'not-a-fit': (name) =>
        `Not every pair fits, and that is nobody’s fault. Nothing happens, and ${name} is told nothing, until you choose something yourself.`,
    },
    tips: {
      expectations: (name) => `Talk with ${name} about what you both hope for.`,
      time: 'Give it two more meetings. The first one seldom says it all.',
      another: 'If it still feels wrong you can ask for somebody else. Nobody is told who wanted it.',
    },
    pause: 'Take a break',
    rematch: 'End and get another',
    another: 'Ask for somebody else',
    goOn: 'We go on',
    lock: 'Only you see this. HR only sees figures from at least five people.',
  },
  ending: {
    reason: 'Why? (optional)',
    reasonHelp:
      'It is kept without your name. HR only sees how common each reason is, once at least five pairs have ended, never yours.',
    reasonNone: 'I will not say why',
    reasons: {
      'no-common-ground': 'We did not find common ground',
      'no-time': 'There is not enough time',
      'goals-reached': 'We have reached what we wanted',
      'changed-work': 'The work has changed',
      'other-experience': 'Another experience is needed',
      'prefer-not-to-say': 'I would rather not say',
    },
    another: 'Would you like another?',
    yes: 'Yes please',
    no: 'No, not now',
  },
  nextRound: {
    title: {
      'first-in-line': 'You are first in line for the next round',
      chooses: 'You choose a new mentor yourself',
      'is-asked': 'The next mentee asks you',
      aside: 'You stand aside',
    },
    body: {
      'first-in-line':
        'HR runs the next round when there are more people to match. You need not do anything; we will tell you in Teams.',
      chooses: 'There is no hurry. If you would like to wait you can stand aside, and come back whenever you like.',
      'is-asked':
        'Mentees choose their mentors themselves in this programme. You are asked in Teams, and answer yes or no then.',
      aside: 'You stay in the programme but get nobody new until you say so. You lose nothing by waiting.',
    },
    standAside: 'I will stand aside',
    takePart: 'I would like another',
    saved: 'Saved.',
  },
};
