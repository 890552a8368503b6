import { makeStyles, mergeClasses, Subtitle1, Title2, tokens } from '@fluentui/react-components';
import { useEffect, useId, type ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '48px', width: '100%', marginInline: 'auto' },
  reading: { maxWidth: '816px' },
  wide: { maxWidth: '1088px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '16px 32px', justifyContent: 'space-between' },
  // What is done on the page stands beside its title while there is room for a few words of it, else below.
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flex: '1 1 240px', minWidth: 0 },
  title: { margin: 0, letterSpacing: '-0.01em', textWrap: 'balance', overflowWrap: 'anywhere' },
  display: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  lead: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '68ch',
  },
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
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: '4px 16px',
  },
  aside: { color: tokens.colorNeutralForeground3 },
});

interface PageProps {
  /** It states something, without a full stop unless it is several sentences. */
  readonly title: string;
  /** The title is the page's message: larger, and each of its sentences kept together. */
  readonly display?: boolean;
  readonly lead?: ReactNode;
  /** How far one has come, above the title. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  /** Reading width for texts and forms, wide for tables. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

/** A page: one title, at most one sentence under it, its actions, and its sections with air between them. */
export function Page({
  title,
  display = false,
  lead,
  above,
  actions,
  width = 'reading',
  children,
}: PageProps): ReactNode {
  const styles = useStyles();
  const { windowTitle } = usePartTexts();
  useEffect(() => {
    document.title = windowTitle(title);
  }, [title, windowTitle]);
  return (
    <div className={mergeClasses(styles.page, styles[width])}>
      <header className={styles.head}>
        <div className={styles.words}>
          {above}
          <Title2 as="h1" className={mergeClasses(styles.title, display && styles.display)}>
            {title}
          </Title2>
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
