import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { useMe } from '../mine.ts';
import { useLedProgramme } from './led-programme.ts';

/** Only for those who lead several: most people never need what a menu is made of. */
const ProgrammeMenu = lazy(async () => ({ default: (await import('./ProgrammeMenu.tsx')).ProgrammeMenu }));

const useStyles = makeStyles({
  // As high as the menu's button, so that nothing jumps when it comes.
  place: { minHeight: '44px' },
  side: { '@media (max-width: 767px)': { display: 'none' } },
  phone: { marginBottom: tokens.spacingVerticalM, '@media (min-width: 768px)': { display: 'none' } },
});

/** From one of the reader's programmes to another, on the same kind of page. Only where there are several. */
export function ProgrammeSwitcher({ phone = false }: { phone?: boolean }): ReactNode {
  const styles = useStyles();
  const { data: me } = useMe();
  const present = useLedProgramme();
  const shown = (me?.led ?? []).filter(({ status, id }) => status !== 'archived' || id === present?.id);
  if (present === null || shown.length < 2) return null;
  return (
    <div className={`${styles.place} ${phone ? styles.phone : styles.side}`}>
      <Suspense>
        <ProgrammeMenu present={present} shown={shown} />
      </Suspense>
    </div>
  );
}
