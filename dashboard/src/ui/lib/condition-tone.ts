import type { ConditionRow } from '../../shared/rows.ts'
import type { Tone } from './tone.ts'

/** Conditions that announce something instead of having reached something. */
const ANNOUNCEMENTS = new Set(['DisruptionTarget', 'PodResizePending', 'PodResizeInProgress'])
/** A pod that ended as it should is not ready, and nothing is wrong with that. */
const ENDED = 'PodCompleted'

export function conditionTone({ type, status, reason }: Pick<ConditionRow, 'type' | 'status' | 'reason'>): Tone {
  if (status === 'Unknown' || reason === ENDED)
    return 'muted'
  if (ANNOUNCEMENTS.has(type)) {
    return status === 'True'
      ? 'warn'
      : 'muted'
  }
  return status === 'True'
    ? 'ok'
    : 'warn'
}
