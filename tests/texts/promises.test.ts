import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { promised, type Promised } from '#domain/access/promises.ts';
import { readingOf, viewers } from '#domain/access/policy.ts';
import { promises as english } from '#texts/frame/promises/en.ts';
import { promises as swedish } from '#texts/frame/promises/sv.ts';
import { sourceFiles } from '../repository/source-files.ts';

/** Exactly those whom it names read it, besides the person themselves. */
function holds({ thing, readers }: Promised): boolean {
  return viewers.every((viewer) => viewer === 'self' || readingOf(thing, viewer) === (readers[viewer] ?? null));
}

describe('A promise about who sees what', () => {
  test.each(Object.entries<readonly Promised[]>(promised))('%s is what the policy says', (_, parts) => {
    expect(parts.filter((part) => !holds(part))).toEqual([]);
  });

  test('has its words once, in both languages', () => {
    expect(Object.keys(swedish).toSorted()).toEqual(Object.keys(promised).toSorted());
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(promised).toSorted());
  });
});

/** Whoever leads a programme reads in it what HR reads: `hr` in the policy is both. */
test.each([
  { language: 'Swedish', texts: swedish, hr: /\bHR\b/, leads: /\bdem? som leder programmet\b/ },
  { language: 'English', texts: english, hr: /\bHR\b/, leads: /\bthose who lead the programme\b/ },
])('a sentence in $language that names HR names those who lead as well', ({ texts, hr, leads }) => {
  const sentences = Object.values<string>(texts).flatMap((text) => text.split(/(?<=\.) /));
  expect(sentences.some((each) => hr.test(each))).toBe(true);
  expect(sentences.filter((each) => hr.test(each) !== leads.test(each))).toEqual([]);
});

/** What HR is told of what it sees itself, and what is no promise about people. */
const otherLocks = [
  'tab.lock.withheld',
  'said.lock',
  'imports.private',
  'hr.choosing.lead',
  'hr.health.lock',
  'texts.feedWarning',
];
const ofHr = [
  'teams-app/web/insight',
  'teams-app/web/leads',
  'teams-app/web/choosing/HrChoosing',
  'teams-app/web/enrolment/import',
  'teams-app/web/programme/AlertSettings',
  'teams-app/web/programme/CarryOver',
];

test('every lock says a promise', () => {
  const found = sourceFiles().flatMap((path) => {
    if (!path.startsWith('teams-app/web/') && !path.startsWith('bot/')) return [];
    const text = readFileSync(path, 'utf8');
    const lines = [...text.matchAll(/<LockLine text=\{([^}]+)\}|\block\(([^,:]+), links/g)];
    return lines.map((match) => `${path}: ${match[1] ?? match[2] ?? ''}`);
  });
  expect(found.length).toBeGreaterThan(8);
  const unkept = found.filter(
    (line) =>
      !line.includes('promises.') &&
      !ofHr.some((page) => line.startsWith(page)) &&
      !otherLocks.some((each) => line.endsWith(each)),
  );
  expect(unkept).toEqual([]);
});

/** What HR and IT are told of their own pages. */
function isOfHr(path: string): boolean {
  return path.startsWith('texts/matching/') || path.startsWith('texts/insight/');
}

/** Sentences on HR's own pages, in files that hold texts for others too. */
const ofHrsPages = ['ser bara de två.', 'Only the two can see who has asked whom'];

test('no other text says who sees what', () => {
  const saying = [
    /(HR|chef|manager)( bara| aldrig| only| never)? (ser|see|sees|kan läsa|can read)\b/,
    /(bara|only) (du|ni|you|the two)( two)? (ser|see|can see)\b|ser bara (de två|du|ni)\b/i,
    /(syns|visas)( bara)? för |visible to /,
  ];
  const found = sourceFiles().flatMap((path) => {
    if (!path.startsWith('texts/') || path.includes('promises') || isOfHr(path)) return [];
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      saying.some((each) => each.test(line)) &&
      !ofHrsPages.some((each) => line.includes(each)) &&
      !/^\s*(\/?\*|\/\/)/.test(line)
        ? [`${path}:${index + 1} ${line.trim()}`]
        : [],
    );
  });
  expect(found).toEqual([]);
});
