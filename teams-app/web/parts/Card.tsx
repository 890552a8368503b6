import { Body1, Caption1Strong, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { ownTokens } from './own-tokens.ts';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    maxWidth: '816px',
    padding: '28px',
    borderRadius: '12px',
    backgroundColor: ownTokens.colorNow,
    outline: `1px solid ${ownTokens.colorNowStroke}`,
    '@media (max-width: 480px)': { padding: '20px' },
  },
  quiet: { backgroundColor: tokens.colorNeutralBackground2 },
  kicker: { color: tokens.colorBrandForeground2 },
  body: { maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
  action: { marginTop: tokens.spacingVerticalS },
});

interface CardProps {
  readonly kicker?: string;
  readonly title: string;
  readonly body?: ReactNode;
  readonly action?: ReactNode;
  /** For news that asks for nothing. */
  readonly quiet?: boolean;
  /** It is all there is on its page, so its title is the page's. */
  readonly alone?: boolean;
}

/** The one tinted card a page may have: what matters now, and its one button. */
export function Card({ kicker, title, body, action, quiet = false, alone = false }: CardProps): ReactNode {
  const styles = useStyles();
  const { windowTitle } = usePartTexts();
  useEffect(() => {
    if (alone) document.title = windowTitle(title);
  }, [alone, title, windowTitle]);
  return (
    <section className={mergeClasses(styles.card, quiet && styles.quiet)} aria-label={title}>
      {kicker === undefined ? null : <Caption1Strong className={styles.kicker}>{kicker}</Caption1Strong>}
      <Subtitle1 as={alone ? 'h1' : 'h2'}>{title}</Subtitle1>
      {body === undefined ? null : <Body1 className={styles.body}>{body}</Body1>}
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </section>
  );
}
