/** Choosing a mentor and being chosen. */
import type { SameShape } from '../shape.ts';
import type { bot as botSwedish, mail as mailSwedish, tab as tabSwedish, hr as hrSwedish } from './sv.ts';

export const bot: SameShape<typeof botSwedish> = {
  suggestions: {
    summary: 'Mentors to choose from',
    title: (count) =>
      count === 1 ? 'A mentor who may suit you' : `${count === 2 ? 'Two' : 'Three'} mentors who may suit you`,
    renewed: 'Those you chose have no time just now. That says nothing about you, so here are new suggestions.',
    lead: 'Rank those you want to ask. The one you put first is asked. If that is not possible, we ask the next.',
    choose: 'Choose a mentor',
    asked: (name) => `We have asked ${name}`,
    askedBody: 'You will hear from us here. It can take up to two weeks.',
    see: 'See how it is going',
    wished: 'Your wishes are saved',
    wishedBody: 'HR takes them into the next round of matching.',
    over: 'The suggestions no longer hold',
    overBody: 'The tab shows how things stand now.',
  },
  request: {
    summary: (name) => `${name} would like you as a mentor`,
    title: (name) => `${name} would like you as a mentor`,
    reminder: (name) => `Reminder: ${name} is waiting for your answer`,
    wants: (competences) => `Wants to get better at ${competences}.`,
    greeting: (words) => `“${words}”`,
    until: (day) => `Please answer soon, by ${day} at the latest. If you say no, you need not explain why.`,
    accept: 'Say yes',
    decline: 'Not right now',
    accepted: (name) => `You will be ${name}’s mentor`,
    acceptedBody: 'The meetings are now being booked in your Outlook. You will hear here when that is done.',
    declined: 'You said no this time',
    declinedBody: 'Thank you for answering. The question has moved on, and nobody is told why.',
    over: 'The request no longer holds',
    overBody: 'There is nothing you need to do.',
    refusals: {
      'request-over': 'The request no longer holds. There is nothing you need to do.',
      'no-room-left': 'You already have as many mentees as you want. To take more, change it on your profile.',
    },
  },
};

export const mail: SameShape<typeof mailSwedish> = {
  suggestions: 'Read about them in Lodestar and rank those you would like to ask.',
  request: 'Please answer soon. If you say no, you need not explain why.',
  answer: 'Answer in Lodestar',
};

export const tab: SameShape<typeof tabSwedish> = {
  choice: {
    title: 'Choose a mentor',
    lead: 'Rank up to three. The one you put first is asked. If that is not possible, we ask the next.',
    leadHr: 'Rank up to three. HR takes your wishes into the next round of matching.',
    renewed: 'Those you chose have no time just now. That says nothing about you, so here are new suggestions.',
    readyTitle: (count) =>
      count === 1
        ? 'We have found a mentor who may suit you'
        : `We have found ${count === 2 ? 'two' : 'three'} mentors who may suit you`,
    readyBody: 'Read about them and say whom you want to ask first.',
    wishTitle: 'Wish for a mentor',
    wishBody:
      'See who may suit you and say whom you would like most. HR takes your wishes into the next round of matching.',
    action: 'Choose a mentor',
    wishAction: 'See the suggestions',
    rank: {
      chosen: 'Chosen',
      none: 'Choose',
      first: 'First choice',
      second: 'Second choice',
      third: 'Third choice',
      up: (name) => `Move ${name} up`,
      down: (name) => `Move ${name} down`,
    },
    greeting: 'Greeting',
    greetingHelp: 'Optional. A few lines about you and what you hope for.',
    greetingLeft: (count) => `${count} characters left`,
    ask: (givenName) => `Ask ${givenName}`,
    save: 'Save wishes',
    nobodyYet: 'Choose at least one',
    looking: 'We are looking for mentors',
    lookingBody: 'Nobody who suits you has room just now. We look again every day and will tell you in Teams.',
    searching: 'We are looking for mentors who suit you',
    notNow: 'You have nothing to choose right now',
    notNowBody: 'Your start page shows how things stand.',
    askedTitle: (name) => `We have asked ${name}`,
    askedBody: (day) => `You will hear in Teams, by ${day} at the latest.`,
    next: (names) => `If that is not possible, we ask ${names}.`,
    wishedTitle: 'Your wishes are saved',
    wishedBody: (names) => `${names}. HR takes them into the next round of matching.`,
    change: 'Change',
    takeBack: 'Take back',
    takeBackTitle: 'Take back the question?',
    takeBackBody: (name) => `${name} will see that the question no longer holds, but not why.`,
    see: 'See more',
    sent: (givenName) => `The question has been sent to ${givenName}.`,
    saved: 'Your wishes are saved.',
    takenBack: 'The question has been taken back.',
  },
  request: {
    title: (name) => `${name} would like you as a mentor`,
    wants: (competences) => `Wants to get better at ${competences}.`,
    until: (day) => `Answer by ${day}. If you say no, you need not explain why.`,
    accept: 'Say yes',
    decline: 'Not right now',
    accepted: (givenName) => `You will be ${givenName}’s mentor. The meetings are now being booked.`,
    declined: 'Thank you for answering. The question has moved on.',
  },
};

export const hr: SameShape<typeof hrSwedish> = {
  choosing: {
    title: 'Mentees choose for themselves',
    who: 'Who chooses',
    chooser: { hr: 'HR matches in rounds', self: 'Mentees choose for themselves' },
    whoHelp: {
      hr: 'You review and publish the pairs. What mentees wish for is weighed in.',
      self: 'Each mentee gets up to three suggestions and asks in their own order. The suggestions go out as soon as you have saved.',
    },
    lead: 'Only the two can see who has asked whom, and what somebody answered.',
    choosing: 'choosing a mentor',
    found: 'have got a mentor',
    waitingTitle: (count) => (count === 1 ? 'One mentee is waiting' : `${count} mentees are waiting`),
    nobodyWaits: 'No mentee is waiting for a mentor.',
    state: {
      choosing: 'Is choosing a mentor',
      'nobody-left': 'No mentor with room suits just now',
      aside: 'Has not asked for anybody new',
      paused: 'On a break',
    },
    since: (day) => `since ${day}`,
  },
};
