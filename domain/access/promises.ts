import type { Reading, Thing, Viewer } from './policy.ts';

/** What a promise says of one thing: exactly these, besides the person themselves, read it, and how. */
export interface Promised {
  readonly thing: Thing;
  readonly readers: Readonly<Partial<Record<Viewer, Reading>>>;
}

const whoMeetsAndHr = {
  partner: 'whole',
  'former-partner': 'whole',
  'group-mentor': 'whole',
  'group-member': 'whole',
  hr: 'whole',
} as const;

const ofProfile = {
  hr: 'whole',
  'asked-mentor': 'whole',
  partner: 'reasons',
  'former-partner': 'reasons',
  'group-mentor': 'reasons',
  'group-member': 'reasons',
  seeker: 'reasons',
  colleague: 'figures',
} as const;

/** Every sentence that says who sees what, and what it says; its words stand in `texts/frame/promises`. */
export const promised = {
  profile: [
    { thing: 'profile', readers: ofProfile },
    { thing: 'own-words', readers: { partner: 'whole' } },
  ],
  // The same in fewer words, beside what it is about.
  chosen: [
    { thing: 'profile', readers: ofProfile },
    { thing: 'own-words', readers: { partner: 'whole' } },
  ],
  waysOfWorking: [{ thing: 'profile', readers: ofProfile }],
  ownQuestions: [{ thing: 'own-answers', readers: { hr: 'whole' } }],
  careerWish: [{ thing: 'career-wish', readers: {} }],
  survey: [
    {
      thing: 'held',
      readers: whoMeetsAndHr,
    },
    { thing: 'answers', readers: { hr: 'figures' } },
  ],
  met: [
    {
      thing: 'held',
      readers: whoMeetsAndHr,
    },
  ],
  goalMoves: [{ thing: 'goals', readers: { partner: 'whole', 'former-partner': 'whole', hr: 'figures' } }],
  help: [
    { thing: 'wish-for-help', readers: { hr: 'whole' } },
    { thing: 'answers', readers: { hr: 'figures' } },
  ],
  fit: [{ thing: 'answers', readers: { hr: 'figures' } }],
  goals: [{ thing: 'goals', readers: { partner: 'whole', 'former-partner': 'whole', hr: 'figures' } }],
  ownGoals: [{ thing: 'own-goals', readers: { hr: 'figures' } }],
  pairing: [
    {
      thing: 'meetings',
      readers: whoMeetsAndHr,
    },
    { thing: 'goals', readers: { partner: 'whole', 'former-partner': 'whole', hr: 'figures' } },
  ],
  group: [
    {
      thing: 'meetings',
      readers: whoMeetsAndHr,
    },
  ],
  onePerson: [
    { thing: 'goals', readers: { partner: 'whole', 'former-partner': 'whole', hr: 'figures' } },
    { thing: 'own-words', readers: { partner: 'whole' } },
    { thing: 'answers', readers: { hr: 'figures' } },
  ],
  leadsMeetings: [
    { thing: 'meetings', readers: whoMeetsAndHr },
    { thing: 'held', readers: whoMeetsAndHr },
    { thing: 'answers', readers: { hr: 'figures' } },
  ],
  endReason: [{ thing: 'end-reason', readers: { hr: 'figures' } }],
  aside: [{ thing: 'no-to-another', readers: { hr: 'state' } }],
  silence: [
    { thing: 'silence', readers: {} },
    { thing: 'attention', readers: { partner: 'whole', hr: 'whole', it: 'count' } },
  ],
  request: [{ thing: 'request', readers: { 'asked-mentor': 'whole' } }],
  asking: [
    { thing: 'request', readers: { 'asked-mentor': 'whole' } },
    { thing: 'greeting', readers: { 'asked-mentor': 'whole' } },
  ],
  invitation: [
    { thing: 'invitation', readers: { hr: 'whole' } },
    { thing: 'invitation-answer', readers: { hr: 'figures' } },
  ],
  application: [{ thing: 'application', readers: { hr: 'whole' } }],
  applicantsGoals: [{ thing: 'own-words', readers: { partner: 'whole' } }],
  managersYes: [{ thing: 'mentor-wish', readers: { hr: 'whole', manager: 'whole' } }],
  toManager: [{ thing: 'mentor-wish', readers: { hr: 'whole', manager: 'whole' } }],
  parting: [{ thing: 'parting-wish', readers: {} }],
  nextTime: [{ thing: 'next-time', readers: { hr: 'figures' } }],
  wishes: [{ thing: 'request', readers: { 'asked-mentor': 'whole' } }],
} as const satisfies Readonly<Record<string, readonly Promised[]>>;

export type PromiseName = keyof typeof promised;
