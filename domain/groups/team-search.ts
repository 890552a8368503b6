/** What makes a good team. People and teams are numbers from 0. */
export interface TeamRules {
  readonly least: number;
  /** The most people in a team; it may differ from leader to leader. */
  readonly mostOf: (team: number) => number;
  readonly isAllowed: (team: number, members: readonly number[]) => boolean;
  /** The higher the better. One more person in a team is worth more than any exchange. */
  readonly valueOf: (team: number, members: readonly number[]) => number;
}

export interface Teams {
  readonly members: readonly (readonly number[])[];
  readonly waiting: readonly number[];
}

/**
 * How often everybody is tried elsewhere, and how many exchanges are tried each time: enough for a few hundred people.
 */
const mostPasses = 12;
const exchangesEach = 60;

/**
 * Teams made better step by step: whoever waits joins where it is best, and people move or change places while that
 * gains something. Teams that stay too small are dissolved and their people tried elsewhere. Deterministic; good, not
 * proven best. The teams given must be allowed ones.
 */
export function searchedTeams(start: Teams, rules: TeamRules): Teams {
  const search = new TeamSearch(start, rules);
  search.improve();
  while (search.dissolveOne()) search.improve();
  return search.teams();
}

class TeamSearch {
  readonly #rules: TeamRules;
  readonly #members: (readonly number[])[];
  readonly #values: number[];
  readonly #closed = new Set<number>();
  readonly #teamOf = new Map<number, number>();
  #waiting: number[];

  constructor({ members, waiting }: Teams, rules: TeamRules) {
    this.#rules = rules;
    this.#members = members.map(() => []);
    this.#values = members.map(() => 0);
    this.#waiting = [...waiting];
    for (const [team, each] of members.entries()) this.#put(team, each);
  }

  teams(): Teams {
    return { members: this.#members, waiting: this.#waiting };
  }

  improve(): void {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const joined = this.#joinAll();
      const moved = this.#moveAll();
      const exchanged = this.#exchangeAll(pass);
      if (!joined && !moved && !exchanged) return;
    }
  }

  /** Takes the people out of the smallest team that is too small, and closes it; false when there is none. */
  dissolveOne(): boolean {
    const small = [...this.#members.keys()].filter((team) => {
      const size = this.#sizeOf(team);
      return size > 0 && size < this.#rules.least;
    });
    const [smallest] = small.toSorted((a, b) => this.#sizeOf(a) - this.#sizeOf(b) || a - b);
    if (smallest === undefined) return false;
    this.#waiting.push(...(this.#members[smallest] ?? []));
    this.#put(smallest, []);
    this.#closed.add(smallest);
    return true;
  }

  #sizeOf(team: number): number {
    return this.#members[team]?.length ?? 0;
  }

  #joinAll(): boolean {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((person) => !this.#join(person));
    return this.#waiting.length < before;
  }

  #join(person: number): boolean {
    let best = { team: -1, gain: 0 };
    for (const [team, members] of this.#members.entries()) {
      if (this.#closed.has(team) || members.length >= this.#rules.mostOf(team)) continue;
      const joined = [...members, person];
      const gain = this.#gainOf(team, joined);
      if (gain > best.gain && this.#rules.isAllowed(team, joined)) best = { team, gain };
    }
    if (best.team < 0) return false;
    this.#put(best.team, [...(this.#members[best.team] ?? []), person]);
    return true;
  }

  #moveAll(): boolean {
    let isBetter = false;
    for (const from of this.#members.keys()) {
      for (const person of this.#members[from] ?? []) {
        if (this.#sizeOf(from) - 1 >= this.#rules.least && this.#move(person, from)) isBetter = true;
      }
    }
    return isBetter;
  }

  #move(person: number, from: number): boolean {
    const rest = (this.#members[from] ?? []).filter((each) => each !== person);
    const loss = this.#gainOf(from, rest);
    for (const [to, members] of this.#members.entries()) {
      if (to === from || this.#closed.has(to) || members.length === 0) continue;
      if (members.length >= this.#rules.mostOf(to)) continue;
      const joined = [...members, person];
      if (loss + this.#gainOf(to, joined) <= smallest || !this.#rules.isAllowed(to, joined)) continue;
      this.#put(from, rest);
      this.#put(to, joined);
      return true;
    }
    return false;
  }

  #exchangeAll(pass: number): boolean {
    const seats = this.#members.flatMap((members, team) => members.map((person) => ({ person, team })));
    const everybody = [...seats, ...this.#waiting.map((person) => ({ person, team: -1 }))];
    let isBetter = false;
    for (const { person } of seats) {
      for (let i = 0; i < Math.min(exchangesEach, everybody.length); i += 1) {
        const other = everybody[(person * 31 + pass * exchangesEach + i) % everybody.length];
        if (other !== undefined && this.#exchange(person, other.person)) isBetter = true;
      }
    }
    return isBetter;
  }

  #exchange(one: number, other: number): boolean {
    const team = this.#teamOf.get(one);
    const otherTeam = this.#teamOf.get(other);
    if (team === undefined || team === otherTeam) return false;
    const changed = exchanged(this.#members[team] ?? [], one, other);
    let gain = this.#gainOf(team, changed);
    if (otherTeam === undefined) {
      if (gain <= smallest || !this.#rules.isAllowed(team, changed)) return false;
      this.#put(team, changed);
      this.#waiting = exchanged(this.#waiting, other, one);
      return true;
    }
    const otherChanged = exchanged(this.#members[otherTeam] ?? [], other, one);
    gain += this.#gainOf(otherTeam, otherChanged);
    const changes = [[team, changed] as const, [otherTeam, otherChanged] as const];
    if (gain <= smallest || !changes.every((change) => this.#rules.isAllowed(...change))) return false;
    this.#put(team, changed);
    this.#put(otherTeam, otherChanged);
    return true;
  }

  /**
   * What a team gains by having other members. Whether they may be a team is asked afterwards, as that takes longer.
   */
  #gainOf(team: number, members: readonly number[]): number {
    return this.#rules.valueOf(team, members) - (this.#values[team] ?? 0);
  }

  #put(team: number, members: readonly number[]): void {
    for (const person of this.#members[team] ?? []) if (this.#teamOf.get(person) === team) this.#teamOf.delete(person);
    for (const person of members) this.#teamOf.set(person, team);
    this.#members[team] = members;
    this.#values[team] = this.#rules.valueOf(team, members);
  }
}

/** A gain below this is rounding and does not count, or two people would change places for ever. */
const smallest = 1e-9;

function exchanged(people: readonly number[], out: number, into: number): number[] {
  return people.map((each) => (each === out ? into : each));
}
