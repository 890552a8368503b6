import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { mayActOnPairing } from '#domain/pairing/pairing.ts';
import { amount } from '#texts/format.ts';
import { enrolmentEndpoints } from '../../../contract/enrolment.ts';
import { pathOf } from '../../../contract/paths.ts';
import type { Me } from '../../../contract/people.ts';
import { useChange } from '../../data.tsx';
import { ProgrammeScope } from '../../frame/ProgrammeScope.tsx';
import { useTexts } from '../../language.tsx';
import { enrolledIn, useHome } from '../../mine.ts';
import { LinkButton } from '../../parts/LinkButton.tsx';
import { Section } from '../../parts/Page.tsx';
import { NextRound } from '../NextRound.tsx';
import { cellsOf, mostStretches, timesOf, type Cell } from '../week-hours.ts';
import { WeekGrid } from '../WeekGrid.tsx';
import { SavedSection } from './SavedSection.tsx';
import type { Saved } from './use-saved.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '48px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** The week as it suits me, painted; and a break. */
export function Times({ me, saved }: { me: Me; saved: Saved }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const said = tab.me;
  const { draft, save } = saved;
  const cells = cellsOf(draft.profile.preferredTimes);
  const [isTooMany, setTooMany] = useState(false);
  const change = (next: ReadonlySet<Cell>): void => {
    const preferredTimes = timesOf(next);
    setTooMany(preferredTimes.length > mostStretches);
    if (preferredTimes.length <= mostStretches) save({ ...draft, profile: { ...draft.profile, preferredTimes } });
  };
  return (
    <div className={styles.stack}>
      <SavedSection title={said.parts.times} saved={saved}>
        <Body1 className={styles.quiet}>{said.timesBody}</Body1>
        <WeekGrid label={said.times} cells={cells} change={change} />
        {isTooMany ? <Caption1 role="alert">{said.timesMany}</Caption1> : null}
        <div className={styles.row}>
          <Caption1 aria-live="polite">
            {cells.size === 0 ? said.anyTime : said.hours(amount(cells.size, language))}
          </Caption1>
          {cells.size === 0 ? null : (
            <Button appearance="subtle" onClick={() => change(new Set())}>
              {said.timesClear}
            </Button>
          )}
        </div>
      </SavedSection>
      <Break me={me} />
    </div>
  );
}

/** From those I meet, each by its own page, which says what becomes of the meetings; or from being given anybody. */
function Break({ me }: { me: Me }): ReactNode {
  const styles = useStyles();
  const said = useTexts().tab.me;
  const home = useHome().data;
  const pairings = (home?.pairings ?? []).filter(({ status }) => mayActOnPairing(status, 'pause'));
  const standings = home?.standings ?? [];
  const waiting = enrolledIn(me).filter(({ programme }) =>
    standings.some(({ programmeId, waitingForMatch }) => programmeId === programme.id && waitingForMatch),
  );
  const after = standings.flatMap(({ programmeId, nextRound }) =>
    nextRound === null ? [] : [{ programmeId, nextRound }],
  );
  if (pairings.length + waiting.length + after.length === 0) return null;
  return (
    <Section title={said.pause}>
      {pairings.length === 0 ? null : (
        <>
          <Body1 className={styles.quiet}>{said.pauseBody}</Body1>
          <div className={styles.row}>
            {pairings.map(({ id, partner }) => (
              <LinkButton
                key={id}
                size="medium"
                appearance="secondary"
                to={pathOf({ page: 'pairing', pairingId: id, dialog: 'pause' })}
              >
                {said.pauseWith(partner.givenName)}
              </LinkButton>
            ))}
          </div>
        </>
      )}
      {after.map(({ programmeId, nextRound }) => (
        <ProgrammeScope key={programmeId} id={programmeId}>
          <NextRound quiet standing={nextRound} />
        </ProgrammeScope>
      ))}
      {waiting
        .filter(({ programme }) => after.every(({ programmeId }) => programmeId !== programme.id))
        .map(({ programme }) => (
          <ProgrammeScope key={programme.id} id={programme.id}>
            <StandAside programme={programme} />
          </ProgrammeScope>
        ))}
    </Section>
  );
}

function StandAside({ programme }: Pick<Me['programmes'][number], 'programme'>): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const stand = useChange((client) => client.call(enrolmentEndpoints.nextRound, { body: { takesPart: false } }), {
    says: tab.nextRound.saved,
    fails: 'notice',
  });
  return (
    <>
      <Body1 className={styles.quiet}>{tab.me.standBody}</Body1>
      <div>
        <Button disabledFocusable={stand.isPending} onClick={() => stand.mutate()}>
          {tab.me.standAside(programme.name[language])}
        </Button>
      </div>
    </>
  );
}
