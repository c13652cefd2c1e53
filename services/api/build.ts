/** Bundles the server, and the backup command, to one file each that runs by `node dist/server.mjs`, with no node_modules beside it. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const pathTo = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Bundled CommonJS packages still call `require` for what Node has built in. */
const REQUIRE_SHIM = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);'

void build({
  entryPoints: {
    server: pathTo('src/server.ts'),
    backup: pathTo('src/backup.ts'),
  },
  outdir: pathTo('dist'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Names stay as they are, since stack traces and @fastify/error read them: esbuild's keepNames would set them anew with each closure.
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: REQUIRE_SHIM },
  // pg loads its C binding only where someone asks for it.
  external: ['pg-native'],
  logLevel: 'warning',
})
