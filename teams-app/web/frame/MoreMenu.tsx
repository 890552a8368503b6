import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router';
import { pathOf } from '../../contract/paths.ts';
import { useMe } from '../mine.ts';
import { useTexts } from '../language.tsx';
import { useLedProgramme } from './led-programme.ts';
import { Sign } from './PlaceLink.tsx';
import { isHere, type NavPlace } from './places-of.ts';

const useStyles = makeStyles({
  item: { minHeight: '44px', alignItems: 'center' },
  words: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { maxHeight: '70vh', overflowY: 'auto' },
});

interface MoreMenuProps {
  readonly button: ReactElement<object>;
  readonly places: readonly NavPlace[];
  /** The reader leads several programmes. */
  readonly isSwitching: boolean;
}

/** The places for which the bar has no room, and the other programmes one leads. */
export function MoreMenu({ button, places, isSwitching }: MoreMenuProps): ReactNode {
  const styles = useStyles();
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {places.map((place) => (
            <PlaceItem key={place.to} place={place} />
          ))}
          {isSwitching ? <OtherProgrammes /> : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function PlaceItem({ place }: { place: NavPlace }): ReactNode {
  const styles = useStyles();
  const here = isHere(place, useLocation().pathname);
  return (
    <ItemTo to={place.to} here={here}>
      <span className={styles.words}>
        <Sign of={place.sign} here={here !== undefined} large={false} />
        {place.words}
      </span>
    </ItemTo>
  );
}

/** The other programmes one leads, on the same kind of page. */
function OtherProgrammes(): ReactNode {
  const { tab, language } = useTexts();
  const { data: me } = useMe();
  const present = useLedProgramme();
  const others = (me?.led ?? []).filter(({ id, status }) => id !== present?.id && status !== 'archived');
  return (
    <>
      <MenuDivider />
      {others.slice(0, 4).map(({ id, name }) => (
        <ItemTo key={id} to={pathOf({ page: 'hr/overview', programmeId: id })}>
          {name[language]}
        </ItemTo>
      ))}
      <ItemTo to={pathOf({ page: 'hr/programmes' })}>{tab.nav.programmes}</ItemTo>
    </>
  );
}

interface ItemToProps {
  readonly to: string;
  readonly here?: 'page' | 'true' | undefined;
  readonly children: ReactNode;
}

/** A link of the router in a menu. */
function ItemTo({ to, here, children }: ItemToProps): ReactNode {
  const styles = useStyles();
  const navigate = useNavigate();
  const follow = (press: MouseEvent): void => {
    press.preventDefault();
    void navigate(to);
  };
  return (
    <MenuItemLink href={useHref(to)} onClick={follow} className={styles.item} aria-current={here}>
      {children}
    </MenuItemLink>
  );
}
