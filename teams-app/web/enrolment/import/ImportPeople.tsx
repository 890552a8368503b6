import { Badge, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { ImportPreviewBody } from '../../../contract/import.ts';
import { useTexts, type Texts } from '../../language.tsx';
import { PersonLine } from '../../faces/PersonLine.tsx';
import { Section } from '../../parts/Page.tsx';
import { useMore } from '../../parts/ShowMore.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  person: {
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 1fr) 2fr',
    gap: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', gap: tokens.spacingVerticalS },
  },
  who: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  changes: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  change: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Planned = ImportPreviewBody['people'][number];
type Change = Planned['changes'][number];

function words({ before, after, kind }: Change, isKept: boolean, { imports }: Texts): string {
  if (isKept) return imports.keptOwn(after);
  if (before !== null) return imports.from(before, after);
  return kind === 'own' ? imports.replacesOwn(after) : after;
}

/** What happens to each person, field by field, before anything does. */
export function ImportPeople({ preview }: { preview: ImportPreviewBody }): ReactNode {
  const styles = useStyles();
  const { imports, language } = useTexts();
  const { people, counts } = preview;
  const { shown, more } = useMore(people, 20);
  const all = counts.enrolled + counts.changed;
  return (
    <Section title={imports.people}>
      <ul className={styles.list}>
        {shown.map((planned) => (
          <PlannedPerson key={planned.row} planned={planned} />
        ))}
      </ul>
      {more}
      {all > people.length ? (
        <Caption1 className={styles.quiet}>
          {imports.firstOf(amount(people.length, language), amount(all, language))}
        </Caption1>
      ) : null}
    </Section>
  );
}

function PlannedPerson({ planned }: { planned: Planned }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const { imports } = texts;
  const { person, isNew, changes, left, row } = planned;
  const lines = [
    ...changes.map((change) => ({ change, isKept: false })),
    ...left.map((change) => ({ change, isKept: true })),
  ];
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <PersonLine person={person} detail={`${imports.row(row)} · ${person.department}`} />
        {isNew ? (
          <Badge appearance="tint" color="success">
            {imports.joins}
          </Badge>
        ) : null}
      </div>
      <dl className={styles.changes}>
        {lines.map(({ change, isKept }) => (
          <div key={change.field} className={styles.change}>
            <dt className={styles.name}>{imports.column[change.field]}</dt>
            <dd className={styles.value}>
              <Text>{words(change, isKept, texts)}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
