/** The home page. */
import type { SameShape } from '../shape.ts';
import type { bot as botSwedish, tab as tabSwedish } from './sv.ts';

export const tab: SameShape<typeof tabSwedish> = {
  home: {
    greeting: (name) => `Hello ${name}`,
    guessedZone: (zone) =>
      `Your calendar names no usual time zone. We take it for ${zone}. If that is wrong, change the time zone in Outlook, under Settings and Calendar.`,
    toDo: 'To do now',
    later: 'Then',
    open: 'Show',
    invited: 'You are invited',
    invitedTo: (programme) => `You are invited to ${programme}`,
    openToMe: 'More programmes you can join',
    surveyTitle: (name) => `How was the meeting with ${name}?`,
    surveyBody: (when) => `You met ${when}. It takes less than a minute to answer.`,
    surveyAction: 'Answer',
    goalTitle: 'Set your first goal',
    goalBody: (name) => `With a goal, you and ${name} know what to talk about the next time you meet.`,
    goalAction: 'Write a goal',
    offerTitle: (name) => `Choose a new time with ${name}`,
    offerBody: {
      meeting: (when) => `We have found other times for the meeting ${when}. They suit you both.`,
      standing: 'We have found new standing times to choose from.',
    },
    offerAction: 'See the times',
    waitingTitle: 'We are looking for someone who fits you',
    waitingBody:
      'You get a message in Teams as soon as there is somebody for you, so there is no need to watch this page.',
    waitingAction: 'Review my profile',
    nothingTitle: 'Nothing to do right now',
    nothingBody: 'Everything is in place. You will hear from us in Teams when it is time for something.',
    nextMeeting: 'Next meeting',
    people: 'Your people',
    earlier: 'Earlier',
    yourMentor: 'Your mentor',
    yourMentee: 'Your mentee',
    earlierMentor: 'Former mentor',
    earlierMentee: 'Former mentee',
    goals: 'Your goals',
    allGoals: 'All goals',
  },
};

export const bot: SameShape<typeof botSwedish> = {
  answers: {
    unknown: 'I did not understand that. Write one of these:',
    ask: 'Write for example:',
    examples: [
      '“Next meeting”: when you meet, and whom',
      '“My mentor”: the people you meet',
      '“Move”: find another time',
      '“Pause”: take a break from the meetings',
      '“No answer”: if you cannot reach your mentor or mentee',
      '“Goals”: how the goals are going',
      '“Language”: which language I write in',
    ],
    rest: 'I tell you when you have a mentor or mentee, when the meetings are booked and when it is time to answer about a meeting.',
    nobody: {
      title: 'You have no mentor or mentee at the moment',
      waiting: 'You have joined, and we are looking for somebody who suits you. I write here once there is somebody.',
      notIn: 'You are not in a programme at the moment.',
    },
    nextMeeting: {
      title: 'Your next meetings',
      one: (givenName, when) => `${givenName}: ${when}`,
      none: (givenName) => `${givenName}: no meeting is booked at the moment`,
    },
    people: {
      title: 'The people you meet in the programme',
      mentor: (name) => `${name}, your mentor`,
      mentee: (name) => `${name}, your mentee`,
      group: (names) => `The group with ${names}`,
    },
    move: {
      title: 'Which meeting would you like to move?',
      body: 'I look for times that suit you and ask you both. The meeting stays where it is until you have chosen.',
      action: (givenName) => `Other times with ${givenName}`,
      none: 'There is no meeting to move at the moment.',
    },
    pause: {
      title: 'With whom would you like to pause the meetings?',
      body: 'You choose for how long in the tab. Nothing changes until you have confirmed it there.',
      action: (givenName) => `Pause with ${givenName}`,
      none: 'There are no meetings to pause at the moment.',
    },
    goals: {
      title: 'Goals',
      one: (givenName, title, percent) => `With ${givenName}: ${title}, ${percent}`,
      none: 'No goals are set yet. They are written in the tab.',
    },
    language: {
      title: 'I write in English',
      body: 'I use the same language as your Teams. If you change the language in the settings of Teams, so do I.',
    },
  },
};
