import type { Resource } from '../rows.ts'
import type { Delta, Snapshot } from '../stream.ts'
import type { Json } from './json.ts'
import type { NewValues } from './shared-values.ts'
import { RESOURCES } from '../rows.ts'
import { ROW_CODECS } from './columns/index.ts'

type RowLists = { [R in Resource]?: Json[][] }

/** A snapshot as it travels; `values` comes last, because it is known when all rows are written. */
export interface WireSnapshot extends Omit<Snapshot, 'rows'> {
  format: string
  rows: RowLists
  values: NewValues
}

/** A delta as it travels: rows that are new as tuples, of others only the columns that changed. */
export interface WireDelta extends Omit<Delta, 'upserts'> {
  rows?: RowLists
  changes?: RowLists
  values?: NewValues
}

/** Names the columns and their order. A page that was loaded from another version of the server must not read its rows. */
export const STREAM_FORMAT = checksum(RESOURCES.map(resource => `${resource}:${ROW_CODECS[resource].columnNames.join()}`).join(';'))

/** FNV-1a; enough to tell versions apart. */
function checksum(text: string): string {
  let hash = 0x811C9DC5
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16)
}
