import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Mark } from '../parts/Mark.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: '18px',
    borderRadius: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    overflowWrap: 'anywhere',
  },
  from: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: {
    padding: '4px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface MiniCardProps {
  readonly from: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly small?: readonly string[];
  /** What its buttons say. They are a picture here, and press nothing. */
  readonly buttons?: readonly string[];
  readonly lang: string;
}

/** A card as those who get it will see it. */
export function MiniCard({ from, title, lines, small = [], buttons = [], lang }: MiniCardProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.card} lang={lang}>
      <span className={styles.from}>
        <Mark size={20} />
        <Caption1>{from}</Caption1>
      </span>
      <Body1Strong>{title}</Body1Strong>
      {lines.map((line) => (
        <Body1 key={line}>{line}</Body1>
      ))}
      {buttons.length === 0 ? null : (
        <span className={styles.buttons}>
          {buttons.map((button) => (
            <span key={button} className={styles.button}>
              {button}
            </span>
          ))}
        </span>
      )}
      {small.map((line) => (
        <Caption1 key={line} className={styles.quiet}>
          {line}
        </Caption1>
      ))}
    </div>
  );
}

interface PreviewHeadProps {
  readonly title: string;
  readonly help?: string;
}

/** What stands at the right of a step, and what it shows. */
export function PreviewHead({ title, help }: PreviewHeadProps): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <Subtitle2 as="h2" block>
        {title}
      </Subtitle2>
      {help === undefined ? null : (
        <Caption1 block className={styles.quiet}>
          {help}
        </Caption1>
      )}
    </div>
  );
}
