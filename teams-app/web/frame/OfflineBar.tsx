import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { useOnline } from './online.ts';

const useStyles = makeStyles({ bar: { marginBottom: '24px' } });

/** Says that the device has no network, for as long as it has none: what is shown may be old, and nothing can be sent. */
export function OfflineBar(): ReactNode {
  const styles = useStyles();
  const { trouble } = useTexts().tab;
  if (useOnline()) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{trouble.noNetwork}</MessageBarTitle> {trouble.noNetworkAdvice}
      </MessageBarBody>
    </MessageBar>
  );
}
