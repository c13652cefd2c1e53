import type { ServerResponse } from 'node:http'
import type { ResourceType } from '../resources.ts'
import type { Context, Route } from './context.ts'
import { apiError, expiredError, toStatus } from '../http/api-error.ts'
import { readSelection } from '../objects/selectors.ts'
import { WatchStream } from '../watch/watch-stream.ts'
import { resourceOf } from './context.ts'

function isOn(query: URLSearchParams, name: string): boolean {
  return ['1', 'true'].includes(query.get(name) ?? '')
}

/** Undefined asks for the present objects first; a number for what changed after it. */
function readVersion(query: URLSearchParams): number | undefined {
  const text = query.get('resourceVersion') ?? ''
  if (!/^\d*$/.test(text))
    throw apiError(400, `invalid resource version ${JSON.stringify(text)}`)
  return text === '' || text === '0' || isOn(query, 'sendInitialEvents')
    ? undefined
    : Number(text)
}

/** Everything there is now as ADDED events; a streaming list (sendInitialEvents) ends them with a marked bookmark. */
function sendInitialObjects({ cluster, info }: Context, type: ResourceType, stream: WatchStream): void {
  const matches = readSelection(type, info.namespace, info.query)
  for (const object of cluster.store.list(type, info.namespace).filter(matches))
    stream.send('ADDED', object)
  if (isOn(info.query, 'sendInitialEvents'))
    stream.bookmark(cluster.store.version, { 'k8s.io/initial-events-end': 'true' })
}

/** Lets changes, bookmarks and the time limit reach the stream until its connection closes. */
function keepOpen({ cluster, info }: Context, type: ResourceType, stream: WatchStream, response: ServerResponse): void {
  const timeoutSeconds = Number(info.query.get('timeoutSeconds') ?? 0)
  const sendBookmark = () => stream.bookmark(cluster.store.version)
  const endings = [
    cluster.hub.add(stream),
    cluster.store.logOf(type).subscribe(change => stream.change(change)),
  ]
  if (isOn(info.query, 'allowWatchBookmarks')) {
    const timer = setInterval(sendBookmark, cluster.bookmarkIntervalMs)
    endings.push(() => clearInterval(timer))
  }
  if (timeoutSeconds > 0) {
    const timer = setTimeout(() => stream.end(), timeoutSeconds * 1000)
    endings.push(() => clearTimeout(timer))
  }
  response.on('close', () => endings.forEach(end => end()))
}

function start(context: Context, response: ServerResponse): void {
  const { cluster, info } = context
  const type = resourceOf(context)
  const matches = readSelection(type, info.namespace, info.query)
  const version = readVersion(info.query)
  const missed = version === undefined
    ? []
    : cluster.store.logOf(type).since(version)
  const expired = expiredError(version ?? 0, cluster.store.logOf(type).oldestVersion)
  if (!missed && cluster.faults.expiredAs === 'status')
    throw expired
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache, private' }).flushHeaders()
  const stream = new WatchStream(type, matches, version ?? cluster.store.version, response)
  if (!missed)
    stream.send('ERROR', toStatus(expired))
  if (!missed || cluster.faults.takeEnding(info))
    return stream.end()
  if (version === undefined)
    sendInitialObjects(context, type, stream)
  stream.hold(cluster.faults.isHolding)
  missed.forEach(change => stream.change(change))
  keepOpen(context, type, stream, response)
}

export const watch: Route = {
  name: 'watch',
  isFor: info => info.verb === 'watch' && info.resource?.verbs.includes('watch') === true,
  stream: start,
}
