import type { SameShape } from '../../shape.ts';
import type { review as swedish } from './sv.ts';

export const review: SameShape<typeof swedish> = {
  title: (count) =>
    count === 0
      ? 'No proposals left to review'
      : count === 1
        ? 'One proposed mentoring pair'
        : `${count} proposed mentoring pairs`,
  next: 'Review next',
  reviewAside: 'Review what is set aside',
  changeRules: 'Change rules',
  changeWeights: 'Change what matters',
  otherSettings: 'More settings of the programme',
  choose: 'Selection',
  becomes: 'becomes mentor of',
  becomesMentor: (mentor, mentee) => `${mentor} becomes mentor of ${mentee}`,
  state: { open: 'To review', think: 'To think of', later: 'Set aside', agreed: 'Approved' },
  by: { later: (name) => `${name} set it aside.`, agreed: (name) => `${name} approved it.` },
  judge: { agree: 'Approve', later: 'Set aside', reconsider: 'Review anew' },
  judged: {
    agree: (names) => `${names} are approved.`,
    later: (names) => `${names} are set aside.`,
    reconsider: (names) => `${names} are to be reviewed again.`,
  },
  keys: { agree: 'a', swap: 'o', later: 's', lock: 'l' },
  listKeys: 'Arrow keys step, Enter opens, A approves, S sets aside, L locks',
  clearOnes: (count) => `${count} are clear: nothing to think of.`,
  agreeClear: (count) => (count === 1 ? 'Approve it' : `Approve all ${count}`),
  clearAgreed: (count) => (count === 1 ? 'The pair is approved.' : `${count} pairs are approved. You can undo this.`),
  clearTitle: (count, number) => (number === 1 ? 'One proposal is clear' : `${count} proposals are clear`),
  clearBody:
    'Nothing speaks against them, and they fit with a good margin. Approve all of them at once, or see them one by one.',
  oneByOne: 'One by one',
  doneTitle: 'Everything is reviewed',
  notDoneTitle: 'Some proposals are left to review',
  doneBody: (agreed, later, count) =>
    [
      count.agreed === 0 ? 'None is approved yet.' : `${agreed} ${count.agreed === 1 ? 'is' : 'are'} approved.`,
      ...(count.later === 0 ? [] : [`${later} ${count.later === 1 ? 'is' : 'are'} set aside and not published.`]),
      ...(count.agreed === 0 ? [] : ['Nobody is told anything until you publish.']),
    ].join(' '),
  toPublish: 'To publishing',
  all: 'All proposals',
  following: 'Next',
  place: (at, all) => `Proposal ${at} of ${all}`,
  ofAll: (done, all) => `${done} of ${all} reviewed`,
  agreedShort: (count) => `${count} approved`,
  laterShort: (count) => `${count} set aside`,
  standing: (agreed, left) => `${agreed} approved, ${left} left.`,
  reach: (people, count) =>
    `When you publish, ${count === 1 ? 'the person is' : `these ${people} are`} told in Teams, and the meetings are booked in Outlook.`,
  noneAgreed: 'Approve at least one to publish.',
  stay: (count) => (count === 1 ? 'One proposal stays in the draft.' : `${count} proposals stay in the draft.`),
  preview: 'Preview the message',
  gone: 'This proposal does not exist any more',
  goneBody: 'The draft has been worked out again or published since the link was made.',
  offers: 'Can teach',
  wants: 'Wants to get better at',
  meets: 'In common:',
  fits: (percent) => `How well they fit, ${percent}`,
  seeParts: (percent) => `${percent} fit · see the parts`,
  hideParts: 'Hide the parts',
  wishesMet: (met, all) => (all === 0 ? 'No wish given' : `${met} of ${all} wishes`),
  placesLabel: 'Parts of the matching',
  places: {
    proposals: 'Proposals',
    weights: 'What should matter',
    rules: 'Rules',
    groups: 'Groups and circles',
    waiting: 'Waiting',
    waitingCount: (count) => (count === 1 ? 'One person waits' : `${count} people wait`),
    waitingTitle: (count) =>
      count === 0
        ? 'Nobody waits for a match'
        : count === 1
          ? 'One person waits for a match'
          : `${count} people wait for a match`,
  },
  titles: {
    weights: 'What should matter when you match?',
    rules: 'What holds in every round',
    groups: 'More than two together',
  },
  matters: {
    competences: 'The one knows what the other wants to learn',
    goals: 'They write about the same things in their goals',
    'working-style': 'They work in ways that go together',
    language: 'They share more than one language',
    place: 'They are in the same place',
    'experience-gap': 'Their experience is the right distance apart',
    'common-hours': 'They share plenty of time',
    'career-wish': 'The mentor has gone the way the mentee wants to go',
    'earlier-ratings': 'Earlier mentees have been content with the mentor',
    questions: 'They answer alike to your own questions',
  },
  weighs: {
    none: 'does not count',
    little: 'matters a little',
    some: 'matters',
    much: 'matters much',
    most: 'matters most',
  },
  togetherTitle: 'Locked: they stay when you propose again',
  alwaysTitle: 'Always, without any setting',
  always: ['Never their own manager', 'Never more than the mentor has said', 'Always a language in common'],
  missed: (competences) => `Most missed are mentors who know ${competences}.`,
  waysOut: { invite: 'Invite more people', settings: 'Change what should matter', propose: 'To the proposals' },
  toRules: 'To the rule',
  waitingBefore: 'Previous',
  waitingAfter: 'Next',
  waitingPage: (at, all) => `Page ${at} of ${all}`,
};
