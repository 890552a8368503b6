import type { SameShape } from '../../shape.ts';
import { tab } from '../en.ts';
import type { legal as swedish } from './sv.ts';

/** The pages about personal data and terms, to which Teams links from the app. `operator`: who runs the service. Paragraphs are parted by
 * an empty line, and a heading begins with `##`. */
export const legal: SameShape<typeof swedish> = {
  otherLanguage: 'På svenska',
  runBy: (operator) => `${operator} runs Lodestar for the company you work for.`,
  moreAbout: (operator) => `More about ${operator}`,
  privacy: {
    title: 'Personal data in Lodestar',
    text: [
      '## Who is responsible',
      'The company you work for decides why and how the data is used, and is its controller. Ask HR what is kept about you, or to have something corrected or removed.',
      '## What is kept',
      'From the company directory: name, e-mail address, title, department, place, country, manager, language and picture. This is read for every employee, since matching takes account of who manages whom.',
      'From your calendar, if you take part: working hours, time zone, when you are busy, and the meetings that Lodestar booked itself. What your other meetings are about is not read.',
      'What you fill in yourself: your profile, goals, choice of mentor, and answers after meetings. HR and those who lead a programme can also bring in a profile for you; you see and change it in the tab.',
      '## Who sees what',
      tab.promises.profile,
      tab.promises.survey,
      tab.promises.help,
      'When HR or those who lead a programme read or change other people’s data, who did it and when is written down.',
      '## Where, and for how long',
      'The data is in the service’s own database and in the company’s Microsoft 365. Lodestar sends it nowhere else.',
      'The company decides how long it is kept. If you leave the programme you are no longer matched, and your coming meetings are taken out of the calendar.',
    ].join('\n\n'),
  },
  terms: {
    title: 'Terms of Lodestar',
    text: [
      '## For whom',
      'Lodestar is for employees of the company that installed the app. You sign in with your work account, and the company’s rules for such accounts apply here too.',
      '## What to expect',
      'Taking part is voluntary. You can pause, end a mentoring pair or leave the programme at any time.',
      'Lodestar books meetings in your and the others’ calendars, moves them when they clash, and tells you in the chat, or in a mail if the bot does not reach you. You can always answer, move and decline in Outlook as usual.',
      'The service is run with care but with no guarantee that it always answers.',
      '## What we ask of you',
      'Write nothing about others that you would not say to them, and keep what you talk about between you.',
    ].join('\n\n'),
  },
};
