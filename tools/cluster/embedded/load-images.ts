import type { ClusterPlan, NodePlan } from './plan.ts'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { UserError } from '../../lib/user-error.ts'
import { binary } from '../binaries/index.ts'
import { digestOfFile } from '../lib/digest.ts'
import { interruption } from '../lib/interruption.ts'
import { CONTAINERD_SOCKET } from './config/kubelet.ts'
import { enterArgs, requireSandbox } from './sandbox.ts'

/** An empty file per loaded archive says that its content is on the node. */
const markerOf = (node: NodePlan, digest: string): string => join(node.folder, 'loaded-images', digest)

async function loadInto(plan: ClusterPlan, node: NodePlan, archive: string, digest: string): Promise<void> {
  if (existsSync(markerOf(node, digest)))
    return
  const sandbox = await requireSandbox(plan.stateFolder, node.name)
  // The archive goes in by standard input: the node's own /run may hide its path.
  const { exitCode, stderr } = await execa('nsenter', [
    ...enterArgs(sandbox),
    binary('ctr'),
    '--address',
    CONTAINERD_SOCKET,
    '--namespace',
    'k8s.io',
    'images',
    'import',
    '-',
  ], {
    inputFile: archive,
    reject: false,
    cancelSignal: interruption,
  })
  interruption.throwIfAborted()
  if (exitCode !== 0)
    throw new UserError(`the image ${archive} cannot be loaded into ${node.name}: ${stderr.trim().split('\n').at(-1)}`)
  await mkdir(join(node.folder, 'loaded-images'), { recursive: true })
  await writeFile(markerOf(node, digest), '')
}

/** Puts the images of the archives on every node that does not have them yet. */
export async function loadIntoNodes(plan: ClusterPlan, archives: string[]): Promise<void> {
  for (const archive of archives) {
    const digest = await digestOfFile(archive)
    await Promise.all(plan.nodes.map(node => loadInto(plan, node, archive, digest)))
  }
}
