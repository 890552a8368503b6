/**
 * Who may read what. The one table: operations ask it, the promises in the texts are held to it, and a test walks every
 * address, card, feed and file as each viewer against it.
 */

/** As whom somebody looks at what belongs to another, or to themselves. */
export const viewers = [
  'self',
  'partner',
  'former-partner',
  'group-mentor',
  'group-member',
  'asked-mentor',
  // A mentee who chooses, of a mentor who is suggested to them.
  'seeker',
  // HR, and whoever leads the programme (decision 45).
  'hr',
  'it',
  // By the directory, of the one whose manager they are; nobody's consent is asked for anything more yet.
  'manager',
  'colleague',
] as const;
export type Viewer = (typeof viewers)[number];

/** What is held about somebody. */
export const things = [
  'card',
  'profile',
  'own-words',
  'career-wish',
  'room-in-all',
  'own-answers',
  'consent',
  'standing',
  'no-to-another',
  'who-ended',
  'end-reason',
  'request',
  'greeting',
  'meetings',
  'held',
  'no-to-proposal',
  'goals',
  'own-goals',
  'attention',
  'answers',
  'comment',
  'wish-for-help',
  'silence',
  'left-alone',
  'parting-wish',
  'next-time',
  'message-list',
  'alerts',
  'calendar-address',
  'invitation',
  'invitation-answer',
  'application',
  'mentor-wish',
] as const;
export type Thing = (typeof things)[number];

/**
 * `whole`: as it is; `state`: one word that is the same for whoever has a secret and whoever has none; `figures`: part
 * of a figure of five people or more; `reasons`: so much of it as says why two people go together; `count`: counted with others, however few, without saying of whom.
 */
export type Reading = 'whole' | 'state' | 'figures' | 'reasons' | 'count';

/** Whoever is left out may not read it at all. */
const readings: Readonly<Record<Thing, Readonly<Partial<Record<Viewer, Reading>>>>> = {
  // Name, title, department, place and picture: what the company's directory tells everybody.
  card: {
    self: 'whole',
    partner: 'whole',
    'former-partner': 'whole',
    'group-mentor': 'whole',
    'group-member': 'whole',
    'asked-mentor': 'whole',
    seeker: 'whole',
    hr: 'whole',
    it: 'whole',
    manager: 'whole',
    colleague: 'whole',
  },
  // Roles, competences, languages, place. A mentor who is asked reads what the mentee wants to learn; what at least five have
  // chosen is suggested to colleagues.
  profile: {
    self: 'whole',
    hr: 'whole',
    'asked-mentor': 'whole',
    partner: 'reasons',
    'former-partner': 'reasons',
    'group-mentor': 'reasons',
    'group-member': 'reasons',
    seeker: 'reasons',
    colleague: 'figures',
  },
  // Free text is quoted to nobody but the two of a published pairing, and never compared with what the viewer wrote.
  'own-words': { self: 'whole', partner: 'whole' },
  'career-wish': { self: 'whole' },
  // How many mentees a mentor wants over all programmes. Others learn that there is no room, never why.
  'room-in-all': { self: 'whole' },
  // What somebody answered to HR's own questions: HR asked, and HR reads. A partner never does.
  'own-answers': { self: 'whole', hr: 'whole' },
  // What they said yes to as they joined.
  consent: { self: 'whole' },
  // Waiting, matched, aside, on a break, left.
  standing: { self: 'whole', hr: 'state' },
  'no-to-another': { self: 'whole', hr: 'state' },
  'who-ended': {},
  'end-reason': { hr: 'figures' },
  // That a mentor was asked, and what they said.
  request: { self: 'whole', 'asked-mentor': 'whole' },
  greeting: { self: 'whole', 'asked-mentor': 'whole' },
  // A former partner keeps reading what the two had together, as it stood when it ended.
  meetings: {
    self: 'whole',
    partner: 'whole',
    'former-partner': 'whole',
    'group-mentor': 'whole',
    'group-member': 'whole',
    hr: 'whole',
  },
  // Whether a meeting took place, also as one of them said in a survey.
  held: {
    self: 'whole',
    partner: 'whole',
    'former-partner': 'whole',
    'group-mentor': 'whole',
    'group-member': 'whole',
    hr: 'whole',
  },
  // Who said no to what another one of the pairing proposed. In a pair it can only have been the other one; in a group nobody is
  // told.
  'no-to-proposal': { self: 'whole', partner: 'whole' },
  // Those of a pair. HR reads how many people have one.
  goals: { self: 'whole', partner: 'whole', 'former-partner': 'whole', hr: 'figures' },
  // In a group everybody has their own.
  'own-goals': { self: 'whole', hr: 'figures' },
  // What needs HR, such as three meetings in a row that were not held; whom it is about may read it too.
  attention: { self: 'whole', partner: 'whole', hr: 'whole', it: 'count' },
  answers: { self: 'whole', hr: 'figures' },
  // Nobody is asked for one.
  comment: {},
  'wish-for-help': { self: 'whole', hr: 'whole' },
  // That somebody waits for a sign of the other side, said so, and what they chose; also that the other was asked.
  silence: { self: 'whole' },
  // Why a round left them alone, as they are told, and what of their own would help.
  'left-alone': { self: 'whole' },
  // What somebody wishes for when their time together is over. What all of a pairing want alike comes about, and shows.
  'parting-wish': { self: 'whole' },
  // Whether they want to be in again, asked, or neither. HR learns how many it carries over, in steps of five.
  'next-time': { self: 'whole', hr: 'figures' },
  // By which list somebody was written to. Whoever gets the message is not told.
  'message-list': { hr: 'whole' },
  // What a lead wants to be told of.
  alerts: { self: 'whole' },
  'calendar-address': { self: 'whole' },
  // That somebody was invited, has joined, or could not be reached.
  invitation: { self: 'whole', hr: 'whole' },
  // What they said to it, or that they said nothing.
  'invitation-answer': { self: 'whole', hr: 'figures' },
  // That somebody waits for a yes, and what they were answered.
  application: { self: 'whole', hr: 'whole' },
  // That somebody wants to be a mentor in a programme whose rule is that their manager says yes.
  'mentor-wish': { self: 'whole', hr: 'whole', manager: 'whole' },
};

/** How this viewer may read this; null: not at all. */
export function readingOf(thing: Thing, viewer: Viewer): Reading | null {
  return readings[thing][viewer] ?? null;
}
