import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { partingWishes, type PartingWish } from '#domain/pairing/parting.ts';
import { plainDay } from '#texts/format.ts';
import { endingEndpoints, type PartingBody } from '../../contract/endings.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { pathOf } from '../../contract/paths.ts';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { ChoicePills } from '../parts/ChoicePills.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { LockLine } from '../parts/LockLine.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalL },
});

interface PartingCardProps {
  readonly pairing: PairingBody;
  /** Something else on the page waits for an answer first, or nothing does. */
  readonly quiet: boolean;
}

/** How it goes on when our time is over: my own answer, which I may change; afterwards, what came of it. */
export function PartingCard({ pairing, quiet }: PartingCardProps): ReactNode {
  const { tab } = useTexts();
  const { asked, outcome, seriesStays, goesOnIn } = pairing.parting;
  if (asked !== null) return <Question key={asked.wish} pairing={pairing} asked={asked} quiet={quiet} />;
  if (outcome === null || outcome === 'end') return null;
  const { givenName } = pairing.partner;
  return (
    <Card
      quiet
      title={tab.parting.wish[outcome]}
      body={tab.parting.outcome[outcome](givenName, seriesStays)}
      action={
        goesOnIn === null ? undefined : (
          <LinkButton to={pathOf({ page: 'pairing', pairingId: goesOnIn })} appearance="secondary">
            {tab.parting.goesOnIn}
          </LinkButton>
        )
      }
    />
  );
}

type Asked = NonNullable<PartingBody['asked']>;

function Question({ pairing, asked, quiet }: PartingCardProps & { readonly asked: Asked }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const said = tab.parting;
  const { id, partner, endsOn } = pairing;
  const [chosen, choose] = useState<PartingWish | null>(asked.wish);
  const save = useChange(
    (client, wish: PartingWish) => client.call(endingEndpoints.wish, { params: { id }, body: { wish } }),
    { says: said.saved, fails: 'notice' },
  );
  const anotherTerm = chosen === 'next' && asked.isRolling;
  return (
    <Card
      quiet={quiet}
      title={said.title(partner.givenName)}
      body={said.lead(plainDay(endsOn, language))}
      action={
        <div className={styles.form}>
          <ChoicePills
            question={said.legend}
            choices={partingWishes.map((value) => ({
              value,
              text: value === 'next' && asked.isRolling ? said.anotherTerm : said.wish[value],
            }))}
            chosen={chosen}
            choose={choose}
          />
          {chosen === null ? null : <Body1>{anotherTerm ? said.anotherTermMeans : said.means[chosen]}</Body1>}
          <Body1>{said.needsAll}</Body1>
          <LockLine text={tab.promises.parting} />
          <Button
            appearance={quiet ? 'secondary' : 'primary'}
            size="large"
            disabledFocusable={save.isPending || chosen === null || chosen === asked.wish}
            onClick={() => {
              if (chosen !== null) save.mutate(chosen);
            }}
          >
            {said.save}
          </Button>
        </div>
      }
    />
  );
}
