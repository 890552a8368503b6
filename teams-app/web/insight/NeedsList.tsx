import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { Need } from '../../contract/insight.ts';
import { useTexts } from '../language.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { NeedRow } from './NeedRow.tsx';
import { overviewState } from './overview-state.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  // The page's own title says what the list is.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // It follows from the title, and stands nearer to it than a part of its own.
  near: { marginTop: '-20px' },
});

/** As many as one deals with in one go. */
const first = 7;

interface NeedsListProps {
  readonly title: string;
  readonly needs: readonly Need[];
  /** What is looked after: nothing in it is the thing to do now, and its title is seen. */
  readonly quiet?: boolean;
}

/** What needs somebody, or is looked after, one row each; a row that is dealt with goes, and the next one has the focus. */
export function NeedsList({ title, needs, quiet = false }: NeedsListProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const [{ all }, change] = usePageState(overviewState);
  const list = useFocusOnNext(needs);
  const shown = all ? needs : needs.slice(0, first);
  return (
    <section className={mergeClasses(styles.section, !quiet && styles.near)} aria-label={title}>
      <h2 className={quiet ? styles.title : styles.unseen}>{title}</h2>
      <ul className={styles.list} ref={list}>
        {shown.map((need, at) => (
          <NeedRow key={need.key} need={need} isFirst={!quiet && at === 0} />
        ))}
      </ul>
      {shown.length === needs.length ? null : (
        <div>
          <Button onClick={() => change({ all: true }, 'push')}>
            {hr.status.showAll(amount(needs.length, language))}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where the focus was in a row that has gone, it goes to the row that stands there now, or to the last one. */
function useFocusOnNext(needs: readonly Need[]) {
  const list = useRef<HTMLUListElement>(null);
  const at = useRef<{ readonly key: string; readonly place: number } | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const note = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest('li') : null;
      const place = row === null ? -1 : [...element.children].indexOf(row);
      const key = needs[place]?.key;
      at.current = key === undefined ? null : { key, place };
    };
    element.addEventListener('focusin', note);
    return () => element.removeEventListener('focusin', note);
  }, [needs]);
  useLayoutEffect(() => {
    const element = list.current;
    const last = at.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (element === null || last === null || !isLost || needs.some(({ key }) => key === last.key)) return;
    const row = element.children[Math.min(last.place, element.children.length - 1)];
    row?.querySelector<HTMLElement>('button, a')?.focus();
  }, [needs]);
  return list;
}
