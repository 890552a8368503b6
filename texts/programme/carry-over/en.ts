/** From time to time: which programme comes after, and who is brought over into a new one. */
import type { SameShape } from '../../shape.ts';
import type { hr as swedish } from './sv.ts';

export const hr: SameShape<typeof swedish> = {
  carryOver: {
    title: 'From time to time',
    next: 'Next programme',
    nextHelp: 'There go on those who want to carry on together. Its name stands in the greeting when this one ends.',
    noNext: 'None is decided',
    named: 'Saved.',
    body: 'Whoever took part in an earlier programme may take part in this one.',
    open: 'Bring people over',
    from: 'From which programme',
    whom: 'Whom',
    groups: {
      waited: 'Those who waited and were left without',
      'said-yes': 'Those who have said yes to next time',
    },
    nobodyChosen: 'Choose at least one group.',
    between: (from, to) => `${from} to ${to}`,
    fewerThanFive: 'fewer than five',
    enrolled: (count) => `Enrolled at once, as they asked for: ${count}.`,
    asked: (count) => `Asked first: ${count}.`,
    privacy: 'What somebody has said about next time is private. That is why counts come in steps of five.',
    action: 'Bring them over',
    done: 'Done. Each gets a message. Whoever is in already, or was asked, gets no other.',
  },
};
