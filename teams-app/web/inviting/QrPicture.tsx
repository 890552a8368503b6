import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { qrCode } from '../parts/qr.ts';

const useStyles = makeStyles({
  // Cameras want dark on light, in every theme, with four modules of light around it.
  picture: {
    width: '220px',
    height: '220px',
    backgroundColor: '#ffffff',
    borderRadius: tokens.borderRadiusMedium,
    forcedColorAdjust: 'none',
  },
});

const quiet = 4;

/** An address for a phone's camera. */
export function QrPicture({ text, name }: { text: string; name: string }): ReactNode {
  const styles = useStyles();
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn(text: string): { readonly size: number; readonly path: string } {
  const code = qrCode(text);
  const squares = code.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])),
  );
  return { size: code.length + 2 * quiet, path: squares.join('') };
}
