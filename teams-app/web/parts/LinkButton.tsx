import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps {
  readonly to: string;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  /** What it is called where its words alone do not say what it is about. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A button that goes to a page of the tab; a real link, so it can be opened and copied like one. */
export function LinkButton({
  to,
  appearance = 'primary',
  size = 'large',
  label,
  children,
}: LinkButtonProps): ReactNode {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button as="a" href={href} onClick={follow} appearance={appearance} size={size} aria-label={label}>
      {children}
    </Button>
  );
}
