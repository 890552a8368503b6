/**
 * What somebody has searched, filtered or opened on a page, and how it stands in the address: as its fragment,
 * `#search=berg&state=waiting`, which no browser sends to a server. What is as usual is left out.
 */

/** How one value stands in the address. */
export interface Part<Value> {
  /** The value of a word; undefined for a word that says nothing to us. */
  read(word: string): Value | undefined;
  write(value: Value): string;
}

/** A page's state and the fragment that stands for it. */
export interface PageState<State> {
  /** Whatever the fragment says: a part that is missing or not understood is as usual. */
  parse(fragment: string): State;
  /** Empty when all is as usual, else with its `#`. */
  print(state: State): string;
}

type PartsOf<State> = { readonly [Name in keyof State]: Part<State[Name]> };

/** The state of a page: how it is when nothing was chosen, and each part under its name in the address. */
export function pageState<State extends object>(usual: State, parts: PartsOf<State>): PageState<State> {
  return {
    parse(fragment) {
      const words = new URLSearchParams(fragment.replace(/^#/, ''));
      let state = usual;
      for (const name in parts) {
        const word = words.get(name);
        const value = word === null ? undefined : parts[name].read(word);
        if (value !== undefined) state = { ...state, [name]: value };
      }
      return state;
    },
    print(state) {
      const words = new URLSearchParams();
      for (const name in parts) {
        const word = parts[name].write(state[name]);
        if (word !== parts[name].write(usual[name])) words.set(name, word);
      }
      return words.size === 0 ? '' : `#${words.toString()}`;
    },
  };
}

/** As much as a name or a place is looked for by, and as a link can carry. */
const longestText = 200;

/** What was typed, cut where it is longer than anybody searches. */
export const text: Part<string> = {
  read: cut,
  write: cut,
};

function cut(value: string): string {
  return value.length <= longestText ? value : Array.from(value).slice(0, longestText).join('');
}

/** Shown or not. */
export const flag: Part<boolean> = {
  read: (word) => (word === 'yes' ? true : undefined),
  write: (value) => (value ? 'yes' : ''),
};

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): Part<Word> {
  return { read: (word) => words.find((each) => each === word), write: (value) => value };
}

/** A whole number within bounds, both inclusive. */
export function whole(from: number, until: number): Part<number> {
  const isWithin = (value: number): boolean => value >= from && value <= until;
  return {
    read: (word) => (/^\d+$/.test(word) && isWithin(Number(word)) ? Number(word) : undefined),
    write: String,
  };
}

/** Something that may be missing, as what is open may; `part` writes no value as nothing. */
export function maybe<Value>(part: Part<Value>): Part<Value | null> {
  return {
    read: (word) => (word === '' ? undefined : part.read(word)),
    write: (value) => (value === null ? '' : part.write(value)),
  };
}

/** A word of a certain form. */
export function formed(form: RegExp): Part<string> {
  return { read: (word) => (form.test(word) ? word : undefined), write: (value) => value };
}

/** By which column a table is sorted, and whether downwards. */
export interface Order<Column extends string> {
  readonly column: Column;
  readonly down: boolean;
}

/** `name`, and `-name` for downwards. */
export function order<Column extends string>(columns: readonly Column[]): Part<Order<Column>> {
  const name = oneOf(columns);
  return {
    read: (word) => {
      const down = word.startsWith('-');
      const column = name.read(down ? word.slice(1) : word);
      return column === undefined ? undefined : { column, down };
    },
    write: ({ column, down }) => (down ? `-${column}` : column),
  };
}

/** The order after a press on a column's heading: upwards first, and downwards when it was upwards. */
export function pressed<Column extends string>(before: Order<Column>, column: Column): Order<Column> {
  return { column, down: before.column === column && !before.down };
}
