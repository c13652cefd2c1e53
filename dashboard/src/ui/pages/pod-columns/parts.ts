import type { PodEntry } from '../../lib/pod-entry.ts'
import type { Column } from '../../lib/table.ts'

/** A column without its words. */
export type PodColumnParts = Omit<Column<PodEntry>, 'id' | 'label' | 'hint'>

export function epochMs(at: string | undefined): number | null {
  return at === undefined
    ? null
    : Date.parse(at)
}

/** A share as a whole number of percent; null where one of both is not known. */
export function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole
    ? null
    : Math.round(part / whole * 100)
}
