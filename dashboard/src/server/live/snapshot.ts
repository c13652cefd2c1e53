import type { Resource } from '../../shared/rows.ts'
import type { Snapshot, UsageSample } from '../../shared/stream.ts'
import type { View } from '../access/view.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { seesNodeUsage, seesPodUsage } from '../access/view.ts'
import { metricsFor, statusesFor } from './status-view.ts'

export type Scope = Pick<Snapshot, 'scope' | 'namespace'>

const ROWS_PER_CHUNK = 200

/**
 * The JSON of a Snapshot in chunks that each end between two tokens, so that 10,000 pods never stand in memory as one text.
 * Rows that change while it is read are sent again by the next delta, which makes the order of both harmless.
 */
export function* snapshotChunks(state: ClusterState, scope: Scope, view: View): Generator<string> {
  const { status, metrics, ...head } = {
    ...scope,
    status: statusesFor(state, view),
    metrics: metricsFor(state, view),
  }
  yield `${JSON.stringify({ ...head, status, metrics }).slice(0, -1)},"rows":{`
  for (const [index, resource] of RESOURCES.entries()) {
    yield* rowChunks(state, resource, view, index === 0
      ? ''
      : ',')
  }
  yield '},"podUsage":{'
  yield* usageChunks(state.podUsage, uid => seesPodUsage(view, state.tables.pods.get(uid)?.namespace ?? null))
  yield '},"nodeUsage":{'
  yield* usageChunks(state.nodeUsage, () => seesNodeUsage(view))
  yield '}}'
}

function* rowChunks(state: ClusterState, resource: Resource, view: View, separator: string): Generator<string> {
  yield `${separator}"${resource}":[`
  yield* joined(function* () {
    for (const row of state.tables[resource].values()) {
      if (view.sees(resource, 'namespace' in row
        ? row.namespace
        : null)) {
        yield JSON.stringify(row)
      }
    }
  }())
  yield ']'
}

function* usageChunks(samples: ReadonlyMap<string, UsageSample>, isVisible: (key: string) => boolean): Generator<string> {
  yield* joined(function* () {
    for (const [key, sample] of samples) {
      if (isVisible(key))
        yield `${JSON.stringify(key)}:${JSON.stringify(sample)}`
    }
  }())
}

/** Texts with commas between them, many to a chunk. */
function* joined(texts: Iterable<string>): Generator<string> {
  let isFirst = true
  let chunk: string[] = []
  for (const text of texts) {
    chunk.push(text)
    if (chunk.length === ROWS_PER_CHUNK) {
      yield (isFirst ? '' : ',') + chunk.join(',')
      isFirst = false
      chunk = []
    }
  }
  if (chunk.length > 0)
    yield (isFirst ? '' : ',') + chunk.join(',')
}
