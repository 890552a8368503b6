import { describe, expect, test } from '@jest/globals';
import { understood, type Ask } from '#bot/understood.ts';

const utterances: Record<Ask, readonly string[]> = {
  help: ['hjälp', 'Hjälp?', 'Hej', 'hallå där', 'Vad kan du göra?', 'help', 'Hi', 'What can you do?', 'HELP ME'],
  reach: [
    'Jag når inte min mentor',
    'min adept svarar inte',
    'hon hör aldrig av sig',
    'får inte tag i Ali',
    'han kommer aldrig till våra möten',
    "I can't reach my mentor",
    'no answer from my mentee',
    'She does not respond',
    'my mentor never shows up',
  ],
  move: [
    'flytta',
    'Kan vi flytta mötet?',
    'jag vill boka om nästa möte',
    'byta tid med Ali',
    'finns det en annan tid',
    'kan inte på tisdag',
    'move',
    'Can we reschedule the next meeting?',
    'I need another time with Ali',
    'please postpone it',
  ],
  pause: ['pausa', 'Jag vill ta en paus', 'jag går på föräldraledighet', 'pause', 'I need to take a break', 'pausing'],
  language: ['språk', 'Byt språk till engelska', 'svenska tack', 'language', 'speak English please'],
  goals: ['mål', 'Mina mål', 'hur går det med målen', 'goals', 'show my goals'],
  'next-meeting': [
    'nästa möte',
    'När ses vi?',
    'vilken tid är mötet',
    'mina möten',
    'next meeting',
    'when do we meet',
    'When is my next meeting with my mentor?',
  ],
  people: ['min mentor', 'Vem är min mentor?', 'min adept', 'my mentor', 'Who is my mentee?', 'my group'],
};

describe.each(Object.entries(utterances))('%s', (ask, said) => {
  test.each(said)('is what “%s” asks for', (text) => {
    expect(understood(text)).toBe(ask);
  });
});

describe('what is not understood', () => {
  test.each(['', 'xyzzy', 'målare', 'hjälpsam', 'removed', '🙂', 'Tack för i dag'])('“%s” asks for nothing', (text) => {
    expect(understood(text)).toBeNull();
  });

  test('marks, mentions and hard spaces do not hide the words', () => {
    expect(understood('<at>Lodestar</at>&nbsp;<b>nästa</b>  möte')).toBe('next-meeting');
    expect(understood('Ma\u030Al')).toBe('goals');
  });

  test('a very long message is read as far as 500 signs, and at once', () => {
    expect(understood(`${'a '.repeat(100_000)} help`)).toBeNull();
    expect(understood('<at>'.repeat(50_000))).toBeNull();
  });
});
