/** Builds the dashboard into dist/: the page (ui/) and the server as one file that needs no node_modules (server.mjs). */
import { Buffer } from 'node:buffer'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build as buildServer } from 'esbuild'
import { build as buildUi } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const COMPRESSIBLE = /\.(?:js|css|html|svg|json)$/
/** Below this size the headers outweigh what compression takes off. */
const MIN_BYTES = 1024

/** Packages in CommonJS ask for Node's modules by require, which a module file has to make for them. */
const REQUIRE = 'import { createRequire as __createRequire } from \'node:module\';const require = __createRequire(import.meta.url);'

async function bundleServer(): Promise<void> {
  await buildServer({
    entryPoints: [
      here('src/server/server.ts'),
    ],
    outfile: here('dist/server.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'external',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  })
}

/** Writes `.br` and `.gz` beside each file of the page, so that serving costs no CPU and the highest quality is affordable. */
async function precompress(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = files.filter(each => each.isFile() && COMPRESSIBLE.test(each.name)).map(each => join(each.parentPath, each.name))
  await Promise.all(paths.map(async (path) => {
    const content = await readFile(path)
    if (content.length < MIN_BYTES)
      return
    const options = {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }
    await writeFile(`${path}.br`, Buffer.from(await promisify(brotliCompress)(content, options)))
    await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }))
  }))
}

async function main(): Promise<void> {
  await buildUi({
    configFile: here('vite.config.ts'),
    logLevel: 'warn',
  })
  await precompress(here('dist/ui'))
  await bundleServer()
}

void main()
