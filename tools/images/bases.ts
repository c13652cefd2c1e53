import type { Engine } from './engine.ts'
import { step } from '../lib/progress.ts'
import { ensureStandIns } from './stand-in.ts'

export interface Bases {
  node: string
  nginx: string
  /** Where the sources are built: Node with npm. */
  build: string
}

const PUBLIC: Bases = { node: 'node:24-alpine', nginx: 'nginx:alpine', build: 'node:24-alpine' }

/** The base images of the Dockerfiles, or stand-ins for them where no public registry can be reached. */
export async function ensureBases(engine: Engine): Promise<Bases> {
  const isReachable = await step('looking for the public base images', async () =>
    await engine.canGet(PUBLIC.node) && engine.canGet(PUBLIC.nginx))
  return isReachable
    ? PUBLIC
    : ensureStandIns(engine)
}
