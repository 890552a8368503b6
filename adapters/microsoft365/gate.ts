/** A fixed number of places. Whoever needs several waits until all of them are free; nobody is overtaken. */
export interface Gate {
  /** Runs `work` as soon as `places` are free; asking for more than there are takes all of them. */
  through<T>(places: number, work: () => Promise<T>): Promise<T>;
  /** True when nobody is inside and nobody waits. */
  isIdle(): boolean;
}

export function createGate(size: number): Gate {
  let free = size;
  const waiting: { readonly places: number; readonly enter: () => void }[] = [];

  function letIn(): void {
    // The first in the line goes before a smaller one behind it, or a batch would wait for ever.
    for (let next = waiting[0]; next !== undefined && next.places <= free; next = waiting[0]) {
      waiting.shift();
      free -= next.places;
      next.enter();
    }
  }

  return {
    async through(places, work) {
      const needed = Math.min(places, size);
      await new Promise<void>((enter) => {
        waiting.push({ places: needed, enter });
        letIn();
      });
      try {
        return await work();
      } finally {
        free += needed;
        letIn();
      }
    },
    isIdle: () => free === size && waiting.length === 0,
  };
}
