import { defineConfig, type Plugin } from 'vite';
import { shippedPapers } from './shipped-papers.ts';

/** The built page may ask for nothing beyond its own files: the figures that somebody loads stay in the browser. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

/** Built into out/dashboard: `npx vite build examples/dashboard`, after `npm run build`. */
export default defineConfig({
  base: './',
  plugins: [contentPolicy, shippedPapers],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: '../../out/dashboard',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
});
