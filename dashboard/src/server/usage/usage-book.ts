import type { PodRow, WorkloadRef } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { UsageHistory } from './usage-history.ts'

interface Entry {
  history: UsageHistory
  /** Of the pod that the history belongs to; a pod of the same name that came later starts anew. */
  uid: string | null
}

/** How long histories stay after their last sample. */
const POD_RETENTION_MS = 15 * 60_000
const WORKLOAD_RETENTION_MS = 24 * 3_600_000

/** The usage histories of pods, and of workloads summed over their pods at each sample, so that they outlive them. */
export class UsageBook {
  readonly #entries = new Map<string, Entry>()

  get size(): number {
    return this.#entries.size
  }

  /** Takes one poll: samples by pod. */
  record(samples: ReadonlyMap<PodRow, UsageSample>, nowMs: number): void {
    const sums = new Map<string, UsageSample>()
    for (const [pod, sample] of samples) {
      this.#entryOf(keyOf(pod.namespace, 'Pod', pod.name), pod.uid).history.record(sample)
      if (pod.workload === null)
        continue
      const key = workloadKey(pod.namespace, pod.workload)
      const [cpu, memory, atMs] = sums.get(key) ?? [0, 0, 0]
      sums.set(key, [cpu + sample[0], memory + sample[1], Math.max(atMs, sample[2])])
    }
    for (const [key, sum] of sums)
      this.#entryOf(key, null).history.record(sum)
    this.#forgetOld(nowMs)
  }

  historyOf(namespace: string, kind: string, name: string): UsageHistory | null {
    return this.#entries.get(keyOf(namespace, kind, name))?.history ?? null
  }

  #entryOf(key: string, uid: string | null): Entry {
    const known = this.#entries.get(key)
    if (known && known.uid === uid)
      return known
    const entry = {
      history: new UsageHistory(),
      uid,
    }
    this.#entries.set(key, entry)
    return entry
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

function workloadKey(namespace: string, { kind, name }: WorkloadRef): string {
  return keyOf(namespace, kind, name)
}

function keyOf(namespace: string, kind: string, name: string): string {
  return `${namespace}/${kind}/${name}`
}
