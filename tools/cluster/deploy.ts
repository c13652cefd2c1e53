import type { ImageArchive } from './images.ts'
import type { ClusterAccess, Kubectl } from './kubectl.ts'
import type { Deployed } from './namespace.ts'
import type { Release } from './releases.ts'
import { step } from '../lib/progress.ts'
import { kubectlFor } from './kubectl.ts'
import { digestOfFile } from './lib/digest.ts'
import { ensureNamespace, noteDeployed, readDeployed } from './namespace.ts'
import { availableReleases, digestOfCharts, installRelease, NAMESPACE, RELEASES } from './releases.ts'
import { withPodFault } from './with-pod-fault.ts'

const RESTART_TIMEOUT = '--timeout=120s'
const METRICS_TIMEOUT = '--timeout=90s'

/** Where to deploy to, and how images get there. */
export interface Target {
  access: ClusterAccess
  loadImages: (archives: string[]) => Promise<void>
}

function explained(kubectl: Kubectl, { name }: Release, work: () => Promise<void>): Promise<void> {
  return withPodFault(name, () => kubectl('-n', NAMESPACE, 'get', 'pods', `--selector=app=${name}`, '-o', 'json'), work)
}

/** A tag stays the same when its image changes: only a restart brings the new one in. */
async function restart(kubectl: Kubectl, release: Release): Promise<void> {
  await kubectl('-n', NAMESPACE, 'rollout', 'restart', `deployment/${release.name}`)
  await kubectl('-n', NAMESPACE, 'rollout', 'status', `deployment/${release.name}`, RESTART_TIMEOUT)
}

async function deployReleases(target: Target, kubectl: Kubectl, before: Partial<Deployed>, wanted: Deployed): Promise<void> {
  const available = before.charts === wanted.charts
    ? await availableReleases(kubectl)
    : []
  for (const release of RELEASES.filter(candidate => !available.includes(candidate)))
    await step(`installing ${release.name}`, () => explained(kubectl, release, () => installRelease(release, target.access)))
  for (const release of RELEASES.filter(({ chart }) => before.images?.[chart] !== undefined && before.images[chart] !== wanted.images[chart]))
    await step(`restarting ${release.name} with its new image`, () => explained(kubectl, release, () => restart(kubectl, release)))
}

async function digestsOf(archives: ImageArchive[]): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(archives.map(async ({ name, file }) => [name, await digestOfFile(file)] as const)))
}

/** Brings images and charts to a cluster; what is there already is left alone. */
export async function deploy(target: Target, archives: ImageArchive[]): Promise<void> {
  const kubectl = await kubectlFor(target.access)
  await ensureNamespace(kubectl)
  const before = await readDeployed(kubectl)
  const wanted: Deployed = { images: await digestsOf(archives), charts: await digestOfCharts() }
  const changed = archives.filter(({ name }) => before.images?.[name] !== wanted.images[name])
  if (changed.length > 0)
    await step('loading images', () => target.loadImages(changed.map(({ file }) => file)))
  await step('waiting for metrics', () => kubectl('wait', 'apiservice/v1beta1.metrics.k8s.io', '--for=condition=Available', METRICS_TIMEOUT))
  await deployReleases(target, kubectl, before, wanted)
  await noteDeployed(kubectl, wanted)
}
