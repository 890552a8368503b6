import { makeStyles, mergeClasses, Subtitle1, Title2, tokens } from '@fluentui/react-components';
import { useEffect, useId, type ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '40px', width: '100%', marginInline: 'auto' },
  reading: { maxWidth: '720px' },
  wide: { maxWidth: '1120px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, justifyContent: 'space-between' },
  // What is done on the page stands beside its title while there is room for a few words of it, else below.
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 240px', minWidth: 0 },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    alignSelf: 'flex-start',
    flexWrap: 'wrap',
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  sectionHead: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Reading width for texts and forms, wide for tables. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** A page: one title, at most one sentence under it, its actions, and its sections with air between them. */
export function Page({ title, lead, actions, width = 'reading', children }: PageProps): ReactNode {
  const styles = useStyles();
  const { windowTitle } = usePartTexts();
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title, windowTitle]);
  return (
    <div className={mergeClasses(styles.page, styles[width])}>
      <header className={styles.head}>
        <div className={styles.words}>
          <Title2 as="h1">{title}</Title2>
          {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page with its heading. */
export function Section({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Subtitle1 as="h2" id={id}>
          {title}
        </Subtitle1>
        {action}
      </div>
      {children}
    </section>
  );
}
