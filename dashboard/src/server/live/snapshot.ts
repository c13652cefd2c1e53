import type { StreamEncoder } from '../../shared/codec/stream-encoder.ts'
import type { Resource } from '../../shared/rows.ts'
import type { Snapshot, UsageSample } from '../../shared/stream.ts'
import type { View } from '../access/view.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import { STREAM_FORMAT } from '../../shared/codec/wire.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { seesNodeUsage, seesPodUsage } from '../access/view.ts'
import { metricsFor, statusesFor } from './status-view.ts'

export type Scope = Pick<Snapshot, 'scope' | 'namespace'>

const ROWS_PER_CHUNK = 200

/**
 * The JSON of a snapshot in chunks that each end between two tokens, so that 10,000 pods never stand in memory as one text.
 * Rows that change while it is read are sent again by the next delta, which makes the order of both harmless.
 */
export function* snapshotChunks(state: ClusterState, scope: Scope, view: View, encoder: StreamEncoder): Generator<string> {
  const head = {
    format: STREAM_FORMAT,
    ...scope,
    status: statusesFor(state, view),
    metrics: metricsFor(state, view),
  }
  encoder.beginSnapshot()
  yield `${JSON.stringify(head).slice(0, -1)},"rows":{`
  for (const [index, resource] of RESOURCES.entries()) {
    yield `${index === 0 ? '' : ','}"${resource}":[`
    yield* joined(rowTexts(state, resource, view, encoder))
    yield ']'
  }
  yield '},"podUsage":{'
  yield* usageChunks(state.podUsage, uid => seesPodUsage(view, state.tables.pods.get(uid)?.namespace ?? null))
  yield '},"nodeUsage":{'
  yield* usageChunks(state.nodeUsage, () => seesNodeUsage(view))
  yield `},"values":${JSON.stringify(encoder.newValues())}}`
}

function* rowTexts(state: ClusterState, resource: Resource, view: View, encoder: StreamEncoder): Generator<string> {
  for (const row of state.tables[resource].values()) {
    const namespace = 'namespace' in row
      ? row.namespace
      : null
    if (view.sees(resource, namespace))
      yield encoder.row(resource, row)
  }
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
