import type { Route } from './context.ts'
import { accessReview } from './access-review.ts'
import { discovery } from './discovery.ts'
import { get } from './get.ts'
import { health } from './health.ts'
import { list } from './list.ts'
import { metricsList, metricsOfOne } from './metrics.ts'
import { selfReview } from './self-review.ts'
import { tokenReview } from './token-review.ts'
import { version } from './version.ts'
import { watch } from './watch.ts'

/** Every request that the simulator answers; anything else is 404 or, where the resource is known, 405. */
export const ROUTES: readonly Route[] = [
  health,
  version,
  discovery,
  watch,
  list,
  get,
  metricsList,
  metricsOfOne,
  tokenReview,
  selfReview,
  accessReview,
]
