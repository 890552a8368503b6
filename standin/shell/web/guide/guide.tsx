import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useAddress } from '../address.tsx';
import type { Person, Stop } from '../control/types.ts';

interface Kept {
  readonly isOpen: boolean;
  /** Which stop, from 0. */
  readonly at: number;
}

interface Guide extends Kept {
  /** How often it was opened since the page was loaded; the focus goes to it each time. */
  readonly openings: number;
  /** Opens the path, at a stop or where it was left. */
  readonly show: (at?: number) => void;
  readonly turnTo: (at: number) => void;
  readonly hide: () => void;
}

const GuideContext = createContext<Guide | null>(null);

/** The id of the button that opens the path; the focus returns to it. */
export const guideButtonId = 'guide-button';

/** Remembers, in this browser and for this tenant, whether the guided path is open and where. */
export function GuideProvider({ tenantId, children }: { readonly tenantId: string; readonly children: ReactNode }) {
  const key = `standin.guide.${tenantId}`;
  const [kept, setKept] = useState(() => readKept(localStorage.getItem(key)));
  const keep = useCallback(
    (change: Partial<Kept>) =>
      setKept((before) => {
        const after = { ...before, ...change };
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const [openings, setOpenings] = useState(0);
  const guide = useMemo<Guide>(
    () => ({
      ...kept,
      openings,
      show: (at) => {
        keep(at === undefined ? { isOpen: true } : { isOpen: true, at });
        setOpenings((count) => count + 1);
      },
      turnTo: (at) => keep({ at }),
      hide: () => keep({ isOpen: false }),
    }),
    [kept, keep, openings],
  );
  return <GuideContext value={guide}>{children}</GuideContext>;
}

/** The guided path's state. Throws outside `GuideProvider`. */
export function useGuide(): Guide {
  const guide = useContext(GuideContext);
  if (guide === null) throw new Error('useGuide needs a GuideProvider above it');
  return guide;
}

interface Whither {
  /** Goes where the stop is, as the person it is about. */
  readonly follow: (stop: Stop) => void;
  /** Whether that is what is shown. */
  readonly isAt: (stop: Stop) => boolean;
  /** Whom a stop is about; undefined when they have left. */
  readonly personOf: (stop: Stop) => Person | undefined;
}

/** The way to the stops, among the people who are there. */
export function useWhither(people: readonly Person[]): Whither {
  const { address, go } = useAddress();
  const personOf = ({ mail }: Stop) => people.find((one) => one.mail === mail);
  const placeOf = (stop: Stop) => ({
    as: personOf(stop)?.oid ?? null,
    view: stop.place.view,
    tab: stop.place.tab ?? null,
    subPage: stop.place.subPage ?? null,
  });
  return {
    personOf,
    follow: (stop) => go(placeOf(stop)),
    isAt: (stop) => {
      const { as, view, tab, subPage } = placeOf(stop);
      return address.as === as && address.view === view && address.tab === tab && address.subPage === subPage;
    },
  };
}

function readKept(text: string | null): Kept {
  try {
    const { isOpen, at }: Readonly<Partial<Record<keyof Kept, unknown>>> = JSON.parse(text ?? '{}');
    return { isOpen: isOpen === true, at: typeof at === 'number' && at >= 0 ? Math.floor(at) : 0 };
  } catch {
    return { isOpen: false, at: 0 };
  }
}
