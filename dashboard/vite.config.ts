import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const DASHBOARD_SERVER = 'http://127.0.0.1:30002'

export default defineConfig({
  root: fileURLToPath(new URL('src/ui', import.meta.url)),
  plugins: [
    vue(),
  ],
  build: {
    outDir: fileURLToPath(new URL('dist/ui', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    // Both for light-dark() and nesting, which older targets would turn into twice the CSS.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A strict content security policy refuses data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: {
    proxy: { '/api': DASHBOARD_SERVER },
  },
})
