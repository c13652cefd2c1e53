import type { Page } from '../objects/pages.ts'
import type { ResourceType } from '../resources.ts'
import type { Context, Route } from './context.ts'
import { readSelection } from '../objects/selectors.ts'
import { groupVersionOf } from '../resources.ts'
import { resourceOf } from './context.ts'

function readPage({ cluster, info }: Context, type: ResourceType): Page {
  const limit = Number(info.query.get('limit') ?? 0)
  const token = info.query.get('continue')
  if (token)
    return cluster.pages.next(token, limit)
  const matches = readSelection(type, info.namespace, info.query)
  return cluster.pages.first(cluster.store.list(type, info.namespace).filter(matches), cluster.store.version, limit)
}

/** Items of a list carry no kind and apiVersion: the list does. */
function toItem({ kind: _kind, apiVersion: _apiVersion, ...item }: Page['items'][number]) {
  return item
}

export const list: Route = {
  name: 'list',
  isFor: info => info.verb === 'list' && info.resource?.verbs.includes('watch') === true,
  answer: (context) => {
    const type = resourceOf(context)
    const page = readPage(context, type)
    return {
      body: {
        kind: `${type.kind}List`,
        apiVersion: groupVersionOf(type),
        metadata: {
          resourceVersion: String(page.version),
          ...(page.continueToken !== undefined && { continue: page.continueToken, remainingItemCount: page.remaining }),
        },
        items: page.items.map(toItem),
      },
    }
  },
}
