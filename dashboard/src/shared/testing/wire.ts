import type { Resource, RowsByResource } from '../rows.ts'
import type { Delta, Snapshot } from '../stream.ts'
import { ROW_CODECS } from '../codec/columns/index.ts'
import { SharedValueWriter } from '../codec/shared-values.ts'
import { STREAM_FORMAT } from '../codec/wire.ts'
import { RESOURCES } from '../rows.ts'

/** Messages for specs as the server writes them, each with a table of shared values of its own. */

type Rows = { [R in Resource]?: RowsByResource[R][] }

function encodeRows(rows: Rows) {
  const writer = new SharedValueWriter()
  writer.begin(true)
  const encodeOne = <R extends Resource>(resource: R) => (rows[resource] ?? []).map(row => ROW_CODECS[resource].encode(row, writer))
  return {
    rows: Object.fromEntries(RESOURCES.map(resource => [resource, encodeOne(resource)])),
    values: writer.added(),
  }
}

export function snapshotText({ rows, ...rest }: Snapshot): string {
  return JSON.stringify({
    format: STREAM_FORMAT,
    ...rest,
    ...encodeRows(rows),
  })
}

export function deltaText({ upserts, ...rest }: Delta): string {
  return JSON.stringify(upserts === undefined
    ? rest
    : { ...rest, ...encodeRows(upserts) })
}
