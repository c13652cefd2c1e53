import type { PodRow } from '../../shared/rows.ts'
import type { ClusterState, Tables } from './cluster-state.ts'

/** The tables as reflectors write to them: a pod that ended gets the memory that was measured before. */
export function sinksOf(state: ClusterState): { [R in keyof Tables]: Pick<Tables[R], 'upsert' | 'remove' | 'replace'> } {
  const { pods } = state.tables
  const complete = (row: PodRow) => withMemoryAtEnd(row, pods.get(row.uid), state)
  return {
    ...state.tables,
    pods: {
      remove: pods.remove,
      upsert: row => pods.upsert(complete(row)),
      replace: rows => pods.replace(rows.map(complete)),
    },
  }
}

/** What was found once stays for the same end: the history forgets within an hour. */
function withMemoryAtEnd(row: PodRow, before: PodRow | undefined, { usage }: ClusterState): PodRow {
  if (row.lastTermination === null)
    return row
  const { finishedAt } = row.lastTermination
  const kept = before?.lastTermination?.finishedAt === finishedAt
    ? before.memoryBytesAtEnd
    : null
  const history = usage.historyOf({ namespace: row.namespace, kind: 'Pod', name: row.name })
  return {
    ...row,
    memoryBytesAtEnd: kept ?? history?.memoryBefore(Date.parse(finishedAt), Date.parse(row.createdAt)) ?? null,
  }
}
