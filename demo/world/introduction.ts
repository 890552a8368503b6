import { sampleCompany } from '#standin/company/sample-company.ts';
import { readFacts } from '../lived-in/facts.ts';
import { livedInStories } from '../lived-in-stories.ts';
import { demonstrationPersonas } from '../personas.ts';
import type { WorldName } from './names.ts';

/** What the terminal says once everything answers: where it is, and whom to be there. */
export async function introduction(world: WorldName, shellUrl: string, milliseconds: number): Promise<string[]> {
  return [
    '',
    `  ${shellUrl}`,
    '',
    `  Ready after ${(milliseconds / 1000).toFixed(1)} s. Choose who to be there, for instance:`,
    ...(world === 'lived-in' ? await whoLives() : whoBegins()).map((line) => `    ${line}`),
    '  Another world (before the first round, or empty) is chosen in the bar above, or with --world.',
    '  Nothing leaves this machine. Ctrl-C ends it; npm start -- --fresh begins anew.',
  ];
}

async function whoLives(): Promise<readonly string[]> {
  return livedInStories(await readFacts()).map(({ mail, story }) => `${nameOf(mail)}: ${story.en}`);
}

function whoBegins(): readonly string[] {
  const { hrLead, itAdministrator, mentee, mentor } = demonstrationPersonas;
  return [
    `${nameOf(hrLead)} leads HR: sees the programme, proposes and approves pairs`,
    `${nameOf(mentee)} wants a mentor and has not joined yet`,
    `${nameOf(mentor)} could be hers`,
    `${nameOf(itAdministrator)} is the IT administrator`,
  ];
}

function nameOf(mail: string): string {
  return sampleCompany().people.find((person) => person.mail === mail)?.displayName ?? mail;
}
