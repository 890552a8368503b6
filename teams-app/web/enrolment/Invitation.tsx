import type { ReactNode } from 'react';
import { pathOf } from '../../contract/paths.ts';
import type { Me, MyProgramme } from '../../contract/people.ts';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { isBar } from './bars.ts';
import { JoinCards } from './JoinCards.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';

/** For those who are not in the programme: what it is, and the way in; or why there is none. */
export function Invitation({ me }: { me: Me }): ReactNode {
  const { tab } = useTexts();
  const words = tab.join;
  const open = me.programmes.filter(({ mayJoin, applying }) => mayJoin === true && applying === null);
  if (open.length > 0) return <Choose programmes={open} />;
  const why = me.obstacle;
  if (why === 'outside-audience') return <Card alone quiet title={words.outside} body={words.outsideBody} />;
  if (why === 'account-disabled') return <Card alone quiet title={words.disabled} body={words.disabledBody} />;
  if (isBar(why)) return <Card alone quiet title={words.barred} body={words.barredBody[why]} />;
  if ((why === 'programme-not-open' || why === 'joining-over' || me.programmes.length > 0) && !me.isHr)
    return <Card alone quiet title={words.closed} body={words.closedBody} />;
  return (
    <Card
      alone
      title={words.noProgramme}
      body={words.noProgrammeBody}
      {...(me.isHr ? { action: <LinkButton to={pathOf({ page: 'hr/new' })}>{words.noProgrammeHr}</LinkButton> } : {})}
    />
  );
}

/** Several are open: each with what it is, to be looked at before joining. */
function Choose({ programmes }: { programmes: readonly MyProgramme[] }): ReactNode {
  const { tab } = useTexts();
  return (
    <Page title={tab.join.severalTitle} lead={tab.join.severalBody}>
      <JoinCards programmes={programmes} />
    </Page>
  );
}
