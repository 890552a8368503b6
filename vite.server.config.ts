import { defineConfig } from 'vite';

/** Bundles the two processes to `dist/server`; what comes from npm stays there. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { lodestar: 'bot/main.ts', worker: 'worker/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  // The product's own files would otherwise be looked for in a public folder of the tab.
  publicDir: false,
});
