import type { ResourceType } from '../resources.ts'
import { RESOURCES } from '../resources.ts'

/** What a request asks for, read from its method and path alone, as an API server's authorisation does. */
export interface RequestInfo {
  verb: 'get' | 'list' | 'watch' | 'create' | 'update' | 'patch' | 'delete'
  path: string
  query: URLSearchParams
  /** Absent for paths that name no resource, such as /version. */
  resource?: ResourceType
  namespace?: string
  name?: string
  subresource?: string
}

const WRITE_VERBS: Record<string, RequestInfo['verb']> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
}

/** [group, version, the segments after them] of a resource path. */
function splitPath(path: string): [string, string, string[]] | undefined {
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent)
  if (segments[0] === 'api' && segments.length > 2) {
    return [
      '',
      segments[1] ?? '',
      segments.slice(2),
    ]
  }
  if (segments[0] === 'apis' && segments.length > 3) {
    return [
      segments[1] ?? '',
      segments[2] ?? '',
      segments.slice(3),
    ]
  }
}

function verbOf(method: string, query: URLSearchParams, name: string | undefined): RequestInfo['verb'] {
  const write = WRITE_VERBS[method]
  if (write)
    return write
  if (['1', 'true'].includes(query.get('watch') ?? ''))
    return 'watch'
  return name === undefined
    ? 'list'
    : 'get'
}

export function readRequestInfo(method: string, url: URL): RequestInfo {
  const query = url.searchParams
  const path = url.pathname
  const split = splitPath(path)
  if (!split)
    return { verb: WRITE_VERBS[method] ?? 'get', path, query }
  const [group, version, rest] = split
  const isInNamespace = rest[0] === 'namespaces' && rest.length > 2
  const namespace = isInNamespace ? rest[1] : undefined
  const [plural, name, subresource] = isInNamespace
    ? rest.slice(2)
    : rest
  const resource = RESOURCES.find(type => type.group === group && type.version === version && type.plural === plural)
  return {
    verb: verbOf(method, query, name),
    path,
    query,
    ...(resource && { resource }),
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { name }),
    ...(subresource !== undefined && { subresource }),
  }
}
