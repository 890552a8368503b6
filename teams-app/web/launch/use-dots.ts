import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  dot: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  dotNow: { border: `2px solid ${tokens.colorCompoundBrandBackground}`, color: tokens.colorBrandForeground1 },
  dotDone: {
    border: `2px solid ${tokens.colorCompoundBrandBackground}`,
    backgroundColor: tokens.colorCompoundBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    forcedColorAdjust: 'none',
  },
});

/** How the dot before a step looks: done, the one it is at, or still to come. */
export function useDots(): (state: { readonly isDone: boolean; readonly isNow: boolean }) => string {
  const styles = useStyles();
  return ({ isDone, isNow }) => mergeClasses(styles.dot, isNow && styles.dotNow, isDone && styles.dotDone);
}
