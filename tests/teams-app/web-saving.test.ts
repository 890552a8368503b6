import { describe, expect, test } from '@jest/globals';
import {
  afterEvent,
  nothingWritten,
  shownValue,
  toSend,
  type SavingEvent,
  type SavingState,
} from '#teams-app/web/programme/saving-state.ts';

interface Form {
  readonly name: string;
  readonly days: readonly number[];
  readonly length: number;
}

const start: Form = { name: 'Medvind', days: [1, 2], length: 45 };
const nothingWrong = (): readonly string[] => [];
const nameMissing = ({ name }: Form): readonly string[] => (name === '' ? ['name'] : []);

const after = (state: SavingState<Form>, ...events: readonly SavingEvent<Form>[]): SavingState<Form> =>
  events.reduce((so, event) => afterEvent(so, event), state);
const written = (part: Partial<Form>, from = start): SavingEvent<Form> => ({
  kind: 'changed',
  value: { ...from, ...part },
  from,
  isTyping: false,
});
const blank = (): SavingState<Form> => nothingWritten<Form>();

function sentOf(state: SavingState<Form>, from = start) {
  const sent = toSend(state, from, nothingWrong);
  if (sent === null) throw new Error('Nothing to send');
  return sent;
}

describe('a form that saves as one goes', () => {
  test('shows what was written, and sends the parts that are others than before', () => {
    const state = after(blank(), written({ length: 60 }));
    expect(shownValue(state, start)).toEqual({ ...start, length: 60 });
    expect(sentOf(state)).toEqual({ value: { ...start, length: 60 }, before: start, keys: ['length'], isUndo: false });
    expect(toSend(after(blank(), written({})), start, nothingWrong)).toBeNull();
  });

  test('keeps what is wrong where it was written, and sends all else', () => {
    const state = after(blank(), written({ name: '', length: 60 }));
    expect(toSend(state, start, nameMissing)?.value).toEqual({ ...start, length: 60 });
    expect(shownValue(state, start).name).toBe('');
  });

  test('puts back what was refused, and says why; what was written since stays', () => {
    const state = after(blank(), written({ length: 60 }));
    const refused = after(state, { kind: 'refused', sent: sentOf(state), error: new Error('no') });
    expect(shownValue(refused, start)).toEqual(start);
    expect(refused.error?.message).toBe('no');
    const further = after(state, written({ length: 30 }), { kind: 'refused', sent: sentOf(state), error: new Error() });
    expect(shownValue(further, start).length).toBe(30);
  });

  test('takes back one change after another, the latest first', () => {
    const first = after(blank(), written({ length: 60 }));
    const one = { ...start, length: 60 };
    const saved = after(first, { kind: 'saved', sent: sentOf(first), at: '2026-12-01T08:00:00Z' });
    const second = after(saved, written({ name: 'Motvind' }, one));
    const two = { ...one, name: 'Motvind' };
    const both = after(second, { kind: 'saved', sent: sentOf(second, one), at: '2026-12-01T08:01:00Z' });
    expect(both.savedAt).toBe('2026-12-01T08:01:00Z');
    const back = after(both, { kind: 'undone', from: two });
    expect(sentOf(back, two)).toEqual({ value: one, before: two, keys: ['name'], isUndo: true });
    const backSaved = after(back, { kind: 'saved', sent: sentOf(back, two), at: '2026-12-01T08:02:00Z' });
    const further = after(backSaved, { kind: 'undone', from: one });
    expect(shownValue(further, one)).toEqual(start);
    const all = after(further, { kind: 'saved', sent: sentOf(further, one), at: '2026-12-01T08:03:00Z' });
    expect(all.past).toEqual([]);
    expect(after(all, { kind: 'undone', from: start })).toBe(all);
  });

  test('sends its change again over another lead’s, and gives way where both changed the same', () => {
    const state = after(blank(), written({ length: 60, name: 'Motvind' }), { kind: 'overtaken', version: 3 });
    const theirs = { ...start, name: 'Sidvind', days: [3] };
    expect(after(state, { kind: 'shown', from: start, version: 3 })).toBe(state);
    const merged = after(state, { kind: 'shown', from: theirs, version: 4 });
    expect(shownValue(merged, theirs)).toEqual({ ...theirs, length: 60 });
    expect(sentOf(merged, theirs).keys).toEqual(['length']);
    expect(merged).toMatchObject({ overtaken: null, hasGivenWay: true });
  });

  test('what both changed to the same is nobody’s loss', () => {
    const state = after(blank(), written({ length: 60 }), { kind: 'overtaken', version: 3 });
    const merged = after(state, { kind: 'shown', from: { ...start, length: 60 }, version: 4 });
    expect(merged.hasGivenWay).toBe(false);
    expect(toSend(merged, { ...start, length: 60 }, nothingWrong)).toBeNull();
  });

  test('a letter waits until the field is left', () => {
    const typing = after(blank(), { kind: 'changed', value: { ...start, name: 'M' }, from: start, isTyping: true });
    expect(typing.isTyping).toBe(true);
    expect(after(typing, { kind: 'left' }).isTyping).toBe(false);
  });
});
