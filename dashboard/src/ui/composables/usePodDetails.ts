import type { PodQuery } from '../../shared/api.ts'
import { getPod } from '../api.ts'
import { useReadAgain } from './useReadAgain.ts'

/** What the row of a pod leaves out, read again whenever the row changes. */
export function usePodDetails(query: () => PodQuery, row: () => unknown) {
  const { answer: details, error, load } = useReadAgain(signal => getPod(query(), signal), row)
  return { details, error, load }
}
