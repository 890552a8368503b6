/** Mentoring groups and circles, and what is said differently to those who are more than two. */
import type { SameShape } from '../shape.ts';
import type {
  groups as groupsSwedish,
  botInGroup as botInGroupSwedish,
  tabInGroup as tabInGroupSwedish,
} from './sv.ts';

export const groups: SameShape<typeof groupsSwedish> = {
  open: 'Open the group',
  introduction: {
    summary: { group: 'You are in a mentoring group', circle: 'You are in a mentoring circle' },
    title: {
      mentor: 'You will mentor a group',
      group: (mentor) => `${mentor} will be your mentor, in a group`,
      circle: 'You are in a mentoring circle',
    },
    programme: (programme) => `You have been matched in ${programme}. You all meet together.`,
    members: 'Who is in it',
    mentorOf: (about) => (about === '' ? 'mentor' : `mentor · ${about}`),
    why: 'Why you',
    next: 'Lodestar looks for a time that suits all of you and books the meetings in your calendars.',
  },
  left: {
    summary: (name) => `${name} is no longer in the group`,
    title: (name) => `${name} is no longer in your group`,
    body: (others) => `The rest of you go on as before: you and ${others}. The meetings stay.`,
  },
  reasons: {
    own: {
      'mentor-offers': (competence, count) =>
        `The mentor is strong in ${competence}, which ${count} of you want to learn.`,
      'all-want': (competence, count) => `${count} of you want to get better at ${competence}.`,
      'same-place': (place) => `Everybody is in ${place}.`,
      'common-language': (languages) => `You can all speak ${languages}.`,
    },
    hr: {
      'mentor-offers': (competence, count) => `The mentor is strong in ${competence}, which ${count} want to learn.`,
      'all-want': (competence, count) => `${count} want to get better at ${competence}.`,
      'same-place': (place) => `Everybody is in ${place}.`,
      'common-language': (languages) => `Everybody can speak ${languages}.`,
    },
  },
  ended: {
    summary: 'Your group has ended',
    title: 'Your group has ended',
    body: 'Thank you for your time together. The meetings ahead are taken out of Outlook.',
  },
  hr: {
    lead: 'One mentor for several mentees, or a circle of equals. Nobody else sees the proposals before you publish.',
    kind: 'Form',
    kinds: { group: 'Group with a mentor', circle: 'Circle without a mentor' },
    size: 'At most so many in each',
    peerPairs: 'Two by two, three if one is left over',
    propose: 'Propose',
    again: 'Propose again',
    proposing: 'Looking for the best groups…',
    none: 'There are no proposals yet.',
    noMentors: 'No mentor has room for two mentees or more. A circle needs no mentor.',
    withMentor: (name) => `${name} with a group`,
    circle: (names) => `Circle of ${names}`,
    own: 'You or somebody you meet are in it, so how well the group fits is not shown to you',
    ownDecided: 'Somebody else who leads the programme decides what becomes of the group',
    fit: (percent) => `${percent} fit`,
    sameName: (one, other) =>
      `${one} and ${other} have the same name. Check that these are not two accounts of one person.`,
    mentor: 'mentor',
    lock: 'Lock',
    locked: 'Locked',
    status: { approved: 'Beginning', refused: 'Could not begin' },
    move: (name) => `Move ${name}`,
    place: (name) => `Give ${name} a place`,
    moveTo: 'To',
    out: 'No group, waiting',
    effect: (group, before, after) => `${group}: ${before} → ${after}`,
    dissolved: (group) => `${group}: too few left, the group is dissolved and the others wait`,
    moveAction: 'Move',
    waiting: 'Without a group',
    waitingNone: 'Everybody who seeks a place has one.',
    paused: 'On a break',
    'no-account': 'The account is closed or lacks something',
    aside: 'Has not asked for anybody new',
    seeks: 'Got no place that fits',
    give: 'Give a place',
    publish: (count) => (count === 1 ? 'Publish the group' : `Publish ${count} groups`),
    publishTitle: 'Publish the groups?',
    publishExample: (name) => `What they will read: ${name}`,
    publishBody: (people) =>
      `${people} people learn whom they will meet. Then the meetings are booked in all their calendars.`,
    published: 'The groups are beginning.',
    proposed: (count) =>
      count === 1 ? 'There is one proposal to look at.' : `There are ${count} proposals to look at.`,
    nobodySeeks:
      'Everybody who seeks has a mentor, a group or a place in the draft already, so there is nobody to make groups of.',
    noneFits: (count) =>
      count === 1
        ? 'One person is seeking, which is not enough for a group.'
        : `${count} people are seeking, but none of them fit together in a group. Try the other form, or another size.`,
    moved: (name) => `${name} has been moved.`,
  },
  faults: {
    'too-few': 'A group is three people at least.',
    'too-many': 'A group is eight people at most.',
    'no-room': 'The mentor has no room for so many.',
    'kept-apart': 'Two of them must not be matched with each other.',
    'cannot-meet': 'They share no language or no working hours.',
  },
  tab: {
    yourGroup: { group: 'Your mentoring group', circle: 'Your mentoring circle' },
    earlierGroup: { group: 'Former mentoring group', circle: 'Former mentoring circle' },
    members: 'The others in it',
    since: (day, people) => `Since ${day}, ${people} people`,
    writeAll: 'Write to all',
    youMentor: 'You are the mentor',
    mentor: 'Mentor',
    ownGoals: 'In a group everybody has goals of their own.',
    leaveTitle: 'Leave the group?',
    leaveBody:
      'You are taken off the meetings in Outlook. The others learn that you are no longer in it, but not why. If too few are left, or you are the mentor, the group ends.',
    leaveAction: 'Leave',
  },
  obstacles: {
    'mentor-at-capacity': 'The mentor has no room for so many.',
    'has-a-mentor': 'Somebody in the group already has a mentor.',
    'in-a-circle': 'Somebody is already in a circle.',
    'no-longer-enrolled': 'Somebody no longer takes part in the programme.',
    'not-available': 'Somebody cannot join a new group at present.',
    'programme-not-open': 'The programme takes no new pairs or groups now.',
    'programme-over': 'The last day of the programme is over.',
  },
};

export const botInGroup: SameShape<typeof botInGroupSwedish> = {
  openPairing: 'Open the group',
  offer: {
    summary: { standing: (_givenName) => 'A new standing time for the group' },
    why: {
      partnerDeclined: (_givenName, when) => `One of you cannot make ${when}`,
      partnerAsked: (_givenName, when) => `One of you would like to move the meeting ${when}`,
      standingPartnerAsked: (_givenName) => 'One of you would like a new standing time',
      noCommonTime: (_givenName) => 'You have no working hours in common',
    },
    lead: (count) =>
      count === 1 ? 'One time that suits you all:' : `${count === 2 ? 'Two' : 'Three'} times that suit you all:`,
    leadOutside: (count) =>
      count === 1
        ? 'One time that comes close. It holds once those outside working hours have said yes.'
        : `${count === 2 ? 'Two' : 'Three'} times that come close. A time holds once those outside working hours have said yes.`,
    alsoThere: (time, _givenName) => `${time} for the others`,
    partnerSaidYes: (_givenName, time) => `One of you has said yes to ${time}. Does it suit you?`,
    youSaidYes: (_givenName, time) =>
      `You have said yes to ${time}. Now we are waiting for the others who need to answer.`,
    failed: { title: 'We found no time that suits you all' },
  },
  moved: { noOther: 'There was no other time that suited you all.' },
  nudge: {
    summary: (_givenName) => 'How is it going for your group?',
    body: (_givenName) => 'It happens. Would you like to change anything for the group?',
  },
};

export const tabInGroup: SameShape<typeof tabInGroupSwedish> = {
  home: {
    goalBody: (_name) => 'With a goal you know what you would like to bring up the next time you meet.',
    offerBody: { meeting: (when) => `We have found other times for the meeting ${when}. They suit you all.` },
  },
  meeting: {
    bothClocks: (mine, theirs, _name) => `${mine} for you, ${theirs} for the others`,
    wanted: 'We are looking for a time that suits you all. The invitation will come to your Outlook.',
  },
  seriesTrouble: {
    'no-common-time': () =>
      'We found no time that suits you all over the whole period. HR will tell you what can be changed.',
  },
  pairing: {
    tabs: 'Parts of your group',
  },
  goals: { dropBody: (title) => `“${title}” leaves your list. It is quite all right to change your mind.` },
  meetings: {
    pauseEffect: (count, _name) =>
      `${count === 0 ? 'No booked meeting is affected.' : count === 1 ? 'One meeting is cancelled in Outlook for you all.' : `${count} meetings are cancelled in Outlook for you all.`} The others are told in Teams. You keep your standing time.`,
    placeHelp:
      'A room, a café or a walk. The place is written into the invitation for you all. A Teams link that is already there stays.',
    end: 'Leave the group',
    ended: 'You have left the group. The meetings are taken out of your Outlook.',
  },
  offer: {
    searching: 'We are looking for times that are free for you all.',
    why: {
      declined: 'The meeting was declined in Outlook. Here are times that suit you all.',
      cancelled: 'The meeting was cancelled in Outlook. Here are times that suit you all.',
      gone: 'The meeting is no longer in Outlook. Here are times that suit you all.',
      clash: 'The meeting clashes with something else. Here are times that suit you all.',
      leave: 'One of you is on leave then. Here are times that suit you all.',
      holiday: 'It is a public holiday then. Here are times that suit you all.',
      hours: 'The time is outside working hours for some of you. Here are times that suit better.',
      proposed: 'One of you has proposed the first time in Outlook. The others are free for you all.',
      asked: 'Times that are free for you all.',
      'no-common-time':
        'You have no working hours in common. These times come closest. Anybody who gets a time outside their working hours needs to say yes.',
    },
    effect: {
      meeting: 'The meeting is moved in Outlook for you all.',
      standing: 'The coming meetings are booked again at this time in Outlook for you all. Past ones stay.',
    },
    waitsForPartner: (_name) =>
      'You have chosen a time outside the working hours of some of the others, who need to say yes. We have asked in Teams.',
    waitsForMe: (_name) => 'One of you has chosen a time outside your working hours. Does it suit you all the same?',
    partnerChose: (_name) => 'One of you has already chosen a time.',
    failed: 'We found no time that is free for you all',
  },
};
