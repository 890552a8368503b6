import { promises } from '#texts/frame/promises/sv.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { CardMessage } from '#bot/cards/card.ts';
import { introductionCard, bookedCard } from '#bot/cards/pairing/pairing-cards.ts';
import { surveyThanksCard } from '#bot/cards/surveys/answered-card.ts';
import { actionsOn, partsOf, textOf as wordsOf } from '../support/card.ts';
import { at, inLondon, later, links, partner, programmeName, readerOf, surveyId } from './card-samples.ts';
import { everyCard, introduction } from './every-card.ts';
import { answeredWith, doubtful, survey } from './survey-samples.ts';
import { pairingId } from './offer-messages.ts';

/** Microsoft's schema is not part of this repository; it is read from a folder beside it. */
const schemaFile = new URL('../../../shared/adaptive-card-schema/adaptive-card-1.6.0.json', import.meta.url);
const withSchema = existsSync(schemaFile) || process.env['CI'] !== undefined ? describe : describe.skip;

const cards = (['sv', 'en'] as const).flatMap((language) =>
  Object.entries(everyCard(language)).map(([name, message]) => ({ name: `${name} (${language})`, message })),
);

withSchema('by Microsoft’s schema (skipped without it)', () => {
  test.each(cards)('is a valid Adaptive Card: $name', ({ message }) => {
    const validate = cardValidator();
    expect({ valid: validate(message.card), faults: validate.errors }).toEqual({ valid: true, faults: null });
  });
});

describe('every card', () => {
  test.each(cards)('is what Teams draws for bots and fits on a phone: $name', ({ message: { card, summary } }) => {
    expect(card.version).toBe('1.5');
    expect(buttonsIn(card)).toBeLessThanOrEqual(3);
    expect(card.fallbackText).not.toBe('');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    expect(summary).not.toBe('');
    expect(JSON.stringify(card)).not.toMatch(/undefined|null|\[object|""(?=[,}])|NaN/);
  });

  test.each(cards)('lets clients that can only submit press each button that asks the bot: $name', ({ message }) => {
    for (const action of actionsOn(message.card).filter(({ type }) => type === 'Action.Execute')) {
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', data: { ...action.data, verb: action.verb } });
    }
  });

  test.each(cards)(
    'begins with why it came, in large letters, and has one lock at most: $name',
    ({ message: { card } }) => {
      const [first] = partsOf(card.body).filter(({ type }) => type === 'TextBlock');
      expect(first).toMatchObject({ weight: 'Bolder' });
      const locks = partsOf(card.body).filter(({ url }) => typeof url === 'string' && url.includes('/lock-'));
      expect(locks.length).toBeLessThanOrEqual(1);
      expect(JSON.stringify(card)).not.toMatch(/\p{Extended_Pictographic}/u);
    },
  );

  test.each(cards)('shows only pictures that exist, or that travel with it: $name', ({ message: { card } }) => {
    for (const { url, altText } of partsOf(card.body).filter(({ type }) => type === 'Image')) {
      const [, file] = /^https:\/\/lodestar\.example\/tab\/(assets\/cards\/[\w-]+\.png)$/.exec(String(url)) ?? [];
      const size = file === undefined ? 0 : statSync(`teams-app/web/public/${file}`).size;
      expect({ size: size > 0 && size < 5000, isOwn: true }).toEqual({
        size: file !== undefined,
        isOwn: file !== undefined || String(url).startsWith('data:image/jpeg;base64,'),
      });
      expect(altText).toEqual(expect.stringMatching(/./));
    }
  });

  test('is written in both languages, not the same in both', () => {
    for (const [name, message] of Object.entries(everyCard('sv'))) {
      expect(message.summary).not.toBe(everyCard('en')[name]?.summary);
    }
  });
});

const compiled = new Map<string, ReturnType<Ajv['compile']>>();

function cardValidator(): ReturnType<Ajv['compile']> {
  const known = compiled.get('card');
  if (known !== undefined) return known;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const metaSchema: object = createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json');
  ajv.addMetaSchema(metaSchema);
  const schema: Record<string, unknown> = JSON.parse(readFileSync(schemaFile, 'utf8'));
  delete schema['id'];
  const made = ajv.compile(schema);
  compiled.set('card', made);
  return made;
}

/** The largest number of buttons that stand together. */
function buttonsIn(card: CardMessage['card']): number {
  const sets = partsOf(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : []));
  return Math.max(0, ...sets);
}

describe('the survey card', () => {
  const pressed = (message: CardMessage) =>
    actionsOn(message.card).map(({ title, verb, data }) => [title, data?.['said'] ?? verb]);

  test('asks one thing, with five faces from worst to best, and whether they met at all', () => {
    expect(pressed(survey('sv', 'mentee'))).toEqual([
      ['Inte alls', 'useful-1'],
      ['Lite', 'useful-2'],
      ['Ganska', 'useful-3'],
      ['Givande', 'useful-4'],
      ['Mycket', 'useful-5'],
      ['Vi sågs inte', 'not-met'],
    ]);
    expect(pressed(survey('sv', 'mentee', { saidMet: true }))).toHaveLength(5);
  });

  test('says who can see the answer, and when the meeting was on the reader’s own clock', () => {
    const said = wordsOf(survey('sv', 'mentee').card);
    expect(said).toContain(promises.survey);
    expect(said).toContain('Med Ali i dag 10:00 (09:00 för Ali). Två tryck.');
  });

  test('goes on to the mentee’s goal by its name, the mentor’s preparation, and the first time whether it works', () => {
    expect(wordsOf(answeredWith('sv', {}, 'goal-progress').card)).toContain(
      'Kom du närmare ditt mål?\nLeda ett projekt',
    );
    expect(pressed(answeredWith('sv', {}, 'goal-progress'))).toEqual([
      ['Ändra', 'change-answer'],
      ['Längre bort', 'less'],
      ['Som förut', 'same'],
      ['Närmare', 'closer'],
      ['Jag vill att HR eller en programledare hör av sig', 'help'],
    ]);
    expect(pressed(answeredWith('sv', {}, 'well-prepared'))).toContainEqual(['Inte riktigt', 'unprepared']);
    expect(wordsOf(answeredWith('sv', {}, 'fit').card)).toContain('Valfritt. Ali får inte veta vad du svarar.');
    expect(pressed(answeredWith('sv', {}, 'fit'))).toContainEqual(['Inte nu', 'go-on']);
  });

  test('ends in one line with the next meeting and a way to change one’s mind', () => {
    const { card } = answeredWith('sv', { goalProgress: 'closer' }, null);
    expect(wordsOf(card)).toContain('Tack. Givande, och närmare målet.\nNästa: tisdag 5 januari 2027 10:00–10:45');
    expect(actionsOn(card).map(({ title }) => title)).toEqual(['Ändra']);
  });

  test('shows what was answered when it comes back, and lets it stand', () => {
    const again = everyCard('sv')['survey, again']?.card;
    expect(wordsOf(again)).toContain('Du svarade: Givande.');
    expect(actionsOn(again).map(({ title }) => title)).toContain('Behåll svaret');
  });

  test('asks those who did not meet nothing more, but for when they did', () => {
    const no = answeredWith('sv', { didMeet: 'no', usefulness: null }, null);
    expect(pressed(no).map(([title]) => title)).toEqual([
      'Ändra',
      'Vi har setts vid en annan tid',
      'Jag vill att HR eller en programledare hör av sig',
    ]);
  });

  test('gives way to thanks and the next meeting where it was answered elsewhere', () => {
    const { card } = surveyThanksCard({ surveyId, next: { ...later, partner: inLondon } }, readerOf('sv'), at);
    expect(JSON.stringify(card)).toContain(
      'Tack. Nästa: tisdag 5 januari 2027 10:00–10:45 (v.\u00A01) (09:00 för Ali).',
    );
  });

  test('does not let a text that somebody wrote pass for one of our links', () => {
    const title = 'Läs [här](https://example.org)';
    expect(textOf(introductionWith(title))).not.toMatch(/(?<!\\)\]\(/);
  });
});

function introductionWith(name: string): CardMessage {
  const message = {
    role: 'mentor',
    partner: { ...partner, name },
    reasons: [],
    programmeName,
    address: 'ali@example.org',
    pairingId: '00000000-0000-4000-8000-0000000000d1',
  } as const;
  return introductionCard(message, readerOf('sv'), links);
}

describe('somebody in doubt', () => {
  const buttons = ({ card }: CardMessage) => actionsOn(card).map(({ title, type, verb }) => [title, verb ?? type]);

  test('who is not sure gets what helps, and can ask for somebody else', () => {
    const message = doubtful('sv', 'not-sure');
    expect(textOf(message)).toContain('• Prata med Ali om vad ni båda hoppas på.');
    expect(textOf(message)).toContain('• Ge det två möten till.');
    expect(buttons(message)).toEqual([
      ['Vi fortsätter', 'go-on'],
      ['Be om någon annan', 'Action.OpenUrl'],
    ]);
  });

  test('who says that it is no fit can pause, end or go on, and no button decides by itself', () => {
    const message = doubtful('sv', 'not-a-fit');
    expect(textOf(message)).toContain('Inget händer och Ali får inget veta, förrän du själv väljer något.');
    expect(buttons(message)).toEqual([
      ['Ta en paus', 'Action.OpenUrl'],
      ['Avsluta samarbetet', 'Action.OpenUrl'],
      ['Vi fortsätter', 'go-on'],
    ]);
    const pages = actionsOn(message.card).flatMap(({ url }) => (url === undefined ? [] : [pageIn(url)]));
    expect(pages).toEqual([`pairing:${pairingId}:pause`, `pairing:${pairingId}:end`]);
  });
});

function pageIn(url: string): unknown {
  const context: unknown = JSON.parse(new URL(url).searchParams.get('context') ?? '');
  return typeof context === 'object' && context !== null && 'subEntityId' in context ? context.subEntityId : null;
}

describe('the introduction', () => {
  test('says who, why in sentences and what happens next', () => {
    const text = textOf(introduction('sv'));
    expect(text).toContain('Ali Rahimi blir din mentor');
    expect(text).toContain('Ali är mycket säker på ledarskap, som du vill bli bättre på.');
    expect(text).toContain('Ni liknar varandra i arbetssätt.');
    expect(text).toContain('Ni har gemensam arbetstid bland annat tisdag förmiddag.');
    expect(text).toContain('Mötena med Ali bokas nu');
  });

  test('leads to the pairing in the tab', () => {
    const action = actionsOn(introduction('en').card).find(({ title }) => title === 'Open your pairing');
    const url = new URL(action?.url ?? '');
    expect(url.pathname).toBe('/l/entity/0d5c7f6e-2f0a-4c55-8a64-55a3a7b7c901/home');
    // Where the client cannot open the tab, as in Outlook, the same place opens in the browser.
    expect(url.searchParams.get('webUrl')).toMatch(/^https:\/\/lodestar\.example\/tab\//);
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'pairing:00000000-0000-4000-8000-0000000000d1',
    });
  });
});

test('the booked card counts what was moved and skipped', () => {
  const counts = { planned: 8, moved: 1, skipped: 2 };
  const message = bookedCard(
    { partner: inLondon, first: later, counts, pairingId: '00000000-0000-4000-8000-0000000000d1' },
    readerOf('sv'),
    at,
  );
  expect(textOf(message)).toContain('8 bokade, 1 flyttat, 2 inställda');
});

function textOf({ card }: CardMessage): string {
  return wordsOf(card.body);
}
