import type { PromiseName } from '#domain/access/promises.ts';

/** Who sees what; see the Swedish ones. */
export const promises = {
  profile:
    'The matching uses your answers. HR and those who lead the programme see your role, what you know and want to learn, languages and place, and why a proposal fits. Whoever you are matched with, or are suggested to, sees why you fit. Your words about goals are only seen by the one you are matched with, neither by HR nor by those who lead the programme. What at least five colleagues have chosen is suggested to others, without names.',
  chosen:
    'HR and those who lead the programme see what you choose. Whoever you are matched with, or are suggested to, sees why you fit. Only the one you are matched with reads the sentence. What at least five have chosen is suggested to others, without names.',
  waysOfWorking:
    'The matching uses the answers, and they are only shown as reasons why you fit. HR and those who lead the programme see the languages.',
  ownQuestions: 'HR and those who lead the programme read your answer. Whoever you are matched with never sees it.',
  careerWish:
    'Helps us find somebody who has gone that way. Neither HR, those who lead the programme nor the mentor see your answer.',
  survey:
    'Whether you met is seen by you, HR and those who lead the programme. The rest only becomes figures from at least five people, never your answer.',
  met: 'Everybody who was there, HR and those who lead the programme see this.',
  goalMoves: 'Closer or further away moves your goal. In a mentoring pair the mentor sees it.',
  help: 'If you ask for help, HR and those who lead the programme get your name, but not your answers. Whoever you meet is not told.',
  fit: 'Only you see what you answered. HR and those who lead the programme only see figures from at least five people.',
  goals:
    'Only you two see the goals. HR and those who lead the programme only see how many have goals, from at least five people.',
  ownGoals:
    'Only you see your goals. HR and those who lead the programme only see how many have goals, from at least five people.',
  pairing:
    'HR and those who lead the programme see when you are to meet and whether you did. Your goals and what you talk about stay between you.',
  group:
    'HR and those who lead the programme see when you are to meet and whether you did. What you talk about stays in the group.',
  onePerson: 'Goals, their own words and answers about meetings are theirs. They are not shown here.',
  leadsMeetings:
    'You see when they are to meet and whether they did, not what they talk about or what anybody has answered.',
  endReason:
    'It is kept without your name. HR and those who lead the programme only see how common each reason is, once at least five pairs have ended, never yours.',
  aside:
    'HR and those who lead the programme see only that you have not asked for anybody new, just as for everybody who has not answered.',
  silence:
    'Only you see this and what you choose. HR and those who lead the programme may see that a pairing is quiet, but never who waits or what anybody chooses.',
  request:
    'Whoever asks is never told why you say no, and neither HR nor those who lead the programme see that you were asked.',
  asking:
    'Whoever is asked sees your name, what you want to get better at and your greeting. Neither HR nor those who lead the programme see whom you ask.',
  invitation:
    'HR and those who lead the programme see that you are invited and whether you join. Nobody sees what else you answer, only how many have said no once they are at least five. If you want to be asked the next time, they can invite you then.',
  application: 'HR and those who lead the programme see your application and what you are answered.',
  applicantsGoals:
    'You can decide by what stands here. What they wrote about their goals is only read by whoever they are matched with.',
  managersYes:
    'Your manager is only told that you want to be a mentor in the programme. HR and those who lead the programme see what they answer.',
  toManager:
    'You are only told that somebody of yours wants to be a mentor in the programme. HR and those who lead the programme see what you answer.',
  parting: 'Only you see what you have answered. Nobody learns who wanted what.',
  nextTime:
    'Only you see what you choose. HR and those who lead the programme see how many are brought over, in steps of five, and who is in again.',
  wishes: 'The matching uses your wishes. Neither HR, those who lead the programme nor those you wish for see them.',
} as const satisfies Record<PromiseName, string>;
