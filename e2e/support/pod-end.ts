import type { ClusterContext } from './context.ts'
import { execa } from 'execa'

/** How the first container of a pod ended, in the cluster's words and in the container's own. */
export interface PodEnd {
  exitCode: number
  finishedAt: string
  /** From the line that the app writes on SIGTERM to its last one; not a number where it wrote none. */
  stoppingMs: number
}

interface LogLine { msg: string, time: string }

const TERMINATED = '--output=jsonpath={.status.containerStatuses[0].state.terminated}{"\\n"}'

function stoppingMs(lines: string[]): number {
  const log = lines.map(line => JSON.parse(line) as LogLine)
  const stopping = log.find(({ msg }) => msg === 'stopping')
  return Date.parse(log.at(-1)?.time ?? '') - Date.parse(stopping?.time ?? '')
}

/** Begins to follow a pod, whose end it gives; nothing of it is left to ask for afterwards. */
export function followToEnd({ kubectlPath, kubeconfig }: ClusterContext, namespace: string, pod: string): Promise<PodEnd> {
  const flags = ['--kubeconfig', kubeconfig, '--namespace', namespace]
  const watch = execa(kubectlPath, [...flags, 'get', 'pod', pod, '--watch', TERMINATED], { reject: false })
  const logs = execa(kubectlPath, [...flags, 'logs', pod, '--follow'], { lines: true })
  return (async () => {
    for await (const line of watch) {
      if (line.trim() === '')
        continue
      watch.kill()
      const { exitCode, finishedAt } = JSON.parse(line) as PodEnd
      const { stdout } = await logs
      return { exitCode, finishedAt, stoppingMs: stoppingMs(stdout) }
    }
    throw new Error(`the cluster never said how ${pod} ended`)
  })()
}
