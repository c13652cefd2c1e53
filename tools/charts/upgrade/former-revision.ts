import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../lib/user-error.ts'
import { runTool } from '../../toolchain/index.ts'
import { manifestOf } from '../bump/manifest.ts'

/** A commit, and the version that a chart had there. */
export interface Revision { commit: string, version: string }

type Git = (...args: string[]) => Promise<string>

const gitIn = (repository: string): Git => (...args) => runTool('git', args, { cwd: repository })
const manifestPath = (chart: string) => `charts/${chart}/Chart.yaml`

/** The version of a chart at a commit; undefined where there is no such chart, or no such commit. */
export async function versionAt(repository: string, commit: string, chart: string): Promise<string | undefined> {
  const text = await gitIn(repository)('show', `${commit}:${manifestPath(chart)}`).catch(() => undefined)
  return text === undefined
    ? undefined
    : manifestOf(text).version
}

/** The version of a chart in the working tree. */
export async function versionNow(repository: string, chart: string): Promise<string> {
  return manifestOf(await readFile(join(repository, manifestPath(chart)), 'utf8')).version
}

/** HEAD, and the commits before those that changed the version, the newest first. */
async function candidates(git: Git, manifest: string): Promise<string[]> {
  const changes = await git('log', '--first-parent', '-G^version:', '--format=%H', '--', manifest)
  return ['HEAD', ...changes.split('\n').filter(Boolean).map(commit => `${commit}^`)]
}

/** The newest commit at which a chart had another version than it has in the working tree. */
export async function formerRevision(repository: string, chart: string): Promise<Revision> {
  const git = gitIn(repository)
  const now = await versionNow(repository, chart)
  for (const candidate of await candidates(git, manifestPath(chart))) {
    const version = await versionAt(repository, candidate, chart)
    if (version !== undefined && version !== now)
      return { commit: await git('rev-parse', candidate), version }
  }
  const isShallow = await git('rev-parse', '--is-shallow-repository') === 'true'
  throw new UserError(isShallow
    ? `this clone does not reach back to a version of ${chart} before ${now}: fetch the whole history with "git fetch --unshallow"`
    : `${chart} has had no other version than ${now}: there is nothing to upgrade from until "npm run charts:bump"`)
}
