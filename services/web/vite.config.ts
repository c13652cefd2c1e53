import type { UserConfig } from 'vite'
import process from 'node:process'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const DEFAULT_API_BASE_URL = 'http://127.0.0.1:30000'
const DEFAULT_PORT = 30_001

const proxy = {
  '/api': { target: process.env.API_BASE_URL || DEFAULT_API_BASE_URL, xfwd: true },
}
const listen = {
  host: process.env.WEB_HOST || '127.0.0.1',
  port: Number(process.env.WEB_PORT || DEFAULT_PORT),
  strictPort: true,
  proxy,
}

const page: UserConfig = {
  root: import.meta.dirname,
  // One page: an unknown path is a 404, as it is behind nginx.
  appType: 'mpa',
  plugins: [
    vue(),
  ],
  server: listen,
  preview: listen,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The first versions with light-dark() and CSS nesting.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The content security policy has no data: and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
}

export default defineConfig(({ command }) => {
  // Whoever starts a build, tests too, gets the page as it is shipped.
  if (command === 'build')
    process.env.NODE_ENV = 'production'
  return page
})
