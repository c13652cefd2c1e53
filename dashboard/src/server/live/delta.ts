import type { StreamEncoder } from '../../shared/codec/stream-encoder.ts'
import type { Resource } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import type { View } from '../access/view.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { ChangeSet } from './change-set.ts'
import { ALL_COLUMNS } from '../../shared/codec/row-codec.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { seesNodeUsage, seesPodUsage } from '../access/view.ts'
import { metricsFor, statusFor } from './status-view.ts'

/** The JSON of the part of a change set that one person may see, with the values of now; null when that is nothing. */
export function deltaText(state: ClusterState, changes: ChangeSet, view: View, encoder: StreamEncoder): string | null {
  encoder.beginDelta()
  const lists = RESOURCES.map(resource => readChanges(resource, state, changes, view, encoder))
  const podUsage = pick(state.podUsage, changes.podUsage, uid => seesPodUsage(view, state.tables.pods.get(uid)?.namespace ?? null))
  const nodeUsage = pick(state.nodeUsage, changes.nodeUsage, () => seesNodeUsage(view))
  const status = Object.fromEntries([...changes.status].map(each => [each, statusFor(state, each, view)]))
  const members = [
    ...listMember('rows', lists.map(each => [each.resource, each.whole])),
    ...listMember('changes', lists.map(each => [each.resource, each.changed])),
    ...listMember('removes', lists.map(each => [each.resource, each.gone])),
    ...objectMember('status', status),
    ...changes.metrics ? objectMember('metrics', metricsFor(state, view)) : [],
    ...objectMember('podUsage', podUsage),
    ...objectMember('nodeUsage', nodeUsage),
  ]
  return members.length === 0
    ? null
    : `{${[...members, ...objectMember('values', encoder.newValues() ?? {})].join()}}`
}

/** The rows of one resource as JSON texts. */
interface RowTexts {
  resource: Resource
  whole: string[]
  changed: string[]
  gone: string[]
}

function readChanges(resource: Resource, state: ClusterState, changes: ChangeSet, view: View, encoder: StreamEncoder): RowTexts {
  const texts: RowTexts = {
    resource,
    whole: [],
    changed: [],
    gone: [],
  }
  for (const [uid, { namespace, columns }] of changes.rows[resource]) {
    if (!view.sees(resource, namespace))
      continue
    const row = state.tables[resource].get(uid)
    if (row === undefined)
      texts.gone.push(JSON.stringify(uid))
    else if (columns === ALL_COLUMNS)
      texts.whole.push(encoder.row(resource, row))
    else
      texts.changed.push(encoder.change(resource, row, columns))
  }
  return texts
}

function listMember(name: string, lists: [Resource, string[]][]): string[] {
  const members = lists.filter(([, texts]) => texts.length > 0).map(([resource, texts]) => `"${resource}":[${texts.join()}]`)
  return members.length === 0
    ? []
    : [`"${name}":{${members.join()}}`]
}

function objectMember(name: string, value: object): string[] {
  return Object.keys(value).length === 0
    ? []
    : [`"${name}":${JSON.stringify(value)}`]
}

function pick(samples: ReadonlyMap<string, UsageSample>, keys: ReadonlySet<string>, isVisible: (key: string) => boolean): Record<string, UsageSample> {
  const result: Record<string, UsageSample> = {}
  for (const key of keys) {
    const sample = samples.get(key)
    if (sample && isVisible(key))
      result[key] = sample
  }
  return result
}
