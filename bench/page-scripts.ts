import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const BYTES_PER_KB = 1024

function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  return tags
    .filter(tag => tag.startsWith('<script') || tag.includes('modulepreload'))
    .flatMap(tag => tag.match(/(?:src|href)="([^"]+\.js)"/)?.[1] ?? [])
}

/** Files that a bundled file imports statically, from `import "./x.js"` and `from"./x.js"`. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(([, file]) => `/assets/${file}`)
}

async function collect(dist: string, path: string, sizes: Map<string, number>): Promise<void> {
  if (sizes.has(path))
    return
  const code = await readFile(join(dist, path), 'utf8')
  sizes.set(path, brotliCompressSync(code).length / BYTES_PER_KB)
  for (const imported of importsOf(code))
    await collect(dist, imported, sizes)
}

/** Kilobytes of JavaScript (brotli), by file, that a built page needs before it shows anything: its scripts with all that they import statically. */
export async function scriptSizes(dist: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const script of scriptsOf(await readFile(join(dist, 'index.html'), 'utf8')))
    await collect(dist, script, sizes)
  return sizes
}
