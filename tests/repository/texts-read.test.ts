import { describe, expect, test } from '@jest/globals';
import { isTextFile, seeded } from './texts/declared-texts.ts';
import { openTextProgram, ownFiles, type Changes, type TextProgram } from './texts/text-program.ts';
import { unreadTexts } from './texts/unread-texts.ts';

function inProgram<Answer>(program: TextProgram, ask: (program: TextProgram) => Answer): Answer {
  try {
    return ask(program);
  } finally {
    program.close();
  }
}

/** In each `said` is this; the code says what is read of it. */
const said = `export const said = {
  title: '',
  body: (name: string): string => name,
  reasons: { one: '', two: '' },
  other: { one: '', two: '' },
};`;

const everything = ['title', 'body', 'reasons', 'other', 'reasons.one', 'reasons.two', 'other.one', 'other.two'];

const ways: readonly { readonly way: string; readonly code: string; readonly reads: readonly string[] }[] = [
  { way: 'by its name', code: 'say(said.title, said.reasons.one);', reads: ['title', 'reasons', 'reasons.one'] },
  { way: 'by calling it', code: `say(said.body('Ida'));`, reads: ['body'] },
  { way: 'by its name in brackets', code: `say(said['title']);`, reads: ['title'] },
  { way: 'when it is there', code: 'const some = maybe(said); say(some?.title);', reads: ['title'] },
  {
    way: 'by taking it out',
    code: 'const { title, reasons: { one: first } } = said; say(title, first);',
    reads: ['title', 'reasons', 'reasons.one'],
  },
  {
    way: 'by taking it out of what is left',
    code: 'const { title, ...rest } = said; say(title, rest.other.two);',
    reads: ['title', 'other', 'other.two'],
  },
  {
    way: 'by a parameter that takes it out',
    code: `const f = ({ one }: typeof said['reasons']) => one; say(f(said.reasons));`,
    reads: ['reasons', 'reasons.one'],
  },
  { way: 'by one key', code: `say(said.reasons[key('one')]);`, reads: ['reasons', 'reasons.one'] },
  {
    way: 'by any of several keys',
    code: `say(said.reasons[key<'one' | 'two'>('one')]);`,
    reads: ['reasons', 'reasons.one', 'reasons.two'],
  },
  {
    way: 'by a key of some kind',
    code: `const f = <Key extends 'one'>(each: Key) => said.reasons[each]; say(f('one'));`,
    reads: ['reasons', 'reasons.one'],
  },
  {
    way: 'by a key that is computed in taking it out',
    code: `const { [key('two')]: it } = said.reasons; say(it);`,
    reads: ['reasons', 'reasons.two'],
  },
  {
    way: 'by handing it to who asks for its like',
    code: 'const f = (words: { readonly one: string }) => words.one; say(f(said.reasons));',
    reads: ['reasons', 'reasons.one'],
  },
  {
    way: 'by handing on what holds it',
    code: 'const f = (words: { readonly reasons: { readonly two: string } }) => words.reasons.two; say(f(said));',
    reads: ['reasons', 'reasons.two'],
  },
  {
    way: 'by handing it to who walks through all of it',
    code: 'say(...Object.values(said.reasons));',
    reads: ['reasons', 'reasons.one', 'reasons.two'],
  },
  {
    way: 'under a type that allows any key',
    code: 'const all: Record<string, string> = said.reasons; say(all.one);',
    reads: ['reasons', 'reasons.one', 'reasons.two'],
  },
  {
    way: 'in the other language',
    code: 'const other: SameShape<typeof said> = maybe(said) ?? said; say(other.reasons.two);',
    reads: ['reasons', 'reasons.two'],
  },
  {
    way: 'through one of two groups that look alike',
    code: 'const some = yes() ? said.reasons : said.other; say(some.two);',
    reads: ['reasons', 'other', 'reasons.two', 'other.two'],
  },
  {
    way: 'from a list of groups that look alike',
    code: 'say([said.reasons, said.other].map(({ one }) => one));',
    reads: ['reasons', 'other', 'reasons.one', 'other.one'],
  },
  {
    way: 'where it is said instead of another',
    code: 'const instead: typeof said = { ...said, reasons: { ...said.reasons, ...said.other } }; say(instead.reasons.one);',
    reads: ['reasons', 'other', 'reasons.one', 'other.one'],
  },
];

const notReading: readonly { readonly way: string; readonly code: string }[] = [
  {
    way: 'a name of something else',
    code: `const it = { title: 'x', reasons: { one: 'y' } }; say(it.title, it.reasons.one);`,
  },
  { way: 'its words in a comment', code: '// said.title and said.reasons.one' },
  { way: 'its type', code: `export type Reason = keyof (typeof said)['reasons'];` },
  { way: 'another name for what holds it', code: 'export const alias = said;' },
  { way: 'handing what holds it to nobody in particular', code: 'const f = (_words: unknown) => 1; f(said);' },
];

const beside = `
  import { said } from './sv.ts';
  import type { SameShape } from '../shape.ts';
  declare function say(...texts: unknown[]): void;
  declare function yes(): boolean;
  declare function key<Key extends string>(key: Key): Key;
  declare function maybe<It>(it: It): It | undefined;
  export type Used = SameShape<typeof said>;
`;

describe('a text is taken for read', () => {
  const examples = [...ways, ...notReading.map((each) => ({ ...each, reads: [] }))].map((example, index) => ({
    ...example,
    room: `example-${index}`,
  }));
  const changes: Changes = new Map(
    examples.flatMap(({ code, room }) => [
      [`texts/${room}/sv.ts`, said] as const,
      [`texts/${room}/read.ts`, beside + code] as const,
    ]),
  );
  const unread = inProgram(openTextProgram([...changes.keys()]), (program) =>
    unreadTexts(program.withChanges(changes)),
  );

  test.each(examples)('$way: $code', ({ room, reads }) => {
    const isUnread = (path: string) => unread.includes(`${room}: ${path}`);
    expect(everything.filter((path) => !isUnread(path))).toEqual(everything.filter((path) => reads.includes(path)));
  });
});

describe('in the product', () => {
  test('a text that nobody reads is found in any group, and there is no other', () => {
    inProgram(openTextProgram(), (program) => {
      const asItIs = program.withChanges(new Map());
      const seeds = ownFiles(asItIs)
        .filter(isTextFile)
        .map((file) => ({ file, ...seeded(asItIs, file, 'zzzNeverRead') }));
      const unread = unreadTexts(program.withChanges(new Map(seeds.map(({ file, text }) => [file, text]))));
      expect(unread.filter((path) => !path.endsWith('zzzNeverRead'))).toEqual([]);
      expect(unread).toHaveLength(seeds.reduce((sum, { groups }) => sum + groups, 0));
      expect(seeds.length).toBeGreaterThan(10);
    });
  });
});
