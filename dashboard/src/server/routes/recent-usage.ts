import type { RecentUsage } from '../../shared/api.ts'
import type { Context, Route } from './context.ts'
import { API_PATHS, MAX_RECENT_PODS, RecentUsageQuerySchema } from '../../shared/api.ts'
import { thinOut } from '../usage/thin-out.ts'

/** Of the 120 steps of an hour; a small chart has room for 30. */
const STEPS_PER_POINT = 4
const STEP_SECONDS = 30 * STEPS_PER_POINT

/** The last hour of the pods that are on somebody's screen. */
export const recentUsage: Route = (app, context) => {
  app.get(API_PATHS.recentUsage, {
    schema: { querystring: RecentUsageQuerySchema },
  }, async (request): Promise<RecentUsage> => {
    const view = await app.requireViewer(request).view()
    const uids = request.query.uids.split(',').slice(0, MAX_RECENT_PODS)
    const rows = uids.flatMap(uid => context.state.tables.pods.get(uid) ?? []).filter(row => view.sees('pods', row.namespace))
    return {
      source: 'metrics-server',
      stepSeconds: STEP_SECONDS,
      pods: Object.fromEntries(rows.flatMap(({ uid, namespace, name }) => {
        const series = seriesOf(context, namespace, name)
        return series === null
          ? []
          : [[uid, series]]
      })),
    }
  })
}

function seriesOf({ state, now }: Context, namespace: string, name: string) {
  const columns = state.usage.historyOf({ namespace, kind: 'Pod', name })?.read('1h', now())
  return columns
    ? {
        cpuMillicores: thinOut(columns.cpuMillicores, STEPS_PER_POINT),
        memoryBytes: thinOut(columns.memoryBytes, STEPS_PER_POINT),
      }
    : null
}
