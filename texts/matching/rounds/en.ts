/** Rounds that run and are published by themselves. */
import type { SameShape } from '../../shape.ts';
import type { bot as botSwedish, rhythm as rhythmSwedish } from './sv.ts';

export const bot: SameShape<typeof botSwedish> = {
  round: {
    proposed: (pairs, programme) =>
      pairs === 1 ? `One pair is proposed in ${programme}` : `${pairs} pairs are proposed in ${programme}`,
    toThinkOf: (count) => (count === 1 ? 'One of them is worth a look.' : `${count} of them are worth a look.`),
    putAside: (count) =>
      count === 1
        ? 'One is put aside, and is not published until somebody approves it.'
        : `${count} are put aside, and are not published until somebody approves them.`,
    thirdTime: (count) =>
      count === 1
        ? 'One person is left without for the third time or more.'
        : `${count} people are left without for the third time or more.`,
    byItself: (when) => `Do have a look. Otherwise the proposal is published by itself ${when}.`,
    byHand: 'Have a look and publish it when you are happy with it. That does not happen by itself.',
    held: (name) => `${name} is holding the proposal back. It is published when somebody publishes or releases it.`,
    heldBySomebody: 'The proposal is held back. It is published when somebody publishes or releases it.',
    published: (pairs, programme) =>
      pairs === 1 ? `One pair has begun in ${programme}` : `${pairs} pairs have begun in ${programme}`,
    publishedBy: (name) => `${name} published the round.`,
    publishedByItself: 'The round was published by itself.',
    discarded: (programme) => `The proposal in ${programme} has been discarded`,
    discardedBody: 'Everybody in it waits for the next round.',
    replaced: (programme) => `The proposal in ${programme} has been replaced`,
    replacedBody: 'You find the new one under Matching.',
    over: (programme) => `${programme} takes no new pairs`,
    overBody: 'So the proposal is not published.',
    look: 'Look',
    hold: 'Hold',
    release: 'Release',
    publish: 'Publish now',
    sure: (pairs, programme) =>
      pairs === 1 ? `Publish one pair in ${programme}?` : `Publish ${pairs} pairs in ${programme}?`,
    sureBody: 'Everybody gets a card in Teams and the meetings are booked. This cannot be taken back.',
    confirm: 'Publish and book',
    back: 'Back',
    report: (programme) => `The round in ${programme} was published by itself`,
    reportPairs: (pairs) => (pairs === 1 ? 'One pair has begun.' : `${pairs} pairs have begun.`),
    reportRefused: (count) =>
      count === 1 ? 'One proposal could not become a pair.' : `${count} proposals could not become pairs.`,
    reportWaiting: (count) =>
      count === 1 ? 'One person waits for the next round.' : `${count} people wait for the next round.`,
    reportNext: (day) => `The next round runs on ${day}.`,
    inTheWay: (programme) => `The next round in ${programme} waits for you`,
    inTheWayBody: (when) =>
      `There is a draft from ${when}. Publish or discard it, and the next round runs when its time comes.`,
  },
};

/** On HR's page about the matching. */
export const rhythm: SameShape<typeof rhythmSwedish> = {
  next: (when) => `The next round runs by itself ${when}.`,
  nextAsSoon: (when) => `Every working day Lodestar looks whether anybody can be matched. The next time is ${when}.`,
  inTheWay: 'It does not run as long as there is a draft.',
  none: 'The next round runs when you propose it.',
  publishes: (when) => `The draft is published by itself ${when}.`,
  held: (name) => `${name} is holding the draft back. It is not published by itself.`,
  hold: 'Hold',
  holds: 'The draft is held back.',
  release: 'Release',
  released: 'The draft is published by itself again.',
  change: 'Change when rounds run',
  ran: {
    open: (when) => `A round ran by itself ${when}.`,
    published: (when) => `A round ran by itself ${when} and was published by you.`,
    discarded: (when) => `A round ran by itself ${when} and was discarded by you.`,
    nobody: (when) => `A round ran by itself ${when}. No two were a good pair.`,
  },
  publishedByItself: (when) => `The round was published by itself ${when}.`,
};
