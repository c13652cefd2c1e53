import type { PodRow, WorkloadRef } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import type { PodSample } from '../cluster/metrics/samples.ts'
import type { Spread, SpreadState } from './container-spread.ts'
import type { HistoryState } from './usage-history.ts'
import { ContainerSpread } from './container-spread.ts'
import { UsageHistory } from './usage-history.ts'

/** One poll of metrics-server, joined to the pods it is about. */
export interface Poll {
  pods: ReadonlyMap<PodRow, Pick<PodSample, 'sample' | 'containers'>>
  /** By node name. */
  nodes: ReadonlyMap<string, UsageSample>
}

/** What has a history: a pod, a workload or a node, or one container of all pods of a workload. Nodes have no namespace. */
export interface UsageSubject {
  namespace: string
  kind: string
  name: string
  container?: string
}

interface Entry {
  history: UsageHistory
  /** Of the pod that the history belongs to; a pod of the same name that came later starts anew. */
  uid: string | null
  /** Of a container of a workload. */
  spread: ContainerSpread | null
}

/** An entry as it is kept in a file. */
export interface SavedEntry {
  key: string
  uid: string | null
  history: HistoryState
  spread: SpreadState | null
}

/** How long histories stay after their last sample. */
const POD_RETENTION_MS = 15 * 60_000
const WORKLOAD_RETENTION_MS = 24 * 3_600_000

/** The usage histories of pods and nodes, and of workloads and their containers summed over the pods at each sample, so that they outlive them. */
export class UsageBook {
  readonly #entries = new Map<string, Entry>()

  get size(): number {
    return this.#entries.size
  }

  record({ pods, nodes }: Poll, nowMs: number): void {
    const sums = new Map<string, UsageSample>()
    for (const [pod, { sample, containers }] of pods) {
      const { namespace, workload } = pod
      const isNew = this.#entryOf(keyOf({ namespace, kind: 'Pod', name: pod.name }), pod.uid).history.record(sample)
      if (workload === null)
        continue
      add(sums, keyOf({ namespace, ...workload }), sample)
      for (const [container, cpu, memory] of containers) {
        const key = keyOf({ namespace, ...workload, container })
        const part: UsageSample = [cpu, memory, sample[2]]
        add(sums, key, part)
        if (isNew)
          this.#spreadOf(key).record(part)
      }
    }
    for (const [name, sample] of nodes)
      this.#entryOf(keyOf({ namespace: '', kind: 'Node', name }), null).history.record(sample)
    for (const [key, sum] of sums)
      this.#entryOf(key, null).history.record(sum)
    this.#forgetOld(nowMs)
  }

  historyOf(subject: UsageSubject): UsageHistory | null {
    return this.#entries.get(keyOf(subject))?.history ?? null
  }

  /** How the samples of each container of a workload are spread, by its name; those with no sample in the window are absent. */
  spreadsOf(namespace: string, workload: WorkloadRef, nowMs: number): Map<string, Spread> {
    const prefix = `${keyOf({ namespace, ...workload })}/`
    return new Map([...this.#entries].flatMap(([key, { history, spread }]) => {
      const read = key.startsWith(prefix) ? spread?.read(history, nowMs) : null
      return read ? [[key.slice(prefix.length), read]] : []
    }))
  }

  /** Everything that a file has to keep. */
  * save(): Generator<SavedEntry> {
    for (const [key, { uid, history, spread }] of this.#entries)
      yield { key, uid, history: history.state, spread: spread?.state ?? null }
  }

  /** Takes what a file kept; what is too old goes with the next poll. */
  restore(saved: Iterable<SavedEntry>): void {
    for (const { key, uid, history, spread } of saved)
      this.#entries.set(key, { uid, history: new UsageHistory(history), spread: spread && new ContainerSpread(spread) })
  }

  #entryOf(key: string, uid: string | null): Entry {
    const known = this.#entries.get(key)
    if (known && known.uid === uid)
      return known
    const entry: Entry = { history: new UsageHistory(), uid, spread: null }
    this.#entries.set(key, entry)
    return entry
  }

  #spreadOf(key: string): ContainerSpread {
    return this.#entryOf(key, null).spread ??= new ContainerSpread()
  }

  #forgetOld(nowMs: number): void {
    for (const [key, { uid, history }] of this.#entries) {
      const retentionMs = uid === null
        ? WORKLOAD_RETENTION_MS
        : POD_RETENTION_MS
      if (nowMs - history.lastAtMs > retentionMs)
        this.#entries.delete(key)
    }
  }
}

function add(sums: Map<string, UsageSample>, key: string, sample: UsageSample): void {
  const [cpu, memory, atMs] = sums.get(key) ?? [0, 0, 0]
  sums.set(key, [cpu + sample[0], memory + sample[1], Math.max(atMs, sample[2])])
}

function keyOf({ namespace, kind, name, container }: UsageSubject): string {
  return [namespace, kind, name, ...container === undefined ? [] : [container]].join('/')
}
