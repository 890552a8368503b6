import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import type { LedPage } from '../../contract/places.ts';
import { useLedProgramme } from './led-programme.ts';

const useStyles = makeStyles({
  link: {
    color: tokens.colorNeutralForeground3,
    fontWeight: 'inherit',
    '@media (pointer: coarse)': { minHeight: '44px', display: 'inline-flex', alignItems: 'center' },
  },
  strong: { color: tokens.colorNeutralForeground1 },
});

interface LedTextLinkProps {
  readonly page: LedPage;
  /** What is searched and filtered there, with its `#`. */
  readonly shown?: string;
  readonly name?: string;
  /** Part of what is read, and not beside it. */
  readonly strong?: boolean;
  readonly children: ReactNode;
}

/** To another page of the programme the reader is in, as words beside others. */
export function LedTextLink({ page, shown = '', name, strong = false, children }: LedTextLinkProps): ReactNode {
  const styles = useStyles();
  const led = useLedProgramme();
  const to = pathOf({ page, ...(led === null ? {} : { programmeId: led.id }) }) + shown;
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Link
      className={mergeClasses(styles.link, strong && styles.strong)}
      href={useHref(to)}
      onClick={follow}
      aria-label={name}
    >
      {children}
    </Link>
  );
}
