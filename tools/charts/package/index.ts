import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fromCache, fromRoot, root } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { packageCharts } from './package-charts.ts'

function destinationOf(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { destination: { type: 'string' } } })
    return values.destination === undefined
      ? fromCache('packages')
      : resolve(root, values.destination)
  }
  catch {
    throw new UserError('charts package takes nothing but a folder: npm run charts:package -- --destination <folder>')
  }
}

/** `charts package`: one file for each chart, with its size and its digest. */
export async function runPackage(args: string[]): Promise<void> {
  const destination = destinationOf(args)
  const packages = await packageCharts(await ensureHelm4(), { source: fromRoot('charts'), destination })
  const nameWidth = Math.max(...packages.map(({ name }) => name.length))
  for (const { name, sizeBytes, digest } of packages)
    console.log(`${name.padEnd(nameWidth)}  ${String(sizeBytes).padStart(7)} bytes  ${digest}`)
  console.log(`✓ ${packages.length} packages in ${relative(root, destination) || destination}`)
}
