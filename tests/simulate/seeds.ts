import { whole } from './whole.ts';

const most = 1_000;

/**
 * `1-5`, `3,7`, or both: `1-3,7`. Answers each seed once, in the order written. Throws with a sentence for anything
 * else, and for a range that runs backwards or holds more than a thousand.
 */
export function readSeeds(text: string): readonly number[] {
  const seeds = new Set(text.split(',').flatMap((part) => readPart(part.trim(), text)));
  if (seeds.size > most) throw tooMany(text);
  return [...seeds];
}

function readPart(part: string, text: string): readonly number[] {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
  if (from === undefined || to === undefined)
    throw new Error(`--seeds must be a range such as 1-5 or a list such as 3,7, not "${text}".`);
  const [first, last] = [whole('seeds', from, [0, 0xffff_ffff]), whole('seeds', to, [0, 0xffff_ffff])];
  if (first > last) throw new Error(`--seeds ${part} runs backwards; write ${last}-${first}.`);
  if (last - first >= most) throw tooMany(text);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function tooMany(text: string): Error {
  return new Error(`--seeds ${text} asks for more than ${most} lives.`);
}
