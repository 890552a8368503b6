import type { Goal } from '#domain/goals/goal.ts';
import type { MeetingId, PairingId } from '#domain/ids.ts';
import { percent, type Moment } from '#texts/format.ts';
import {
  alsoExecute,
  botTexts,
  cardOf,
  heading,
  openHome,
  openPairing,
  openUrl,
  paragraph,
  quiet,
  type Action,
  type CardMessage,
  type CardReader,
  type TabLinks,
} from '../card.ts';
import { spanFor } from '../times.ts';

/** One of somebody's pairings that go on, as far as answers tell of it. */
export interface AnswerPairing {
  readonly pairingId: PairingId;
  /** What the other one is to the reader; in a group they are named together. */
  readonly partner: { readonly name: string; readonly givenName: string; readonly is: 'mentor' | 'mentee' | 'group' };
  /** Title, department and place in one line; empty when nothing is known. */
  readonly about: string;
  /** The others' zone (IANA); null: several. */
  readonly partnerZone: string | null;
  readonly next: {
    readonly meetingId: MeetingId;
    readonly start: Moment;
    readonly end: Moment;
    readonly mayChange: boolean;
  } | null;
  readonly mayPause: boolean;
  readonly goals: readonly Pick<Goal, 'title' | 'progressPercent'>[];
}

/** What an answer is made of. */
export interface Answer {
  readonly reader: CardReader;
  readonly now: Moment;
  readonly links: TabLinks;
  /** Those that go on. */
  readonly pairings: readonly AnswerPairing[];
  /** Enrolled, and in no pairing yet. */
  readonly waiting: boolean;
}

/** What is answered from somebody's own pairings. */
export type AboutOwn = 'reach' | 'next-meeting' | 'people' | 'move' | 'pause' | 'goals';

/** As many as a telephone shows in one go; one is kept for the tab. */
const mostButtons = 3;

/** The cards for what somebody asks about their own. None of them changes anything before a button is pressed. */
export const answerCards: Readonly<Record<AboutOwn, (answer: Answer) => CardMessage>> = {
  reach: reachCard,
  'next-meeting': nextMeetingCard,
  people: peopleCard,
  move: moveCard,
  pause: pauseCard,
  goals: goalsCard,
};

function nextMeetingCard(answer: Answer): CardMessage {
  if (answer.pairings.length === 0) return nobodyCard(answer);
  const { nextMeeting } = botTexts(answer.reader.language).answers;
  const lines = answer.pairings.map(({ partner, next, partnerZone }) =>
    next === null
      ? nextMeeting.none(partner.givenName)
      : nextMeeting.one(partner.givenName, whenOf(answer, { ...next, partner, partnerZone })),
  );
  return tabCard(answer, nextMeeting.title, lines);
}

/** A meeting's time in the reader's zone, with the other's where their clock shows something else. */
function whenOf(
  { reader, now }: Answer,
  about: {
    readonly start: Moment;
    readonly end: Moment;
    readonly partner: AnswerPairing['partner'];
    readonly partnerZone: string | null;
  },
): string {
  const partner = { givenName: about.partner.givenName, timeZone: about.partnerZone };
  return spanFor(about, { reader, partner, texts: botTexts(reader.language), now });
}

function peopleCard(answer: Answer): CardMessage {
  if (answer.pairings.length === 0) return nobodyCard(answer);
  const { people } = botTexts(answer.reader.language).answers;
  const lines = answer.pairings.map(({ partner, about }) =>
    [people[partner.is](partner.name), about].filter((part) => part !== '').join(' · '),
  );
  return tabCard(answer, people.title, lines);
}

function moveCard(answer: Answer): CardMessage {
  const { move } = botTexts(answer.reader.language).answers;
  const buttons = answer.pairings.flatMap(({ partner, next }) =>
    next?.mayChange === true
      ? [alsoExecute(move.action(partner.givenName), 'ask-other-times', { meetingId: next.meetingId })]
      : [],
  );
  if (buttons.length === 0) return tabCard(answer, move.none, []);
  // Only the meetings that have a button here; the others are moved in the tab.
  return tabCard(answer, move.title, [...meetingLines(answer).slice(0, mostButtons), move.body], buttons);
}

/** The meetings that the buttons are about, one a line. */
function meetingLines(answer: Answer): readonly string[] {
  const { nextMeeting } = botTexts(answer.reader.language).answers;
  return answer.pairings.flatMap(({ partner, next, partnerZone }) =>
    next?.mayChange === true
      ? [nextMeeting.one(partner.givenName, whenOf(answer, { ...next, partner, partnerZone }))]
      : [],
  );
}

function pauseCard(answer: Answer): CardMessage {
  const { pause } = botTexts(answer.reader.language).answers;
  const buttons = answer.pairings
    .filter(({ mayPause }) => mayPause)
    .map(({ partner, pairingId }) =>
      openUrl(pause.action(partner.givenName), answer.links.to({ page: 'pairing', pairingId, dialog: 'pause' })),
    );
  return buttons.length === 0 ? tabCard(answer, pause.none, []) : tabCard(answer, pause.title, [pause.body], buttons);
}

function reachCard(answer: Answer): CardMessage {
  const { silence } = botTexts(answer.reader.language);
  const buttons = answer.pairings
    .filter(({ mayPause }) => mayPause)
    .map(({ partner, pairingId }) =>
      alsoExecute(silence.cannotReach(partner.givenName), 'cannot-reach', { pairingId }),
    );
  if (buttons.length === 0) return tabCard(answer, silence.nobody, []);
  return tabCard(answer, silence.whom, [silence.whomBody], buttons);
}

function goalsCard(answer: Answer): CardMessage {
  if (answer.pairings.length === 0) return nobodyCard(answer);
  const { language } = answer.reader;
  const { goals } = botTexts(language).answers;
  const lines = answer.pairings.flatMap(({ partner, goals: own }) =>
    own.map(({ title, progressPercent }) => goals.one(partner.givenName, title, percent(progressPercent, language))),
  );
  if (lines.length === 0) return tabCard(answer, goals.title, [goals.none]);
  const { promises } = botTexts(language);
  const locks = new Set(answer.pairings.map(({ partner }) => (partner.is === 'group' ? 'ownGoals' : 'goals')));
  return tabCard(answer, goals.title, [...lines, ...[...locks].map((lock) => promises[lock])]);
}

function nobodyCard(answer: Answer): CardMessage {
  const { nobody } = botTexts(answer.reader.language).answers;
  return tabCard(answer, nobody.title, [answer.waiting ? nobody.waiting : nobody.notIn]);
}

/** In which language the bot writes, and how that is changed. */
export function languageCard({ reader, links }: Pick<Answer, 'reader' | 'links'>): CardMessage {
  const { language: texts } = botTexts(reader.language).answers;
  return tabCard({ reader, links, pairings: [] }, texts.title, [texts.body]);
}

/** A card with some lines, its buttons, and the way to where there is more. */
function tabCard(
  { reader, links, pairings }: Pick<Answer, 'reader' | 'links' | 'pairings'>,
  title: string,
  lines: readonly string[],
  buttons: readonly Action[] = [],
): CardMessage {
  const texts = botTexts(reader.language);
  const [only, ...others] = pairings;
  const open =
    only !== undefined && others.length === 0 ? openPairing(texts, links, only.pairingId) : openHome(texts, links);
  const [last, ...before] = lines.toReversed();
  const isHelp = buttons.length > 0 && last !== undefined;
  const body = [
    heading(title),
    ...(isHelp ? before.toReversed() : lines).map(paragraph),
    ...(isHelp ? [quiet(last)] : []),
  ];
  return { card: cardOf(reader.language, body, [...buttons.slice(0, mostButtons), open]), summary: title };
}
