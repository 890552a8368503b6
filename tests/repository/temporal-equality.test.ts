import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from '@jest/globals';

const noon = Temporal.Instant.from('2026-12-01T12:00:00Z');
const later = noon.add({ minutes: 1 });

describe('times in assertions', () => {
  it('are equal where they are the same', () => {
    expect({ at: noon }).toEqual({ at: Temporal.Instant.from('2026-12-01T13:00:00+01:00') });
    expect({ on: Temporal.PlainDate.from('2026-12-01') }).toMatchObject({ on: Temporal.PlainDate.from('2026-12-01') });
  });

  it('differ where they are not', () => {
    expect({ at: noon }).not.toEqual({ at: later });
    expect({ at: noon }).not.toMatchObject({ at: later });
    expect([noon]).not.toContainEqual(later);
  });

  it('are not equal to nothing, to a text or to another kind', () => {
    expect({ at: noon }).not.toMatchObject({ at: null });
    expect({ at: null }).not.toMatchObject({ at: noon });
    expect({ at: noon }).not.toEqual({ at: noon.toString() });
    expect({ at: Temporal.PlainDate.from('2026-12-01') }).not.toEqual({
      at: Temporal.PlainDateTime.from('2026-12-01'),
    });
  });
});
