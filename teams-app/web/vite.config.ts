import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fluentIcons } from '../../vite.fluent-icons.ts';
import { fluentTokens } from '../../vite.fluent-tokens.ts';
import { precompressed } from '../../vite.precompressed.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** What comes from npm. */
const fromNpm = /[\\/]node_modules[\\/]/;

/** What is ours, but for the texts, each of which comes with its language. */
const ours = /[\\/](?:teams-app|domain)[\\/]/;

/**
 * Builds the tab to `dist/tab`; the server serves it under `/tab/`. What everybody's first page needs comes in two files,
 * ours and npm's, which change at different times. What several other pages share comes in two more, and each page in its
 * own. Run at the root.
 */
export default defineConfig({
  root: 'teams-app/web',
  base: '/tab/',
  plugins: [fluentIcons(), fluentTokens(), react(), precompressed()],
  resolve: {
    alias: [
      { find: /^temporal-polyfill$/, replacement: here('temporal.ts') },
      { find: /^zod$/, replacement: here('lean-zod.ts') },
    ],
  },
  build: {
    rolldownOptions: {
      // Of Fluent UI's many re-exports only what is used is read.
      experimental: { lazyBarrel: true },
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], test: fromNpm, priority: 4 },
            { name: 'first', tags: ['$initial'], priority: 4 },
            { name: 'texts-sv', test: /[\\/]texts-sv\.ts$/, priority: 3 },
            { name: 'texts-en', test: /[\\/]texts-en\.ts$/, priority: 3 },
            { name: 'controls', test: fromNpm, minShareCount: 2, priority: 2 },
            { name: 'shared', test: ours, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
    // Every browser that has what the target has preloads modules by itself.
    modulePreload: { polyfill: false },
    outDir: '../../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, so that the content security policy can stay tight.
    assetsInlineLimit: 0,
  },
});
