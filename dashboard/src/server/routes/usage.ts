import type { UsageQuery, UsageSeries } from '../../shared/api.ts'
import type { View } from '../access/view.ts'
import type { UsageHistory } from '../usage/usage-history.ts'
import type { Context, Route } from './context.ts'
import { API_PATHS, UsageQuerySchema } from '../../shared/api.ts'
import { seesNodeUsage, seesPodUsage } from '../access/view.ts'
import { UsageNotFound } from '../errors.ts'
import { UsageHistory as EmptyHistory } from '../usage/usage-history.ts'
import { amountsOf, containerUsages, nodeAmounts, nodeNamed, podsOf } from '../usage/usage-subject.ts'

/** The part of an answer that is not the history. */
type Surroundings = Pick<UsageSeries, 'pods' | 'requests' | 'limits' | 'containers'>

/** The usage of a pod, a workload, a container of it or a node over time, with what is requested and what there is at most. */
export const usage: Route = (app, context) => {
  app.get(API_PATHS.usage, {
    schema: { querystring: UsageQuerySchema },
  }, async (request): Promise<UsageSeries> => {
    const { query } = request
    const view = await app.readView(request)
    const seen = query.kind === 'Node' ? nodeUsage(context, view, query) : podUsage(context, view, query)
    if (seen === null)
      throw UsageNotFound(query.kind, query.name, query.namespace)
    const { history, ...surroundings } = seen
    return {
      source: 'metrics-server',
      ...(history ?? new EmptyHistory()).read(query.window, context.now()),
      ...surroundings,
    }
  })
}

type Seen = Surroundings & { history: UsageHistory | null }

function podUsage({ state, now }: Context, view: View, query: UsageQuery): Seen | null {
  const { namespace, kind, name } = query
  const pods = view.sees('pods', namespace) ? podsOf(state, query) : []
  const isSeen = seesPodUsage(view, namespace)
  const history = isSeen ? state.usage.historyOf(query) : null
  if (history === null && pods.length === 0)
    return null
  return {
    history,
    pods: pods.length,
    ...amountsOf(pods, query.container),
    containers: isSeen && kind !== 'Pod' ? containerUsages(state.usage.spreadsOf(namespace, { kind, name }, now()), pods) : [],
  }
}

function nodeUsage({ state }: Context, view: View, { name }: UsageQuery): Seen | null {
  const node = view.sees('nodes', null) ? nodeNamed(state, name) : undefined
  if (!node)
    return null
  return {
    history: seesNodeUsage(view) ? state.usage.historyOf({ namespace: '', kind: 'Node', name }) : null,
    ...nodeAmounts(state, node, namespace => view.sees('pods', namespace)),
    containers: [],
  }
}
