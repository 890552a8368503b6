/** To those who lead a programme: cards about what needs them, and messages to a list. */
import type { SameShape } from '../shape.ts';
import type { alerts as swedishAlerts, bot as swedishBot, hr as swedishForHr, mail as swedishMail } from './sv.ts';

export const alerts: SameShape<typeof swedishAlerts> = {
  title: 'This needs you',
  roundReady: 'A round is ready to look at.',
  endsSoon: 'The programme ends within six weeks. It ends by itself a week after its last day, unless that is moved.',
  applicants: (count) =>
    count === 1 ? 'One person waits for a yes to take part.' : `${count} people wait for a yes to take part.`,
  nobodyLeft: (count) =>
    count === 1 ? 'One mentee has no mentor left to choose.' : `${count} mentees have no mentor left to choose.`,
  waitingLong: (count, days) =>
    count === 1
      ? `One person has waited longer than ${days} days.`
      : `${count} people have waited longer than ${days} days.`,
};

export const bot: SameShape<typeof swedishBot> = {
  alert: {
    more: (count) => `and ${count} more`,
    programmesMore: (count) => (count === 1 ? 'One more programme needs you.' : `${count} more programmes need you.`),
    open: {
      'hr/overview': 'See what needs you',
      'hr/matching': 'Look at the round',
      'hr/people': 'See who is waiting',
      'hr/programme': 'Open the programme',
    },
    openIn: (programme) => `Open ${programme}`,
    wish: (name) => `${name} would like you to get in touch`,
    wishBody: (givenName) =>
      `You are not told what ${givenName} has answered after meetings, and whoever ${givenName} meets is not told that ${givenName} asks.`,
    write: (givenName) => `Write to ${givenName}`,
    takeUp: 'I will see to it',
    taken: 'You are seeing to it',
    takenBody: 'The others who lead see that you are. Get in touch with them, and mark it Done afterwards.',
    choose: 'Change what you are told',
  },
  appointed: {
    title: (programme) => `You lead ${programme}`,
    body: 'HR has appointed you. Under The programme in Lodestar you see who takes part, the matching and the meetings, of this programme and no other.',
    next: 'The bot tells you when something needs you. What you want to be told you choose on the programme’s page.',
    open: 'Open the programme',
  },
  programmeReport: {
    title: (programme) => `${programme} has ended by itself`,
    body: 'Its last day is over. Everybody who is in it has been sent a word, and meetings ahead are gone from Outlook, except for those who all want to go on by themselves.',
    next: 'To run it again, make a copy. You can then bring over those who waited and those who want to be in the next time.',
    open: 'Open the programme',
  },
  leadMessage: {
    from: (programme) => `From those who lead ${programme}`,
  },
};

export const mail: SameShape<typeof swedishMail> = {
  something: (programme) => `Something in ${programme} needs you. Lodestar shows you what.`,
  why: 'Lodestar sends this by mail because the bot in Teams cannot reach you, and because you lead the programme.',
  wayOut: 'Choose what you are told',
};

export const hr: SameShape<typeof swedishForHr> = {
  alerts: {
    body: 'The bot tells you when something needs you: a wish for help at once, all else together at most once a day in your working hours.',
    follow: 'Tell me about this programme',
    kinds: 'Tell me when',
    kind: {
      help: 'somebody would like help',
      applicants: 'somebody waits for a yes to take part',
      trouble: 'a pairing is in trouble',
      'round-ready': 'a round is ready to look at',
      unanswered: 'somebody does not answer or cannot be reached',
      'waiting-long': 'somebody has waited long',
      'ends-soon': 'the programme ends within six weeks',
    },
    days: 'Days that count as long',
    daysWrong: (least, most) => `Write a whole number between ${least} and ${most}.`,
    nobody: 'Nobody gets cards about this programme. Follow it yourself, or appoint a programme lead.',
    own: 'You never get a card about a pairing that you are in yourself.',
  },
  messages: {
    title: 'Write to several',
    lead: 'A message in Teams to everybody on a list. Nobody who gets it sees which list it was.',
    list: 'Who should get it?',
    lists: {
      everybody: 'Everybody',
      mentors: 'Mentors',
      mentees: 'Mentees',
      waiting: 'Waiting for a match',
      'mentors-with-room': 'Mentors with room',
      'not-met': 'Have not met for six weeks',
    },
    subject: { sv: 'Heading in Swedish', en: 'Heading in English' },
    body: { sv: 'Text in Swedish', en: 'Text in English' },
    missing: 'Write a heading and a text in each language of the programme.',
    nobody: 'Nobody is on that list at present.',
    preview: 'How they read it',
    emptySubject: 'Heading',
    emptyBody: 'Your text',
    rules:
      'It is sent in ten minutes, to each in their working hours. Nobody gets more than two such messages a week from all programmes together; whoever has had two gets yours later.',
    send: (count) => `Send to ${count}`,
    written: (count) => `It is sent to ${count} in ten minutes. You can stop it until then.`,
    over: 'In a programme that is not open you cannot write to several.',
    sent: 'Sent',
    none: 'Nothing has been sent yet.',
    to: (list, writer, day) => `${list} · ${writer} · ${day}`,
    toNobodyKnown: (list, day) => `${list} · ${day}`,
    stop: 'Stop',
    stopNamed: (subject) => `Stop ${subject}`,
    stopped: 'Stopped. Whoever has got it already keeps it.',
    isStopped: 'Stopped',
    log: 'Who has got it?',
    logNamed: (subject) => `Who has got ${subject}?`,
    outcome: {
      waits: (count) => `${count} waiting`,
      delivered: (count) => `${count} have got it`,
      late: (count) => `${count} got it later`,
      mailed: (count) => `${count} got a mail instead`,
      unreachable: (count) => `${count} could not be reached`,
      'not-sent': (count) => `${count} did not get it`,
    },
    how: {
      delivered: 'Has got it',
      late: 'Got it later',
      mailed: 'Got a mail instead',
      unreachable: 'Could not be reached',
    },
    noNames: 'Nobody has got it yet.',
    lock: 'The names show who has got it. Why somebody waits is not shown: it may be leave, or another programme.',
  },
};
