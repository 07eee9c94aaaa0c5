import react from '@vitejs/plugin-react-swc'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // fonts and pictures stay files, so that the content security policy needs no data: for them
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4000' } }
})
