import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { qrDrawing, qrModules, qrPicture } from './qr-code.ts';
import { saveFile } from './save-file.ts';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalM },
  // High contrast turns colours around, and no camera reads a code that is light on dark.
  code: { width: '200px', maxWidth: '100%', forcedColorAdjust: 'none', border: '1px solid #d1d1d1' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface QrCodeProps {
  /** What a camera reads, such as an address. */
  readonly text: string;
  /** Said in its place to whoever does not see it: where it leads. */
  readonly alternative: string;
  readonly save: {
    readonly asDrawing: string;
    readonly asPicture: string;
    /** Without an ending. */
    readonly fileName: string;
  };
  /** A picture that could not be made. */
  readonly onFailure: (error: unknown) => void;
}

/** A QR code to point a camera at, and to take away as a drawing (SVG) or a picture (PNG). */
export function QrCode({ text, alternative, save, onFailure }: QrCodeProps) {
  const styles = useStyles();
  const { size, path } = useMemo(() => qrModules(text), [text]);
  const savePicture = (): void => {
    qrPicture(text).then((picture) => saveFile(picture, `${save.fileName}.png`), onFailure);
  };
  return (
    <div className={styles.whole}>
      <svg
        className={styles.code}
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={alternative}
        shapeRendering="crispEdges"
      >
        <path fill="#ffffff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000000" d={path} />
      </svg>
      <div className={styles.buttons}>
        <Button icon={<ArrowDownloadRegular />} onClick={() => saveFile(qrDrawing(text), `${save.fileName}.svg`)}>
          {save.asDrawing}
        </Button>
        <Button icon={<ArrowDownloadRegular />} onClick={savePicture}>
          {save.asPicture}
        </Button>
      </div>
    </div>
  );
}
