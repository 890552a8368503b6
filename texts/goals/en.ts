/** The goals. */
import type { SameShape } from '../shape.ts';
import type { tab as tabSwedish } from './sv.ts';

export const tab: SameShape<typeof tabSwedish> = {
  goals: {
    add: 'Write a goal',
    lead: (reached, onTheWay, proposed) =>
      [
        ...(reached === 0 ? [] : [reached === 1 ? 'One goal is reached.' : `${reached} goals are reached.`]),
        ...(onTheWay === 0 ? [] : [onTheWay === 1 ? 'One goal is under way.' : `${onTheWay} goals are under way.`]),
        ...(proposed === 0 ? [] : [proposed === 1 ? 'One is proposed.' : `${proposed} are proposed.`]),
      ].join(' '),
    emptyMine: 'What do you want to have reached at the end? One goal is enough to begin.',
    emptyTheirs: (name) => `${name} has not written a goal yet. Do ask about it the next time you meet.`,
    formTitle: 'A new goal',
    title: 'What do you want to reach?',
    titlePlaceholder: 'Lead a project from start to finish',
    titleHelp:
      'Begin with a verb. “Get better at leading” is hard to tick off; “Lead this spring’s roll-out in Västerås” is not.',
    measure: 'How will you know that it is reached?',
    measurePlaceholder: 'The project is delivered and the team has given feedback',
    dueOn: 'By when?',
    dueHelp: 'Optional. A date makes it easier to follow up.',
    create: 'Save the goal',
    created: 'The goal is saved.',
    moved: (percent) => `Saved: ${percent} of the way.`,
    titleMissing: 'Write what you want to reach.',
    due: (day) => `by ${day}`,
    progress: (title) => `Progress for ${title}`,
    progressValue: (percent) => `${percent} of the way`,
    drop: 'Drop the goal',
    dropTitle: 'Drop the goal?',
    dropBody: (title) => `“${title}” leaves the list for both of you. It is quite all right to change your mind.`,
    reached: 'Reached',
    dropped: (title) => `“${title}” is dropped.`,
    measureLabel: 'Shows in',
    propose: 'Propose a goal',
    proposeTitle: 'Propose a goal',
    titleTheirs: 'What could be good to reach?',
    sendProposal: 'Send the proposal',
    accept: 'Say yes to the goal',
    acceptedNow: (title) => `You both stand behind “${title}”.`,
    proposedToYou: 'A proposal from your mentor. It becomes your goal once you say yes.',
    proposedByYou: 'Your proposal. It becomes a goal once your mentee says yes.',
    waitsForYou: 'A new goal. Say yes if you think it is a good one too.',
    waitsForMentor: 'Your mentor has not said yes yet. You can begin anyway.',
    fromJoining: 'This is what you hoped for when you joined.',
    take: 'Make it a goal',
  },
};
