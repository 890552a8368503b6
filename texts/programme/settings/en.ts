/** A programme's settings: their sections, how they are saved, and whom a change affects. */
import type { SameShape } from '../../shape.ts';
import type { hr as hrSwedish } from './sv.ts';

/** `22 pairs`, `one pair and two groups`. */
function touched(pairs: number, groups: number): string {
  const some = [
    ...(pairs === 0 ? [] : [pairs === 1 ? 'one pair' : `${pairs} pairs`]),
    ...(groups === 0 ? [] : [groups === 1 ? 'one group' : `${groups} groups`]),
  ];
  return some.join(' and ');
}

export const hr: SameShape<typeof hrSwedish> = {
  settings: {
    title: 'Programme',
    label: 'Parts of the programme',
    sections: {
      purpose: 'Purpose and time',
      people: 'Who takes part',
      matching: 'Matching',
      meetings: 'Meetings',
      questions: 'Your own questions',
      competences: 'Competences',
      texts: 'Texts and contact',
      leads: 'Leads',
      notices: 'Cards to you',
      next: 'From time to time',
      ending: 'Ending',
    },
    now: {
      period: (from, until) => `${from} to ${until}`,
      rolling: (from) => `Rolling from ${from}`,
      people: (count, amount) => (count === 0 ? 'Nobody yet' : count === 1 ? 'One person' : `${amount} people`),
      questions: (count) => (count === 0 ? 'None' : count === 1 ? 'One question' : `${count} questions`),
      competences: (count) => `${count} in the catalogue`,
      onlyHr: 'HR alone',
    },
    questionsBody: (count) =>
      count === 0
        ? 'The programme asks nothing beside the profile when somebody joins.'
        : count === 1
          ? 'The programme asks one more thing when somebody joins.'
          : `The programme asks ${count} more things when somebody joins.`,
    competencesBody: (count) => `${count} competences to choose from. All programmes share the catalogue.`,
    competencesOfHr: 'HR changes it.',
    save: {
      saving: 'Saving …',
      saved: (time) => `Saved ${time}`,
      undo: 'Undo',
      looking: 'Looking whom it affects …',
      asked: 'Waits for your answer',
      unsaved: 'Not saved. Correct what is marked.',
      overtaken: 'Somebody else changed the same thing just now. You see what holds.',
    },
    whom: {
      label: 'Whom the change affects',
      rhythm: (pairs, groups, day) => `Affects ${touched(pairs, groups)} from ${day}.`,
      rhythmBody: 'Their coming meetings are booked anew in Outlook. Day and time stay where possible.',
      own: (count) =>
        count === 1
          ? 'One pair has chosen a rhythm of its own and is not affected.'
          : `${count} pairs have chosen a rhythm of their own and are not affected.`,
      changeFor: (count) => `Change for ${count}`,
      onlyNew: 'New ones only',
      onlyNewHelp: 'New ones only: whoever has meetings booked keeps them.',
      lastDay: (pairs, groups) => `Affects ${touched(pairs, groups)}.`,
      lastDayCalledOff: (meetings) =>
        meetings === 1
          ? 'One meeting after that day is called off in Outlook. That cannot be taken back.'
          : `${meetings} meetings after that day are called off in Outlook. That cannot be taken back.`,
      lastDayKept: 'No meeting is called off, and no new ones are booked by themselves.',
      slots: (pairs, groups) =>
        `${startWith(touched(pairs, groups))} ${pairs + groups === 1 ? 'has' : 'have'} meetings booked.`,
      slotsStand: 'All their meetings stand right after the change as well. They are not affected.',
      slotsMove: (count) =>
        count === 1
          ? 'One of them has meetings that fall outside. Lodestar moves them to the nearest time that suits, eight weeks ahead.'
          : `${count} of them have meetings that fall outside. Lodestar moves them to the nearest time that suits, eight weeks ahead.`,
      audience: (people, amount) =>
        people === 1 ? 'One person can join after the change.' : `${amount} people can join after the change.`,
      audienceInvited: 'After the change only those who are invited can join.',
      outside: (count) =>
        count === 0
          ? 'Everybody who takes part stays.'
          : count === 1
            ? 'One who takes part is outside, and stays all the same.'
            : `${count} who take part are outside, and stay all the same.`,
      joining: (count) =>
        count === 1
          ? 'Affects one who was invited and has not joined.'
          : `Affects ${count} who were invited and have not joined.`,
      joiningBody: 'They are reminded once, three days before the new day.',
      joiningOpen: 'They are not reminded, since there is no last day.',
      approval: 'Affects whoever joins from now on.',
      approvalKeeps: (count) =>
        count === 1 ? 'One who takes part is not affected.' : `${count} who take part are not affected.`,
      approvalWaits: (count) =>
        count === 1 ? 'One who waits for an answer goes on waiting.' : `${count} who wait for an answer go on waiting.`,
      change: 'Change',
      leave: 'Leave it',
    },
    preview: {
      title: 'What somebody who thinks of joining reads',
      saved: 'Shows what is saved.',
      nothing: 'No welcome text.',
      farewell: 'When the programme ends',
    },
  },
};

function startWith(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
