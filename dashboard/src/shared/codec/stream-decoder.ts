import type { Resource, RowsByResource } from '../rows.ts'
import type { Delta, Snapshot } from '../stream.ts'
import type { Json } from './json.ts'
import type { WireDelta, WireSnapshot } from './wire.ts'
import { byResource, RESOURCES } from '../rows.ts'
import { ROW_CODECS } from './columns/index.ts'
import { SharedValueReader } from './shared-values.ts'
import { STREAM_FORMAT } from './wire.ts'

/** The row that the reader holds; columns that did not change are taken from it. */
export type RowLookup = <R extends Resource>(resource: R, uid: string) => RowsByResource[R] | undefined

/** The server writes rows in another form than this page can read: it was loaded before the server was replaced. */
export class OtherStreamFormat extends Error {
  override name = 'OtherStreamFormat'
}

/** Reads the messages of one stream, in their order, into whole rows. */
export class StreamDecoder {
  readonly #values = new SharedValueReader()

  snapshot(text: string): Snapshot {
    const { format, rows, values, ...rest } = JSON.parse(text) as WireSnapshot
    if (format !== STREAM_FORMAT)
      throw new OtherStreamFormat('the dashboard server was replaced by another version')
    this.#values.add(values)
    return {
      ...rest,
      rows: byResource<Snapshot['rows']>(resource => this.#wholeRows(resource, rows[resource])),
    }
  }

  delta(text: string, rowOf: RowLookup): Delta {
    const { rows, changes, values, ...rest } = JSON.parse(text) as WireDelta
    if (values)
      this.#values.add(values)
    const upserts = Object.fromEntries(RESOURCES.flatMap((resource) => {
      const all = [...this.#wholeRows(resource, rows?.[resource]), ...this.#changedRows(resource, changes?.[resource], rowOf)]
      return all.length === 0
        ? []
        : [[resource, all]]
    }))
    return Object.keys(upserts).length === 0
      ? rest
      : { ...rest, upserts }
  }

  #wholeRows<R extends Resource>(resource: R, tuples: readonly Json[][] = []): RowsByResource[R][] {
    return tuples.map(each => ROW_CODECS[resource].decode(each, this.#values))
  }

  #changedRows<R extends Resource>(resource: R, changes: readonly Json[][] = [], rowOf: RowLookup): RowsByResource[R][] {
    return changes.map((change) => {
      const before = rowOf(resource, change[0] as string)
      if (before === undefined)
        throw new RangeError(`the stream changes a row of ${resource} that it has not sent`)
      return ROW_CODECS[resource].decodeChange(change, before, this.#values)
    })
  }
}
