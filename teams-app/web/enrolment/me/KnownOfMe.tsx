import { Body1, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { readingOf, type Thing } from '#domain/access/policy.ts';
import { useTexts } from '../../language.tsx';
import { Section } from '../../parts/Page.tsx';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': { padding: '10px 8px', textAlign: 'center', verticalAlign: 'top', fontWeight: 'inherit' },
    '& tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    '& th:first-child': { textAlign: 'start', paddingInlineStart: 0, minWidth: '180px' },
    '@media (max-width: 640px)': { '& thead': { display: 'none' }, '& td': { display: 'none' } },
  },
  column: { color: tokens.colorNeutralForeground2, verticalAlign: 'bottom' },
  name: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3 },
  mark: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase500 },
  // The same in words where the columns have no room.
  phone: { display: 'block', paddingTop: tokens.spacingVerticalXS, '@media (min-width: 641px)': { display: 'none' } },
});

const columns = ['self', 'partner', 'hr', 'it', 'manager', 'colleague'] as const;

/** What is kept about me and who reads it: the access policy itself, row for row. */
export function KnownOfMe(): ReactNode {
  const styles = useStyles();
  const { me } = useTexts().tab;
  const { known } = me;
  return (
    <Section title={me.parts.known}>
      <Body1 className={styles.lead}>{known.lead}</Body1>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Caption1 className={styles.column}>{known.what}</Caption1>
            </th>
            {columns.map((viewer) => (
              <th key={viewer} scope="col">
                <Caption1 className={styles.column}>{known.viewers[viewer]}</Caption1>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ofMe.map((thing) => (
            <Row key={thing} thing={thing} />
          ))}
        </tbody>
      </table>
      <Caption1 className={styles.quiet}>{known.explained}</Caption1>
    </Section>
  );
}

/** What there is about anybody; the rest of the policy is about those who lead, or is the same said of another. */
const ofMe = [
  'card',
  'profile',
  'own-words',
  'career-wish',
  'room-in-all',
  'own-answers',
  'consent',
  'standing',
  'meetings',
  'held',
  'goals',
  'own-goals',
  'answers',
  'wish-for-help',
  'silence',
  'attention',
  'end-reason',
  'parting-wish',
  'next-time',
  'request',
  'invitation',
  'invitation-answer',
  'application',
  'mentor-wish',
] as const satisfies readonly Thing[];

function Row({ thing }: { thing: (typeof ofMe)[number] }): ReactNode {
  const styles = useStyles();
  const { known } = useTexts().tab.me;
  const [name, detail] = known.things[thing];
  const seeing = columns.flatMap((viewer) => {
    const reading = readingOf(thing, viewer);
    if (reading === null) return [];
    return [reading === 'whole' ? known.viewers[viewer] : `${known.viewers[viewer]} (${known.readings[reading]})`];
  });
  return (
    <tr>
      <th scope="row">
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Caption1 className={mergeClasses(styles.name, styles.quiet)}>{detail}</Caption1>
        <Text className={styles.phone}>{seeing.join(', ')}</Text>
      </th>
      {columns.map((viewer) => (
        <td key={viewer}>
          <Cell reading={readingOf(thing, viewer)} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ reading }: { reading: ReturnType<typeof readingOf> }): ReactNode {
  const styles = useStyles();
  const { known } = useTexts().tab.me;
  if (reading === null) return <span aria-label={known.none}>–</span>;
  if (reading === 'whole') return <CheckmarkFilled className={styles.mark} aria-label={known.readings.whole} />;
  return <Caption1>{known.readings[reading]}</Caption1>;
}
