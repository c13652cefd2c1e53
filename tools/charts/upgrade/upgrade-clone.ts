import { cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { runTool } from '../../toolchain/index.ts'

/** What ct reads, in the working tree's state rather than that of the last commit. */
const READ_BY_CT = ['charts', '.ct', 'ct.yaml']

/** Dependencies that somebody built lie in a folder called charts inside a chart. */
const isBuilt = (path: string, charts: string) => path !== charts && basename(path) === 'charts'

/**
 * Clones a repository into a folder that is not there yet, lays the working tree's charts over it, and says there that main of the
 * origin is a given commit: that is what ct compares with. The repository itself is only read.
 */
export async function makeUpgradeClone(repository: string, folder: string, formerCommit: string): Promise<void> {
  await runTool('git', ['clone', '--quiet', '--local', '--no-hardlinks', '--origin', 'origin', repository, folder])
  await runTool('git', ['update-ref', 'refs/remotes/origin/main', formerCommit], { cwd: folder })
  for (const name of READ_BY_CT) {
    const source = join(repository, name)
    await rm(join(folder, name), { recursive: true })
    await cp(source, join(folder, name), { recursive: true, filter: path => !isBuilt(path, source) })
  }
}
