/**
 * Prints how many kilobytes of JavaScript (brotli) a page needs before it shows anything: the scripts of index.html with all that
 * they import statically. Usage: node bench/first-load.ts <dist folder> <budget in KB>; over budget ends with code 1.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import { runMain, UserError } from '../tools/lib/user-error.ts'

const BYTES_PER_KB = 1024

function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  return tags
    .filter(tag => tag.startsWith('<script') || tag.includes('modulepreload'))
    .flatMap(tag => tag.match(/(?:src|href)="([^"]+\.js)"/)?.[1] ?? [])
}

/** Files that a bundled file imports statically, from `import "./x.js"` and `from"./x.js"`. */
function importsOf(code: string): string[] {
  return [
    ...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g),
  ].map(([, file]) => `/assets/${file}`)
}

async function collect(dist: string, path: string, seen = new Map<string, number>()): Promise<Map<string, number>> {
  if (seen.has(path))
    return seen
  const code = await readFile(join(dist, path), 'utf8')
  seen.set(path, brotliCompressSync(code).length / BYTES_PER_KB)
  for (const imported of importsOf(code))
    await collect(dist, imported, seen)
  return seen
}

void runMain(async () => {
  const [dist, budget] = process.argv.slice(2)
  if (!dist || !budget)
    throw new UserError('usage: node bench/first-load.ts <dist folder> <budget in KB>')
  const sizes = new Map<string, number>()
  for (const script of scriptsOf(await readFile(join(dist, 'index.html'), 'utf8')))
    await collect(dist, script, sizes)
  const sum = [
    ...sizes.values(),
  ].reduce((total, size) => total + size, 0)
  sizes.forEach((size, path) => console.log(`${size.toFixed(1).padStart(8)} KB  ${path}`))
  console.log(`${sum.toFixed(1).padStart(8)} KB  first-load JavaScript (brotli), ${(100 * sum / Number(budget)).toFixed(0)} % of ${budget} KB`)
  if (sum > Number(budget))
    throw new UserError(`first-load JavaScript is over its budget of ${budget} KB`)
})
