import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nextTimeWishes, type NextTimeWish } from '#domain/enrolment/next-time.ts';
import { endingEndpoints, type FarewellBody, type JoinAgainBody } from '../../contract/endings.ts';
import { pathOf } from '../../contract/paths.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** A programme of mine has ended: thanks, what came of my pairings, and whether I want to be in again. */
export function Farewell({ farewell }: { farewell: FarewellBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { farewell: said } = tab.nextTime;
  const { programmeId, words, pairings, waited, wish, nextName } = farewell;
  const say = useChange(
    (client, to: NextTimeWish) =>
      client.call(endingEndpoints.nextTime, { params: { programmeId }, body: { wish: to } }),
    { says: (_, to) => said.said[to], fails: 'notice' },
  );
  return (
    <Card
      quiet
      title={said.title(farewell.name[language])}
      body={waited ? said.waited : said.thanks}
      action={
        <div className={styles.stack}>
          {words[language] === '' ? null : <Body1>{words[language]}</Body1>}
          {pairings.map(({ partnerGivenName, outcome, seriesStays }) => (
            <Body1 key={partnerGivenName}>{tab.parting.outcome[outcome](partnerGivenName, seriesStays)}</Body1>
          ))}
          {nextName === null ? null : <Body1>{said.next(nextName[language])}</Body1>}
          <Body1>{wish === null ? said.ask : said.said[wish]}</Body1>
          <div className={styles.actions}>
            {nextTimeWishes
              .filter((each) => each !== wish)
              .map((each) => (
                <Button key={each} disabledFocusable={say.isPending} onClick={() => say.mutate(each)}>
                  {said.wish[each]}
                </Button>
              ))}
          </div>
        </div>
      }
    />
  );
}

/** I was in an earlier programme, and am asked whether I want to be in this one: one press. */
export function JoinAgain({ asked }: { asked: JoinAgainBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const { again, joined, declined } = tab.nextTime;
  const { programmeId, name, fromName, roles } = asked;
  const [one] = roles;
  const role = roles.length > 1 || one === undefined ? again.role.both : again.role[one];
  const answer = useChange(
    (client, joins: boolean) => client.call(endingEndpoints.joinAgain, { params: { programmeId }, body: { joins } }),
    { says: (_, joins) => (joins ? joined : declined), fails: 'notice' },
  );
  return (
    <Card
      kicker={tab.home.toDo}
      title={again.title(name[language])}
      body={again.body(fromName[language], role)}
      action={
        <div className={styles.actions}>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={answer.isPending}
            onClick={() => answer.mutate(true)}
          >
            {again.yes}
          </Button>
          <Button size="large" disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
            {again.no}
          </Button>
          <LinkButton to={pathOf({ page: 'me', programmeId })} appearance="secondary">
            {tab.home.waitingAction}
          </LinkButton>
        </div>
      }
    />
  );
}
