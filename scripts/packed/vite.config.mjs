export default {
  build: {
    outDir: 'built/vite',
    lib: { entry: 'use.mjs', formats: ['es'], fileName: () => 'use.mjs' },
    chunkSizeWarningLimit: 4000,
  },
};
