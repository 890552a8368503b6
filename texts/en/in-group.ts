import type { SameShape } from '../shape.ts';
import type { botInGroup as swedishBot, tabInGroup as swedishTab } from '../sv/in-group.ts';

export const botInGroup: SameShape<typeof swedishBot> = {
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

export const tabInGroup: SameShape<typeof swedishTab> = {
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
    period: (from, until) => `The group meets from ${from} to ${until}.`,
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
      asked: 'Times that are free for you all.',
      'no-common-time':
        'You have no working hours in common. These times come closest. Whoever gets a time outside their working hours needs to say yes.',
    },
    effect: {
      meeting: 'The meeting is moved in Outlook for you all.',
      standing: 'The coming meetings are booked anew at this time in Outlook for you all. Those that have been stay.',
    },
    waitsForPartner: (_name) =>
      'You have chosen a time outside the working hours of some of the others, who need to say yes. We have asked in Teams.',
    waitsForMe: (_name) => 'One of you has chosen a time outside your working hours. Does it suit you all the same?',
    partnerChose: (_name) => 'One of you has already chosen a time.',
    failed: 'We found no time that is free for you all',
  },
};
