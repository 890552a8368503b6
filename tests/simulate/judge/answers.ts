import { moment, type Violation } from './violation.ts';

/** Somebody answered a survey, at once or late, and what came of it. */
export interface GivenAnswer {
  readonly person: string;
  readonly activityId: string;
  readonly at: number;
  /** The tab still showed the questions just before. */
  readonly wasOpen: boolean;
  /** It shows them just after. */
  readonly isOpen: boolean;
  /** The bot answered the press with a card. */
  readonly isAnswered: boolean;
}

/** Answers to an open survey after which it still waits for one, and presses that the bot did not answer. */
export function answersLost(answers: readonly GivenAnswer[], nameOf: (person: string) => string): readonly Violation[] {
  return answers
    .filter(({ wasOpen, isOpen, isAnswered }) => !isAnswered || (wasOpen && isOpen))
    .map(({ person, activityId, at, isAnswered }) => ({
      kind: 'answersLost',
      key: `${person} ${activityId} ${at}`,
      text: `${nameOf(person)} answered a survey on ${moment(at)}, ${isAnswered ? 'and it still waits for an answer' : 'and the bot said nothing'}`,
    }));
}
