import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', margin: 0 },
  fact: {
    display: 'grid',
    gridTemplateColumns: '152px minmax(0, 1fr) 44px',
    gap: '4px 16px',
    alignItems: 'start',
    padding: '12px 0',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) 44px', columnGap: '8px' },
  },
  name: { color: tokens.colorNeutralForeground3, paddingTop: '6px' },
  value: {
    margin: 0,
    paddingTop: '6px',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridColumn: '1', paddingTop: 0 },
  },
  // Beside both lines on a phone.
  act: { margin: 0, '@media (max-width: 640px)': { gridColumn: '2', gridRow: '1 / span 2' } },
  edit: { minWidth: '44px', minHeight: '44px', marginTop: '-6px' },
  who: { color: tokens.colorNeutralForeground3 },
});

/** What is known of somebody, one fact a row, with a hairline between them. */
export function Facts({ children }: { children: ReactNode }): ReactNode {
  return <dl className={useStyles().facts}>{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly value: ReactNode;
  /** Who sees it. */
  readonly who?: string;
  /** The way to change it, by what the button is called. */
  readonly edit?: { readonly label: string; readonly act: () => void };
}

/** One fact, who sees it, and the way to change it. */
export function Fact({ name, value, who, edit }: FactProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {value}
        {who === undefined ? null : (
          <Caption1 block className={styles.who}>
            {who}
          </Caption1>
        )}
      </dd>
      {edit === undefined ? null : (
        <dd className={styles.act}>
          <Button
            appearance="subtle"
            className={styles.edit}
            icon={<EditRegular />}
            aria-label={edit.label}
            onClick={edit.act}
          />
        </dd>
      )}
    </div>
  );
}
