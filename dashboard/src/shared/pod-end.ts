import type { PodRow } from './rows.ts'

const ENDED = new Set(['Completed', 'Error', 'Evicted', 'Failed', 'Succeeded'])

/** A pod that ended for good holds no resources. */
export function hasEnded({ status }: Pick<PodRow, 'status'>): boolean {
  return ENDED.has(status)
}
