/** The frame around everything else: the tab, the bot, what went wrong. */
import { days } from './days/en.ts';
import { promises } from './promises/en.ts';
import type { SameShape } from '../shape.ts';
import type { api as apiSwedish, bot as botSwedish, mail as mailSwedish, tab as tabSwedish } from './sv.ts';

export const api: SameShape<typeof apiSwedish> = {
  problem: {
    'sign-in-needed': { title: 'You need to sign in.', detail: 'Reload the tab in Teams to sign in again.' },
    'sign-in-version': {
      title: 'Signing in to Lodestar is not set up yet.',
      detail:
        'Ask IT to set requestedAccessTokenVersion to 2 in the manifest of the app registration in Microsoft Entra.',
    },
    'not-allowed': { title: 'You are not allowed to do this.', detail: 'Missing a role? Ask IT to add it.' },
    'not-found': { title: 'It does not exist, or it is not yours.', detail: 'Go back and reload the page.' },
    conflict: {
      title: 'Somebody else was first.',
      detail: 'The page now shows how things stand. Make your change again if it is still needed.',
    },
    invalid: { title: 'Something is not filled in correctly.', detail: '' },
    'too-large': { title: 'That is too much at once.', detail: 'Shorten the text and try again.' },
    'file-too-large': {
      title: 'The file is too large.',
      detail: 'It can be 5 MB at most. Split it and import one part at a time.',
    },
    'wrong-format': { title: 'The server did not understand the call.', detail: 'Reload the tab and try again.' },
    'too-many-requests': { title: 'That was too many calls.', detail: 'Wait a minute and try again.' },
    'outside-unavailable': {
      title: 'Microsoft 365 is not answering right now.',
      detail: 'Nothing is lost. Try again in a while.',
    },
    'outside-refused': {
      title: 'Microsoft 365 said no.',
      detail: 'Try again. If it happens again, ask IT to look at it.',
    },
    'not-ready': { title: 'The service is starting.', detail: 'Try again in a while.' },
    unexpected: { title: 'This failed on our side.', detail: 'Try again in a while.' },
  },
  errorId: (id) => `If it happens again, give IT the number of the error: ${id}.`,
  field: {
    missing: 'Fill this in.',
    tooShort: 'This is too short or too low.',
    tooLong: 'This is too long or too high.',
    textTooLong: (most) => `The text is too long. Shorten it to ${most} characters at most.`,
    brokenSign: 'The text holds an invisible sign that cannot be kept. Write it again and try once more.',
    dayTooFar: 'Choose a day between the years 2000 and 2199.',
    wrongChoice: 'Choose one of the alternatives.',
    wrong: 'This is not filled in correctly.',
  },
  someone: 'one of the two',
  theOthers: 'the others',
  timeFor: (time, name) => `${time} for ${name}`,
};

export const bot: SameShape<typeof botSwedish> = {
  promises,
  openTab: 'Open Lodestar',
  openProfile: 'Open my profile',
  openPairing: 'Open your pairing',
  lock: 'Who sees what',
  welcome: {
    summary: 'Welcome to Lodestar',
    title: (givenName) => `Hello ${givenName}`,
    what: 'Lodestar matches mentors and mentees at the company, books your meetings in Outlook and asks afterwards how it went.',
    enrolIn: (programme: string): string => `Join ${programme}`,
    closed: 'No programme is open right now. HR will tell you when it is time.',
    enrolled: 'You have already joined. You can change your answers on your profile page.',
  },
  help: {
    summary: 'This is what Lodestar can help you with',
    title: 'This is what I can help you with',
  },
  trouble: {
    summary: 'It did not work this time',
    title: 'It did not work this time',
    unexpected: 'Nothing has been saved. Try again in a while, or do it in the tab.',
    notFound: 'What the card is about no longer exists. The tab shows how things are now.',
    notAllowed: 'You cannot do this with your account. Ask HR if you think that is wrong.',
    conflict: 'Something changed at the same time. Open the tab to see how it looks now.',
    unknownAction: 'The button belongs to an older card. The tab shows how things are now.',
    unknownPerson: 'Lodestar does not know you yet. New colleagues are read every night, so try again tomorrow.',
  },
};

export const mail: SameShape<typeof mailSwedish> = {
  why: 'Lodestar sends this by mail because the bot in Teams does not reach you, and because it is about your part in the mentoring programme.',
  wayOut: 'Pause or leave the programme',
};

export const tab: SameShape<typeof tabSwedish> = {
  appName: 'Lodestar',
  nav: {
    launch: 'Launch',
    label: 'Lodestar',
    own: 'Your mentoring',
    programmes: 'All programmes',
    switchFrom: (programme) => `${programme}. Switch programme`,
    it: 'Operation and security',
    health: 'Health',
    home: 'Home',
    me: 'My profile',
    meShort: 'Me',
    overview: 'Overview',
    people: 'People',
    matching: 'Matching',
    meetings: 'Meetings',
    programme: 'Programme',
    more: 'More',
    skip: 'Skip to the content',
    age: {
      opens: (day, week) => `Opens ${day} (${week})`,
      month: (month, of) => `Month ${month} of ${of}`,
      rolling: (day) => `Rolling since ${day}`,
      over: (day) => `Ended ${day}`,
    },
  },
  common: {
    loading: 'Loading',
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    next: 'Continue',
    share: 'Link to what is shown',
    kept: 'What you began to write is still here. It is not saved yet.',
    discardKept: 'Discard it',
    showMore: (count) => `Show ${count} more`,
    weekSuffix: (week) => `week\u00A0${week}`,
    toHome: 'To the home page',
    minutes: (count) => `${count}\u00A0min`,
  },
  trouble: {
    noNetwork: 'You are offline.',
    noNetworkAdvice: 'What you see may be out of date, and nothing can be sent until you are back online.',
    offline: 'We cannot reach Lodestar.',
    offlineAdvice: 'Check the network and try again. What you have written is still here.',
    garbled: 'The answer could not be read.',
    garbledAdvice: 'Reload the tab. If it happens again, tell IT.',
    signIn: 'Teams could not sign you in to Lodestar.',
    signInAdvice:
      'Try again. If that does not help, IT has to complete the app registration in Microsoft Entra: the clients authorised, the permissions consented to.',
    consent: 'Lodestar needs your consent.',
    consentAdvice: 'Microsoft asks whether Lodestar may sign you in and know who you are. It does so once.',
    consentAsk: 'Continue to Microsoft',
    consentInVain:
      "Microsoft's question could not be shown. Allow new windows for this page and try again. If that does not help, IT has to consent for everybody in Microsoft Entra.",
    consented: 'Done. You can close this window.',
    unexpected: 'This failed on our side.',
    unexpectedAdvice: 'Try again in a while.',
    someoneElseFirst: 'Someone else was first. The page now shows how things stand.',
    outsideTeams: 'Open Lodestar in Teams',
    outsideTeamsAdvice:
      'Lodestar lives in Microsoft Teams and Outlook. Look for Lodestar among the apps there, and you are signed in at once.',
    notFound: 'There is no such page',
    notFoundAdvice: 'The link may be old.',
    itOnly: 'This page is for IT',
    itOnlyAdvice: 'It needs the IT role for Lodestar in Microsoft Entra.',
    hrOnly: 'This page is for HR',
    hrOnlyAdvice: 'You need the HR role for Lodestar. Ask IT to add it in Microsoft Entra.',
  },
  days,
  promises,
  lock: {
    withheld: 'Too few answers to show',
    draft: 'What you fill in is kept on this device until you are done.',
  },
  someone: 'one of you',
};
