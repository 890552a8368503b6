import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { list, plainDay } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import { silenceEndpoints, type LeftAloneBody, type OnePressBody, type WayBody } from '../../contract/silence.ts';
import { useChange } from '../data.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  ways: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  way: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
});

/** The latest round left me alone: why, and what of mine would help, with one press where it is a single choice. */
export function LeftAlone({ left, quiet = false }: { left: LeftAloneBody; quiet?: boolean }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const said = tab.leftAlone;
  const { programmeId, ways, nextTry } = left;
  const lines = [
    said.why[left.why],
    said.keptPlace,
    ...(nextTry === null ? [] : [said.nextTry(plainDay(nextTry, language))]),
  ];
  return (
    <Card
      quiet={quiet}
      title={said.title[left.role]}
      body={lines.join(' ')}
      action={
        ways.length === 0 ? undefined : (
          <div className={styles.stack}>
            <Body1>{said.helps}</Body1>
            <ul className={styles.ways}>
              {ways.map((way) => (
                <Way key={way.kind === 'language' ? way.language : way.kind} programmeId={programmeId} way={way} />
              ))}
            </ul>
          </div>
        )
      }
    />
  );
}

function Way({ programmeId, way }: { programmeId: string; way: WayBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <li className={styles.way}>
      <Body1>{sentenceOf(way, texts)}</Body1>
      {way.kind === 'competences' || way.kind === 'place' ? (
        <LinkButton
          to={pathOf({ page: 'me', programmeId, part: way.kind === 'place' ? 'about' : 'learn' })}
          appearance="secondary"
        >
          {texts.tab.leftAlone.change[way.kind]}
        </LinkButton>
      ) : (
        <Press programmeId={programmeId} way={way} />
      )}
    </li>
  );
}

function Press({ programmeId, way }: { programmeId: string; way: OnePressBody }): ReactNode {
  const { tab, words } = useTexts();
  const { press, saved } = tab.leftAlone;
  const widen = useChange((client) => client.call(silenceEndpoints.widen, { params: { programmeId }, body: way }), {
    says: saved,
    fails: 'notice',
  });
  return (
    <Button disabledFocusable={widen.isPending} onClick={() => widen.mutate()}>
      {way.kind === 'language' ? press.language(words.language[way.language]) : press[way.kind]}
    </Button>
  );
}

function sentenceOf(way: WayBody, { tab, words, language }: Texts): string {
  const said = tab.leftAlone.way;
  switch (way.kind) {
    case 'language':
      return said.language(words.language[way.language]);
    case 'competences':
      return said.competences(list(way.competences, language));
    case 'partner-style':
    case 'hours':
    case 'place':
      return said[way.kind];
  }
}
