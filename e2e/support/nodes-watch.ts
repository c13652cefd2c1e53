import type { Buffer } from 'node:buffer'
import type { ClusterInfo } from '../../tools/cluster/index.ts'
import { execa } from 'execa'

/** Follows how many pods of a Deployment are available, with every change, until it is stopped; then gives the least. */
export function watchAvailable({ kubectlPath, kubeconfig, namespace }: Pick<ClusterInfo, 'kubectlPath' | 'kubeconfig' | 'namespace'>, deployment: string): { stop: () => Promise<number> } {
  const child = execa(kubectlPath, ['--kubeconfig', kubeconfig, '--namespace', namespace, 'get', 'deployment', deployment, '--watch', '--output=jsonpath={.status.availableReplicas}{"\\n"}'], { reject: false })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => said += chunk.toString())
  return {
    async stop() {
      child.kill()
      await child
      // An empty line is a status without the field, which means none.
      return Math.min(...said.trimEnd().split('\n').map(Number))
    },
  }
}
