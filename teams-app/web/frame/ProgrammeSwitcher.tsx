import { lazy, Suspense, type ReactNode } from 'react';
import { useMe } from '../mine.ts';
import { useLedProgramme } from './led-programme.ts';

/** Only for those who lead several: most people never need what a menu is made of. */
const ProgrammeMenu = lazy(async () => ({ default: (await import('./ProgrammeMenu.tsx')).ProgrammeMenu }));

/** From one of the reader's programmes to another, on the same kind of page; only its name where there is one. */
export function ProgrammeSwitcher({ children }: { children: ReactNode }): ReactNode {
  const { data: me } = useMe();
  const present = useLedProgramme();
  const shown = (me?.led ?? []).filter(({ status, id }) => status !== 'archived' || id === present?.id);
  if (present === null || shown.length < 2) return children;
  return (
    <Suspense fallback={children}>
      <ProgrammeMenu present={present} shown={shown}>
        {children}
      </ProgrammeMenu>
    </Suspense>
  );
}
