import type { Plugin } from 'vite';

/**
 * `tokens.spacingVerticalM` is the text `var(--spacingVerticalM)`: this writes the text, also in Fluent UI's own files, so that the
 * table of all tokens, 30 kB of names, need not be sent.
 */
export function fluentTokens(): Plugin {
  return {
    name: 'fluent-tokens',
    enforce: 'pre',
    transform: {
      filter: { code: /\btokens\b[^;]*from ['"]@fluentui\/(?:react-components|react-theme|tokens)['"]/ },
      handler: (code) => ({ code: code.replaceAll(/(?<![\w$./-])tokens\.(\w+)/g, "'var(--$1)'"), map: null }),
    },
  };
}
