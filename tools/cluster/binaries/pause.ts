import { join } from 'node:path'
import { fromRoot } from '../../lib/paths.ts'
import { requireGo } from '../../toolchain/index.ts'
import { run } from '../lib/run.ts'

/** Builds pause, the process that holds a pod's namespaces, from the C source in the Kubernetes module. */
export async function buildPause(path: string): Promise<void> {
  const cwd = fromRoot('tools/cluster/modules/kubernetes')
  const folder = await run(requireGo('the embedded cluster'), [
    'list',
    '-mod=readonly',
    '-m',
    '-f',
    '{{.Dir}}',
    'k8s.io/kubernetes',
  ], { cwd })
  await run('gcc', [
    '-Os',
    '-static',
    '-s',
    '-o',
    path,
    join(folder, 'build/pause/linux/pause.c'),
  ])
}
