import type { KubeObject } from '../types.ts'
import type { Context, Route } from './context.ts'
import { apiError } from '../http/api-error.ts'
import { readSelection } from '../objects/selectors.ts'
import { resourceOfKind } from '../resources.ts'
import { resourceOf } from './context.ts'

const GROUP = 'metrics.k8s.io'

/** Metrics are read off the pods and nodes that exist now, so they vanish with them. */
function readMetrics(context: Context): KubeObject[] {
  const { store, usage } = context.cluster
  const { namespace, query } = context.info
  const type = resourceOf(context)
  const matches = readSelection(type, namespace, query)
  const measure = (object: KubeObject) => type.kind === 'PodMetrics'
    ? usage.ofPod(object)
    : usage.ofNode(object)
  const objects = store.list(resourceOfKind(type.kind.replace('Metrics', '')), namespace)
  return objects.map(measure).filter(metrics => metrics !== undefined).filter(matches)
}

export const metricsList: Route = {
  name: 'metrics list',
  isFor: info => info.verb === 'list' && info.resource?.group === GROUP,
  answer: context => ({
    body: {
      kind: `${resourceOf(context).kind}List`,
      apiVersion: `${GROUP}/v1beta1`,
      metadata: {},
      items: readMetrics(context),
    },
  }),
}

export const metricsOfOne: Route = {
  name: 'metrics of one',
  isFor: info => info.verb === 'get' && info.resource?.group === GROUP,
  answer: (context) => {
    const { name = '' } = context.info
    const metrics = readMetrics(context).find(candidate => candidate.metadata.name === name)
    if (!metrics)
      throw apiError(404, `${resourceOf(context).plural}.${GROUP} "${name}" not found`)
    return { body: metrics }
  },
}
