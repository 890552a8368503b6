import { inspect } from 'node:util';

/** A value that must not reach a log: it prints as `[secret]` wherever it is turned into text. */
export interface Secret {
  reveal(): string;
  toString(): string;
  toJSON(): string;
}

const hidden = () => '[secret]';

export function secret(value: string): Secret {
  return Object.freeze({ reveal: () => value, toString: hidden, toJSON: hidden, [inspect.custom]: hidden });
}
