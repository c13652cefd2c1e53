import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromCache, fromRoot } from '../../lib/paths.ts'
import { KUBERNETES_VERSION } from '../../toolchain/index.ts'
import { COMPONENTS } from './components.ts'

const DIGEST_LENGTH = 8
const modulesFolder = fromRoot('tools/cluster/modules')

function digestOfSources(): string {
  const hash = createHash('sha256').update(JSON.stringify(COMPONENTS))
  const files = readdirSync(modulesFolder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const path of files.map(file => join(file.parentPath, file.name)).sort())
    hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, DIGEST_LENGTH)
}

/** Where the binaries are kept: another folder as soon as a version, a sum or one of our mains changes. */
export const binFolder = fromCache('cluster', `${KUBERNETES_VERSION}-${digestOfSources()}`, 'bin')

/** The path of one of the cluster's programs. */
export const binary = (name: string): string => join(binFolder, name)
