/** The home page. */
import type { SameShape } from '../shape.ts';
import type { tab as tabSwedish } from './sv.ts';

export const tab: SameShape<typeof tabSwedish> = {
  home: {
    greeting: (name) => `Hello ${name}`,
    toDo: 'To do now',
    surveyTitle: (name) => `How was the meeting with ${name}?`,
    surveyBody: (when) => `You met ${when}. It takes less than a minute to answer.`,
    surveyAction: 'Answer',
    moreSurveys: (count) =>
      count === 1 ? 'One more meeting waits for your answer.' : `${count} more meetings wait for your answer.`,
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
      'HR is going through the proposals. You get a message in Teams as soon as you have a match, so there is no need to watch this page.',
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
  },
};
