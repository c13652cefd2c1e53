import type { ClusterContext } from './context.ts'
import { createInterface } from 'node:readline'
import { execa } from 'execa'
import { printedBetween } from './printed-between.ts'

/** What `kubectl get pods --watch` printed about one pod at a moment: its row, or null once it is gone. */
interface Printed { at: number, row: string | null }

export interface WatchedPods {
  /** Every row that kubectl has printed by pod, null for one that is gone: those between two moments, and the last one before them. */
  between: (from: number, to: number) => Map<string, (string | null)[]>
  stop: () => Promise<void>
}

/** Name, ready, status and restarts. */
const rowOf = (columns: string[]): string => columns.slice(0, 4).join(' ')

/** Follows the pods of a namespace as kubectl prints them, one line for each change. */
export function watchPods({ kubectlPath, kubeconfig }: ClusterContext, namespace: string): WatchedPods {
  const pods = new Map<string, Printed[]>()
  const child = execa(kubectlPath, ['--kubeconfig', kubeconfig, '--namespace', namespace, 'get', 'pods', '--watch', '--output-watch-events', '--no-headers'], { reject: false, buffer: false })
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [event, ...columns] = line.trim().split(/\s+/)
    const [name = ''] = columns
    pods.set(name, [...pods.get(name) ?? [], { at: Date.now(), row: event === 'DELETED' ? null : rowOf(columns) }])
  })
  return {
    between: (from, to) => new Map([...pods].map(([name, printed]) => {
      const rows = printedBetween(printed, from, to).map(({ row }) => row)
      return [name, printed.some(({ at }) => at <= from) ? rows : [null, ...rows]]
    })),
    async stop() {
      child.kill()
      await child
    },
  }
}
