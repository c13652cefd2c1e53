import type { UsageQuery, UsageSeries } from '../../shared/api.ts'
import type { PodRow, ResourceAmounts } from '../../shared/rows.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { Route } from './context.ts'
import { API_PATHS, UsageQuerySchema } from '../../shared/api.ts'
import { seesPodUsage } from '../access/view.ts'
import { UsageNotFound } from '../errors.ts'
import { sumAmounts } from '../usage/sum-amounts.ts'
import { UsageHistory } from '../usage/usage-history.ts'

const ENDED = new Set(['Completed', 'Error', 'Evicted', 'Failed', 'Succeeded'])

/** The usage of a pod or of a workload over time, with what it requests and may use at most. */
export const usage: Route = (app, { state, now }) => {
  app.get(API_PATHS.usage, {
    schema: { querystring: UsageQuerySchema },
  }, async (request): Promise<UsageSeries> => {
    const { namespace, kind, name, window } = request.query
    const view = await app.readView(request)
    const pods = view.sees('pods', namespace)
      ? podsOf(state, request.query)
      : []
    const history = seesPodUsage(view, namespace)
      ? state.usage.historyOf(namespace, kind, name)
      : null
    if (history === null && pods.length === 0)
      throw UsageNotFound(kind, name, namespace)
    return {
      source: 'metrics-server',
      ...(history ?? new UsageHistory()).read(window, now()),
      ...amountsOf(pods),
    }
  })
}

function podsOf(state: ClusterState, { namespace, kind, name }: UsageQuery): PodRow[] {
  return [...state.tables.pods.values()].filter(pod => pod.namespace === namespace && (kind === 'Pod'
    ? pod.name === name
    : pod.workload?.kind === kind && pod.workload.name === name && !ENDED.has(pod.status)))
}

function amountsOf(pods: readonly PodRow[]): { requests: ResourceAmounts, limits: ResourceAmounts } {
  return {
    requests: sumAmounts(pods.map(pod => pod.requests)),
    limits: sumAmounts(pods.map(pod => pod.limits)),
  }
}
