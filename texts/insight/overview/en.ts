/** What the server says of how it stands: the sentence, what needs somebody, and what the charts found. */
import { startOfSentence } from '../../format.ts';
import type { SameShape } from '../../shape.ts';
import { howMany } from '../how-many.ts';
import type { overview as swedish } from './sv.ts';

const smallNumbers = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Small numbers are written as words, capitalised at the beginning of a sentence. */
function inWords(count: number): string {
  return startOfSentence(smallNumbers[count] ?? String(count));
}

function inDays(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? 'a day' : `${days} days`;
}

/** So many of ten, before the word meetings. */
function inTenths({ tenths, isExact }: { readonly tenths: number; readonly isExact: boolean }): string {
  if (tenths === 0) return isExact ? 'no' : 'hardly any';
  if (tenths === 10) return isExact ? 'all' : 'nearly all';
  return `${smallNumbers[tenths] ?? ''} in ten`;
}

export const overview: SameShape<typeof swedish> = {
  overview: {
    draft: 'The programme is not open yet.',
    draftLead: 'Nobody has been sent anything. Programme says what has been decided.',
    ended: 'The programme is over.',
    nobodyYet: 'Nobody has joined yet.',
    nobody: 'Nobody joined.',
    invited: (count, people) => (count === 1 ? 'One person is invited.' : `${people} are invited.`),
    now: {
      matched: (of, n) =>
        howMany(of, {
          onlyNot: 'One person has joined and is not matched yet.',
          only: 'The one person who joined is matched.',
          none: `None of ${n(of.all)} is matched yet.`,
          every: `All ${n(of.all)} are matched.`,
          part: `${n(of.some)} of ${n(of.all)} ${of.some === 1 ? 'is' : 'are'} matched.`,
        }),
      metPairs: (of, n) =>
        howMany(of, {
          onlyNot: 'The pair has not met yet.',
          only: 'The pair has met.',
          none: `None of ${n(of.all)} pairs has met yet.`,
          every: `All ${n(of.all)} pairs have met.`,
          part: `${n(of.some)} of ${n(of.all)} pairs ${of.some === 1 ? 'has' : 'have'} met.`,
        }),
      metAll: (of, n) =>
        howMany(of, {
          onlyNot: 'The pairing has not met yet.',
          only: 'The pairing has met.',
          none: `None of ${n(of.all)} pairings has met yet.`,
          every: `All ${n(of.all)} pairings have met.`,
          part: `${n(of.some)} of ${n(of.all)} pairings ${of.some === 1 ? 'has' : 'have'} met.`,
        }),
    },
    over: {
      matched: (of, n) =>
        howMany(of, {
          onlyNot: 'One person joined and was not matched.',
          only: 'The one person who joined was matched.',
          none: `None of ${n(of.all)} was matched.`,
          every: `All ${n(of.all)} were matched.`,
          part: `${n(of.some)} of ${n(of.all)} ${of.some === 1 ? 'was' : 'were'} matched.`,
        }),
      metPairs: (of, n) =>
        howMany(of, {
          onlyNot: 'The pair never met.',
          only: 'The pair met.',
          none: `None of ${n(of.all)} pairs met.`,
          every: `All ${n(of.all)} pairs met.`,
          part: `${n(of.some)} of ${n(of.all)} pairs met.`,
        }),
      metAll: (of, n) =>
        howMany(of, {
          onlyNot: 'The pairing never met.',
          only: 'The pairing met.',
          none: `None of ${n(of.all)} pairings met.`,
          every: `All ${n(of.all)} pairings met.`,
          part: `${n(of.some)} of ${n(of.all)} pairings met.`,
        }),
    },
    needs: (count) => {
      if (count === 0) return 'Nothing needs you right now.';
      return count === 1 ? 'One thing needs you.' : `${inWords(count)} things need you.`;
    },
    nextRound: (day) => `The next round runs on ${day}. Whatever needs you before then is gathered here.`,
    calmLead: 'Whatever needs you is gathered here.',
  },
  needs: {
    applicants: {
      what: (count, name) =>
        `${count === 1 ? name : `${inWords(count)} people`} ${count === 1 ? 'waits' : 'wait'} for a yes to take part`,
      so: 'Whoever gets a yes is in at once.',
    },
    'round-stopped': {
      what: 'The round has stopped',
      so: 'It could not be worked out or published. Try again; if that does not help, ask IT to look at the fault.',
    },
    'round-ready': {
      what: (count) => (count === 1 ? 'One proposal is ready' : `${inWords(count)} proposals are ready`),
      look: 'Nobody is told anything until the round is published.',
      so: (count) => (count === 1 ? 'One proposal is ready.' : `${inWords(count)} proposals are ready.`),
    },
    waiting: {
      what: (count) =>
        count === 1 ? 'One mentee is waiting for a mentor' : `${inWords(count)} mentees are waiting for a mentor`,
      one: (days) => `Has waited for ${inDays(days)}.`,
      two: (one, other) => `${one.name} has waited for ${inDays(one.days)}, ${other.name} for ${inDays(other.days)}.`,
      longest: (name, days) => `${name} has waited longest, ${inDays(days)}.`,
      so: 'Under Matching you propose pairs and see what is in the way for each of them.',
    },
    'mentors-wait': {
      what: (count) => (count === 1 ? 'One mentor has no mentee yet' : `${inWords(count)} mentors have no mentee yet`),
      so: 'No mentee is waiting. Invite more people who want to learn.',
    },
    'nobody-left': {
      what: (count) =>
        count === 1
          ? 'One mentee has no mentor left to choose'
          : `${inWords(count)} mentees have no mentor left to choose`,
      so: 'Under Matching you can match them with somebody in a round.',
    },
    'mentors-missing': {
      what: (competence) => `No mentor with room offers ${competence}`,
      so: (count) => `${inWords(count)} of those who wait ${count === 1 ? 'wants' : 'want'} to learn it.`,
      also: (competences) => `Nobody offers ${competences} either.`,
    },
    'nobody-invited': {
      what: 'Nobody is invited yet',
      so: 'Invite the people you want, or share the link to the programme.',
    },
    'old-zones': {
      what: 'The server has old data about the clock',
      so: (zones) => `It is about ${zones}. Meetings there may be an hour off. Ask IT to update Node.`,
    },
    'ends-soon': {
      what: (day) => `The programme ends on ${day}`,
      so: 'It closes by itself a week after its last day, unless that day is moved.',
    },
  },
  acts: {
    takeUp: 'I take it',
    takeUpFor: (name) => `I take the wish for help from ${name}`,
    close: 'Done',
    closeFor: (name) => `The wish for help from ${name} is answered`,
    writeTo: (name) => `Write to ${name}`,
    writeFor: (label, names) => `${label}: ${names}`,
    helpDraft: 'Hello, you have asked for help with your pairing. When would it suit you to talk?',
    ask: 'Ask how it goes',
    askDraft: 'Hello, how are your meetings going?',
    retry: 'Try again',
    retryFor: (names) => `Try again for ${names}`,
    retryRound: 'Try the round again',
    approve: 'Approve',
    approveFor: (name) => `Approve ${name}`,
    answer: 'Answer them',
    review: 'Review the proposals',
    propose: 'To the matching',
    invite: 'Invite',
    inviteMentors: 'Invite more mentors',
    inviteMentees: 'Invite more',
    lookAtDates: 'Look at the dates',
    copy: 'Copy for IT',
    copyFor: (what) => `Copy for IT: ${what}`,
  },
  findings: {
    meetings: {
      'none-yet': 'No meetings have been held yet',
      few: ({ held, planned }, n) =>
        howMany(
          { some: held, all: planned },
          {
            onlyNot: 'The first meeting did not take place',
            only: 'The first meeting took place',
            none: `None of ${n(planned)} meetings has taken place`,
            every: `All ${n(planned)} meetings have taken place`,
            part: `${n(held)} of ${n(planned)} meetings have taken place`,
          },
        ),
      steady: (share) => `${startOfSentence(inTenths(share))} meetings take place`,
      dip: (share, week) => `${startOfSentence(inTenths(share))} meetings take place, except in week ${week}`,
      rising: (from, to) => `More meetings take place, up from ${inTenths(from)} to ${inTenths(to)}`,
      falling: (from, to) => `Fewer meetings take place, down from ${inTenths(from)} to ${inTenths(to)}`,
    },
    usefulness: {
      'too-few': 'Too few answers to show how useful the meetings are',
      'one-month': (mean) => `The meetings get ${mean} of 5`,
      rising: 'People find the meetings more useful than at first',
      falling: 'People find the meetings less useful than at first',
      steady: 'People find the meetings about as useful as at first',
    },
    answers: {
      'too-few': 'Too few answers to count',
      'so-far': (answers) => `${answers} answers are counted so far`,
      more: (last, before) => `more answers in ${last} than in ${before}`,
      fewer: (last, before) => `fewer answers in ${last} than in ${before}`,
      same: (last, before) => `as many answers in ${last} as in ${before}`,
    },
  },
};
