import type { Health } from '../../shared/overview.ts'
import type { RolloutState } from '../../shared/rollout.ts'
import type { Tone } from './tone.ts'

export const HEALTH_TONES: Record<Health, Tone> = {
  healthy: 'ok',
  progressing: 'info',
  degraded: 'warn',
  down: 'danger',
  idle: 'muted',
}

export const ROLLOUT_TONES: Record<RolloutState, Tone> = {
  'complete': 'ok',
  'progressing': 'info',
  'stuck': 'danger',
  'paused': 'warn',
  'scaled-to-zero': 'muted',
}
