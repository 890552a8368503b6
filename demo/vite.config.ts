import { defineConfig } from 'vite';

/**
 * Bundles what the demonstration runs as processes of their own to `dist/processes`; what comes from npm stays there.
 * From plain JavaScript they start sooner, and without the compiler that would read their TypeScript they are smaller.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/processes',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: { product: 'bot/main.ts', 'stand-in': 'standin/serve.ts', database: 'demo/database-process.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  publicDir: false,
});
