import type { Engine } from './engine.ts'
import { execa } from 'execa'
import { UserError } from '../lib/user-error.ts'
import { canInstall } from '../toolchain/debian.ts'
import { buildahEngine } from './buildah.ts'
import { dockerEngine, isDockerRunning } from './docker.ts'
import { withOwnDockerd } from './own-dockerd.ts'

async function hasBuildah(): Promise<boolean> {
  const { exitCode } = await execa('buildah', ['version'], { reject: false })
  return exitCode === 0
}

/** Runs `work` with the first engine that there is: a running Docker, a Docker daemon of our own, buildah. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  if (await isDockerRunning())
    return work(dockerEngine())
  if (await canInstall())
    return withOwnDockerd(work)
  if (await hasBuildah())
    return work(buildahEngine())
  throw new UserError('nothing here can build images: start Docker, or install buildah')
}
