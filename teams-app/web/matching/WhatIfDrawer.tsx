import {
  Body1,
  Button,
  Caption1,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { amount, percent } from '#texts/format.ts';
import type { MatchSettingsBody } from '../../contract/match-settings.ts';
import type { WhatIfBody } from '../../contract/matching.ts';
import { useTexts } from '../language.tsx';
import { MatchWeights } from '../programme/MatchWeights.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useWhatIf } from './data.ts';
import { runAgain } from './draft-calls.ts';
import { useDraft } from './draft.tsx';

const useStyles = makeStyles({
  drawer: { maxWidth: '100vw' },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, paddingBottom: '32px' },
  outcome: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minHeight: '96px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Weights = MatchSettingsBody['settings']['weights'];

/** Other weights tried on the draft: how many pairs would change is shown while the sliders move; nothing is saved. */
export function WhatIfDrawer({ weights, close }: { weights: Weights; close: () => void }): ReactNode {
  const styles = useStyles();
  const { hr, tab } = useTexts();
  const words = hr.matching.whatIf;
  const { seen, run, busy } = useDraft();
  const [tried, setTried] = useState(weights);
  const outcome = useWhatIf(seen, useDeferredValue(tried));
  const isChanged = JSON.stringify(tried) !== JSON.stringify(weights);
  return (
    <OverlayDrawer
      open
      position="end"
      size="large"
      className={styles.drawer}
      onOpenChange={(_, { open }) => (open ? undefined : close())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label={tab.common.close} icon={<DismissRegular />} onClick={close} />
          }
        >
          {words.title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.body}>
          <div className={styles.outcome} role="status">
            {outcome.isError ? <Trouble error={outcome.error} /> : null}
            {outcome.data === undefined ? (
              outcome.isError ? null : (
                <Spinner size="small" label={words.trying} labelPosition="after" />
              )
            ) : (
              <Outcome outcome={outcome.data} />
            )}
          </div>
          <MatchWeights weights={tried} change={setTried} />
        </div>
      </DrawerBody>
      <DrawerFooter className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !isChanged}
          onClick={() => run({ call: runAgain(tried), done: words.used, after: close })}
        >
          {words.use}
        </Button>
        <Button disabled={!isChanged} onClick={() => setTried(weights)}>
          {words.reset}
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  );
}

function Outcome({ outcome }: { outcome: WhatIfBody }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching.whatIf;
  const { changed, pairs, meanFitPercent } = outcome;
  const { now, tried } = meanFitPercent;
  return (
    <>
      <Subtitle1>{changed === 0 ? words.nothing : words.changed(changed, amount(pairs.now, language))}</Subtitle1>
      <Body1>{words.pairs(amount(pairs.now, language), amount(pairs.tried, language))}</Body1>
      {now === null || tried === null ? null : (
        <Body1>{words.fit(percent(now, language), percent(tried, language))}</Body1>
      )}
      <Caption1>{words.help}</Caption1>
    </>
  );
}
