import type { Plugin } from 'vite';

/**
 * Fluent UI and our pages import icons from one module that holds all of them, 18 MB, which every build would read to
 * the end. This takes each from its own small file instead, as `docs/build-transforms.md` of the package describes it.
 */
export function fluentIcons(): Plugin {
  return {
    name: 'fluent-icons',
    enforce: 'pre',
    transform: {
      filter: { code: /from ['"]@fluentui\/react-icons['"]/ },
      handler: (code) => ({ code: code.replaceAll(imports, (_, names: string) => apart(names)), map: null }),
    },
  };
}

const imports = /import\s*\{([^}]*)\}\s*from\s*['"]@fluentui\/react-icons['"]/g;

/** `A, B as C` → an import each. */
function apart(names: string): string {
  const each = names.split(',').map((name) => name.trim());
  return each
    .filter((name) => name !== '')
    .map((name) => `import { ${name} } from '@fluentui/react-icons/${fileOf(name.split(' ')[0] ?? name)}'`)
    .join('; ');
}

/** `CalendarLtr24Regular` → `svg/calendar-ltr`. */
function fileOf(name: string): string {
  if (name === 'useIconContext' || name === 'IconDirectionContextProvider') return 'providers';
  const [, base] = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/.exec(name) ?? [];
  if (base === undefined) return 'utils';
  return `svg/${base.replaceAll(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase()}`;
}
