/** Taking part: joining, and the profile. */
import { longest, most } from '#domain/limits.ts';
import { bot as botAgain, mail as mailAgain, tab as tabAgain } from './again/en.ts';
import { bot as botLeftAlone, tab as tabLeftAlone } from './left-alone/en.ts';
import { tab as tabJoining } from './joining/en.ts';
import { tab as tabMe } from './me/en.ts';
import type { SameShape } from '../shape.ts';
import type { bot as botSwedish, mail as mailSwedish, tab as tabSwedish } from './sv.ts';

export const bot: SameShape<typeof botSwedish> = {
  ...botLeftAlone,
  ...botAgain,
  enrolment: {
    summary: 'Join the mentoring programme',
    title: (programme) => `Join ${programme}`,
    body: 'Two taps, and you are in. Everything can be changed afterwards.',
    both: 'If you want to be both, do it in Lodestar.',
    asksMore: 'The programme has some questions of its own as well. They are in Lodestar, so better join there.',
    knownBody: 'Your profile comes along from before.',
    languageSaid: (language) => `We take it that you can meet in ${language}.`,
    roles: { mentee: 'I want a mentor', mentor: 'I want to be a mentor' },
    wanted: 'What do you want to get better at? Choose up to three.',
    offered: 'What can you share? Choose up to three.',
    uses: 'Once you join, your answers are used to find somebody for you, and Lodestar sees when you are free in Outlook and books the meetings.',
    send: { mentee: 'Join as a mentee', mentor: 'Join as a mentor', both: 'Join' },
    more: 'Fill in more in Lodestar',
    times: 'Add when you can meet',
    done: (programme) => `You have joined ${programme}`,
    doneBody:
      'We are looking for somebody who suits you and will tell you here when it is done. There is nothing more to do.',
    doneNext: 'If you want to help: say when you can meet, and how you like to talk.',
    tooMany: 'Choose three at most.',
    refusals: {
      'programme-not-open': 'The programme is not open for enrolment right now. HR will tell you when it opens.',
      'joining-over': 'Joining is over. The last day has passed.',
      'refused-lately': 'You were answered not long ago. You can apply again after a while.',
      'outside-audience': 'This programme is for other departments. Ask HR if you wonder why.',
      'account-disabled': 'Your account is disabled. Contact IT if that is wrong.',
      guest: 'Guest accounts cannot take part. Ask IT for an account of your own in the company.',
      'no-address': 'Your account has no e-mail address, so nobody can invite you to meetings. Ask IT to add one.',
      'no-name': 'Your account has no name in the directory. Ask IT to add it.',
      'no-programme': 'There is no programme to join yet. HR will tell you when it opens.',
      'role-missing': 'Choose whether you want to be a mentee, a mentor or both.',
      'capacity-out-of-range': 'A mentor can have one to five mentees.',
      'offer-unknown': 'One of the competences cannot be chosen any more. Choose another.',
      'wish-unknown': 'One of the competences cannot be chosen any more. Choose another.',
      'answer-missing': 'The programme has questions that you need to answer. Join on your profile, where they are.',
      'answer-wrong': 'One of your answers does not fit the question any more. Correct it on your profile.',
      'answer-too-long': 'One of your answers is too long. Shorten it on your profile.',
      'room-out-of-range': `Choose at most ${most.room} mentees over all programmes.`,
      'profile-missing': 'Tell us a little about yourself first.',
      'profile-needed-elsewhere': 'You take part in another programme, which needs what you have removed.',
      'offer-missing': 'Choose at least one thing you can help others with.',
      'wish-missing': 'Choose at least one thing you want to get better at, or write a goal.',
      'language-missing': 'Choose at least one language.',
      'competence-twice': 'The same competence is chosen twice. Remove one of them.',
      'too-many-goals': 'Write three goals at most.',
      'goal-too-long': `The goal can have ${longest.profileGoal} characters at most. Shorten it a little.`,
      'preferred-time-reversed': 'A preferred time ends before it begins. Correct it on your profile.',
    },
  },
};

export const mail: SameShape<typeof mailSwedish> = mailAgain;

export const tab: SameShape<typeof tabSwedish> = {
  ...tabLeftAlone,
  ...tabAgain,
  ...tabJoining,
  ...tabMe,
  join: {
    severalTitle: 'Programmes you can join',
    severalBody: 'Choose what suits you. You may be in several.',
    action: 'Join',
    howTitle: 'How it works',
    steps: {
      profile: { title: 'Tell us about you', body: 'Three short steps, about five minutes.' },
      match: { title: 'You get a match', body: 'You see why you suit each other.' },
      meet: {
        title: 'The meetings are booked for you',
        body: 'They stand in Outlook for you both, at a time that suits.',
      },
    },
    facts: {
      period: 'Period',
      periodValue: (from, until) => `${from} to ${until}`,
      rolling: (months) => (months === 1 ? 'One month from when you begin' : `${months} months from when you begin`),
      rhythm: 'You meet',
      rhythmValue: (cadence, minutes) => `${cadence}, ${minutes} minutes`,
    },
    noProgramme: 'This is where your mentoring programme will be',
    noProgrammeBody: 'HR has not opened a programme yet. When it happens, you join from here.',
    noProgrammeHr: 'Set up the programme',
    closed: 'Joining is not open',
    closedBody: 'The programme takes no new people right now. Ask HR when the next round begins.',
    outside: 'The programme is not open to your department yet',
    outsideBody: 'Ask HR whether it will open to more people.',
    disabled: 'Your account is switched off',
    disabledBody: 'Ask IT to enable the account, and you can join.',
    barred: 'You cannot join with this account',
    barredBody: {
      guest: 'It is a guest account. Ask IT for an account of your own in the company.',
      'no-address': 'It has no e-mail address, so nobody can invite you to meetings. Ask IT to add one.',
      'no-name': 'It has no name in the directory. Ask IT to add it.',
    },
  },
  nextRound: {
    title: {
      'first-in-line': 'You are first in line for the next round',
      chooses: 'You choose a new mentor yourself',
      'is-asked': 'The next mentee asks you',
      soon: 'You are put in line tomorrow morning',
      aside: 'Would you like somebody new?',
    },
    body: {
      'first-in-line':
        'HR runs the next round when there are more people to match. You need not do anything; we will tell you in Teams.',
      chooses: 'There is no hurry. If you would like to wait you can stand aside, and come back whenever you like.',
      'is-asked':
        'Mentees choose their mentors themselves in this programme. You are asked in Teams, and answer yes or no then.',
      soon: 'Your place in line is kept. You need not do anything; we will tell you in Teams.',
      aside: 'You stay in the programme and get somebody new when you say so. You lose nothing by waiting.',
    },
    standAside: 'I will stand aside',
    takePart: 'I would like another',
    saved: 'Saved.',
  },
};
