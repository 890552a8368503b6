import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Matching } from '../../contract/matching.ts';
import { GroupsSection } from '../groups/GroupsSection.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Page } from '../parts/Page.tsx';
import { SideSections } from '../parts/SideSections.tsx';
import { ClashBar } from './ClashBar.tsx';
import { partPath, type MatchingPart } from './matching-state.ts';
import { waitingIn } from './PlaceLinks.tsx';
import { RulesPart } from './RulesPart.tsx';
import type { Rows } from './use-rows.ts';
import { WaitingPart } from './WaitingPart.tsx';
import { WeightsPart } from './WeightsPart.tsx';

const useStyles = makeStyles({ part: { display: 'flex', flexDirection: 'column', gap: '36px' } });

type Beside = Exclude<MatchingPart, 'proposals'>;

interface PlacesProps {
  readonly matching: Matching;
  readonly rows: Rows;
  readonly part: Beside;
}

/** What the proposals follow from, each in a place of its own: what weighs, what is ruled out, groups, who is without. */
export function MatchingPlaces({ matching, rows, part }: PlacesProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.matching.review;
  const { places } = words;
  // An address may be older than the programme's groups.
  const shown = part === 'groups' && !matching.hasGroups ? 'weights' : part;
  const sections: readonly (readonly [MatchingPart, string])[] = [
    ['proposals', places.proposals],
    ['weights', places.weights],
    ['rules', places.rules],
    ...(matching.hasGroups ? [['groups', places.groups] as const] : []),
    ['waiting', places.waiting],
  ];
  return (
    <Page title={titleOf(words, shown, matching)} width="wide">
      <SideSections
        label={words.placesLabel}
        sections={sections.map(([key, said]) => ({ key, to: partPath(key), words: said }))}
        shown={shown}
      >
        <div className={styles.part}>
          {matching.round === null ? null : <ClashBar matching={matching} />}
          {shown === 'weights' ? <WeightsPart matching={matching} rows={rows} /> : null}
          {shown === 'rules' ? <RulesPart matching={matching} rows={rows} /> : null}
          {shown === 'groups' ? <GroupsSection /> : null}
          {shown === 'waiting' ? <WaitingPart matching={matching} rows={rows} /> : null}
        </div>
      </SideSections>
    </Page>
  );
}

function titleOf(words: Texts['hr']['matching']['review'], part: Beside, matching: Matching): string {
  if (part === 'waiting') return words.places.waitingTitle(waitingIn(matching));
  return words.titles[part];
}
