import type { ClusterContext } from './context.ts'
import type { ShownRow } from './dashboard-page.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterTool } from './kubectl.ts'
import { printedBetween } from './printed-between.ts'

/** Usage in the units of kubectl: millicores and MiB. */
interface Amounts { cpu: number, memory: number }

interface Printed { at: number, pods: Map<string, Amounts> }

/** One look at the dashboard: the usage that it showed, by namespace and name; null where it showed none. */
export interface UsageLook { at: number, pods: Map<string, Amounts | null> }

export interface WatchedTop {
  /** Whether something was printed by then: of what was shown before, nothing is known. */
  hadBegunBy: (moment: number) => boolean
  /** Every print between two moments, and the last one before them. */
  between: (from: number, to: number) => Printed[]
  stop: () => Promise<void>
}

const INTERVAL_MS = 500
/** kubectl rounds cores up and memory down, the dashboard to the nearest. */
const ROUNDING = 1

const parsed = (cpu: string, memory: string): Amounts => ({ cpu: Number.parseFloat(cpu), memory: Number.parseFloat(memory) })

/** Runs `kubectl top pods` again and again, until it is stopped, and once more then. */
export function watchTop({ kubectlPath, kubeconfig, namespace }: ClusterContext): WatchedTop {
  const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
  const prints: Printed[] = []
  const over = new AbortController()
  const look = async () => {
    const table = await kubectl.run('top', 'pods', '--all-namespaces', '--no-headers')
    prints.push({
      at: Date.now(),
      pods: new Map(table.split('\n').map(line => line.trim().split(/\s+/)).map(([space, name, cpu = '', memory = '']) => [`${space}/${name}`, parsed(cpu, memory)])),
    })
  }
  const looking = (async () => {
    do {
      // Without a print there is nothing that the dashboard may show.
      await look().catch(() => {})
      await sleep(INTERVAL_MS, undefined, { signal: over.signal }).catch(() => {})
    } while (!over.signal.aborted)
    await look()
  })()
  return {
    hadBegunBy: moment => prints.some(({ at }) => at <= moment),
    between: (from, to) => printedBetween(prints, from, to),
    async stop() {
      over.abort()
      await looking
    },
  }
}

/** What rows of the pods page show of usage. */
export function usageLook(rows: ShownRow[]): UsageLook {
  return {
    at: Date.now(),
    pods: new Map(rows.map(({ Namespace, Name, CPU = '', Memory = '' }) => [`${Namespace}/${Name}`, /\d/.test(CPU) ? parsed(CPU, Memory) : null])),
  }
}

function isClose(one: Amounts, other: Amounts): boolean {
  return Math.abs(one.cpu - other.cpu) <= ROUNDING && Math.abs(one.memory - other.memory) <= ROUNDING
}

/** What the dashboard showed and none of these prints says, and what it did not show though all of them say it. */
export function usageDifferences({ pods }: UsageLook, prints: Printed[]): string[] {
  const told = prints.map(({ pods }) => pods)
  return [...pods].filter(([pod, shown]) => shown === null
    ? told.length > 0 && told.every(each => each.has(pod))
    : !told.some(each => each.has(pod) && isClose(shown, each.get(pod)!))).map(([pod, shown]) => `${pod}: shown ${JSON.stringify(shown)}, printed ${JSON.stringify(told.map(each => each.get(pod)))}`)
}
