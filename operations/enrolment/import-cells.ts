import { plainName } from '#domain/enrolment/catalogue.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import type { Competence, Level } from '#domain/enrolment/profile.ts';
import type { FieldValues, ImportField } from '#domain/enrolment/profile-import.ts';
import type { Language } from '#domain/programme/programme.ts';
import { profileImport as english } from '#texts/enrolment/import/en.ts';
import { words as englishWords } from '#texts/words/en.ts';
import { profileImport as swedish } from '#texts/enrolment/import/sv.ts';
import { words as swedishWords } from '#texts/words/sv.ts';
import { longest, most } from '#domain/limits.ts';
import { cutAfter, isTooLong, tidyLine } from '#domain/text.ts';

/** What is wrong in a cell, and which part of it. */
export interface CellFault {
  readonly why:
    | 'role-unknown'
    | 'number-wrong'
    | 'competence-unknown'
    | 'competence-repeated'
    | 'level-missing'
    | 'levels-missing'
    | 'level-wrong'
    | 'language-unknown'
    | 'goals-too-many'
    | 'text-too-long'
    | 'sign-unreadable';
  readonly part: string;
}

/** What is left out of a cell whose rest is read. */
export interface CellNote {
  readonly why: 'language-left-out';
  readonly part: string;
}

type Read<Value> = { readonly value: Value; readonly notes?: readonly CellNote[] } | CellFault;

/** A cell longer than this is not taken apart: no sensible list is as long. */
const longestList = 2_000;
const longestPart = 100;
/** What a decoder writes for bytes that mean nothing; nobody's goal has it. */
const unreadable = '\uFFFD';
/** How much of a wrong cell is shown. */
const shownPart = 60;

/** Competences by what they are called, see `competencesByName`. */
type Called = ReadonlyMap<string, Competence>;

/** Reads one cell that is not empty. A fault names the part that could not be understood, cut short. */
export function readCell(field: ImportField, cell: string, called: Called): Read<FieldValues[ImportField]> {
  const text = cell.trim();
  const isList = field !== 'place' && field !== 'goals';
  const read =
    isList && text.length > longestList ? fault('text-too-long', String(longestList)) : readers[field](text, called);
  return 'why' in read ? { ...read, part: shortened(read.part) } : read;
}

const readers: { readonly [Field in ImportField]: (text: string, called: Called) => Read<FieldValues[Field]> } = {
  roles: readRoles,
  capacity: readCapacity,
  offered: (text, called) => readCompetences(text, (part) => readOffer(part, called)),
  wanted: (text, called) => readCompetences(text, (part) => readWish(part, called)),
  goals: readGoals,
  languages: readLanguages,
  place: (text) => readPlace(tidyLine(text)),
};

function fault(why: CellFault['why'], part: string): CellFault {
  return { why, part };
}

function shortened(part: string): string {
  return cutAfter(tidyLine(part), shownPart);
}

function named<Value extends string>(...sets: readonly Readonly<Record<Value, string>>[]): ReadonlyMap<string, Value> {
  return new Map(
    sets.flatMap((set) =>
      keysOf(set).flatMap((key) => [[plainName(set[key]), key] as const, [plainName(key), key] as const]),
    ),
  );
}

function keysOf<Key extends string>(set: Readonly<Record<Key, string>>): readonly Key[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the texts have exactly these keys
  return Object.keys(set) as Key[];
}

const roleNames = named<Role>(swedishWords.role, englishWords.role);
const languageNames = named<Language>(swedishWords.language, englishWords.language);
const both = new Set([swedish.bothRoles, english.bothRoles].map(plainName));

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;\n\r|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readPlace(text: string): Read<string> {
  if (text.includes(unreadable)) return fault('sign-unreadable', text);
  return isTooLong(text, longest.place) ? fault('text-too-long', String(longest.place)) : { value: text };
}

function readRoles(text: string): Read<FieldValues['roles']> {
  const found: Role[] = [];
  for (const part of text.split(/[,;/|&+\n]|\s(?:och|and)\s/)) {
    const name = plainName(part);
    const role = roleNames.get(name);
    if (both.has(name)) found.push('mentor', 'mentee');
    else if (role !== undefined) found.push(role);
    else if (name !== '') return fault('role-unknown', part);
  }
  return found.length === 0 ? fault('role-unknown', text) : { value: [...new Set(found)] };
}

function readCapacity(text: string): Read<number> {
  const digits = /^([0-5])(?:[.,]0+)?$/.exec(text)?.[1];
  return digits === undefined ? fault('number-wrong', text) : { value: Number(digits) };
}

/** Languages that the programme has; what else stands in the cell is left out and told, as long as one is known. */
function readLanguages(text: string): Read<FieldValues['languages']> {
  const found: Language[] = [];
  const notes: CellNote[] = [];
  for (const part of text.split(/[,;/|&+\n\r]|\s(?:och|and)\s/)) {
    const words = part.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
    const known = languageNames.get(plainName(part));
    const within = words.flatMap((word) => languageNames.get(plainName(word)) ?? []);
    found.push(...(known === undefined ? within : [known]));
    const rest = words.filter((word) => !languageNames.has(plainName(word))).join(' ');
    if (known === undefined && rest !== '') notes.push({ why: 'language-left-out', part: shortened(rest) });
  }
  return found.length === 0 ? fault('language-unknown', text) : { value: [...new Set(found)], notes };
}

/** One goal a line, or goals separated by `|`. */
function readGoals(text: string): Read<FieldValues['goals']> {
  const goals = text
    .split(/[\n\r|]/)
    .map(tidyLine)
    .filter((goal) => goal !== '');
  const broken = goals.find((goal) => goal.includes(unreadable));
  if (broken !== undefined) return fault('sign-unreadable', broken);
  if (goals.some((goal) => isTooLong(goal, longest.profileGoal)))
    return fault('text-too-long', String(longest.profileGoal));
  return goals.length > most.profileGoals ? fault('goals-too-many', '') : { value: goals };
}

function readCompetences<Row extends { readonly competence: Competence }>(
  text: string,
  readRow: (part: string) => Row | CellFault,
): Read<readonly Row[]> {
  const rows: Row[] = [];
  for (const part of partsOf(text)) {
    const row = part.length > longestPart ? fault('competence-unknown', part) : readRow(part);
    if ('why' in row) return row;
    if (rows.some(({ competence }) => competence === row.competence)) return fault('competence-repeated', part);
    rows.push(row);
  }
  return rows.length === 0 ? fault('competence-unknown', text) : { value: rows };
}

/** A competence and the levels behind it: `ledarskap 4`, `ledarskap (4)`, `ledarskap: 1-4`, `leadership 1 to 4`. */
function splitLevels(part: string): { readonly name: string; readonly levels: string } {
  const match = /^(.*?)[\s:=(]*(-?\d[\d\s.,–>→/-]*(?:(?:to|till)\s*\d+)?)\)?$/u.exec(part);
  return { name: match?.[1] ?? part, levels: match?.[2]?.trim() ?? '' };
}

function readOffer(part: string, called: Called): FieldValues['offered'][number] | CellFault {
  const { name, levels } = splitLevels(part);
  const competence = called.get(plainName(name));
  if (competence === undefined) return fault('competence-unknown', name);
  if (levels === '') return fault('level-missing', name);
  const level = levelOf(levels);
  return level === null || level === 0 ? fault('level-wrong', levels) : { competence, level };
}

function readWish(part: string, called: Called): FieldValues['wanted'][number] | CellFault {
  const { name, levels } = splitLevels(part);
  const competence = called.get(plainName(name));
  if (competence === undefined) return fault('competence-unknown', name);
  const [from, until, ...more] = levels.split(/\s*(?:-|–|>|→|to|till)+\s*/u);
  if (from === undefined || until === undefined || until === '') return fault('levels-missing', name);
  const [level, wantedLevel] = [levelOf(from), levelOf(until)];
  if (level === null || wantedLevel === null || wantedLevel === 0 || more.length > 0)
    return fault('level-wrong', levels);
  return { competence, level, wantedLevel, importance: 2 };
}

const levelNumbers: readonly Level[] = [0, 1, 2, 3, 4, 5];

function levelOf(text: string): Level | null {
  return levelNumbers.find((level) => String(level) === text.trim()) ?? null;
}
