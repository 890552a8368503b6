import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PairingBody } from '../../contract/pairing.ts';
import { pathOf } from '../../contract/paths.ts';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    gap: '4px',
    marginInline: '-12px',
    overflowX: 'auto',
    scrollbarWidth: 'none',
  },
  tab: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '44px',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current]': { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
    '&[aria-current]::after': {
      content: '""',
      position: 'absolute',
      insetInline: '12px',
      bottom: '2px',
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
});

export const pairingParts = ['overview', 'meetings', 'goals'] as const;
export type PairingPart = (typeof pairingParts)[number];

interface PairingTabsProps {
  readonly pairing: PairingBody;
  readonly part: PairingPart;
}

/** The parts of a pairing's page, each at its own address. */
export function PairingTabs({ pairing, part }: PairingTabsProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const page = pathOf({ page: 'pairing', pairingId: pairing.id });
  return (
    <nav className={styles.tabs} aria-label={tab.pairing.tabs}>
      {pairingParts.map((each) => (
        <Link
          key={each}
          className={styles.tab}
          to={each === 'overview' ? page : `${page}/${each}`}
          {...(each === part ? { 'aria-current': 'page' as const } : {})}
        >
          {tab.pairing[each]}
        </Link>
      ))}
    </nav>
  );
}
