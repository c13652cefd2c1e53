import type { ResourceType } from '../resources.ts'
import type { KubeObject } from '../types.ts'
import { apiError } from '../http/api-error.ts'

export type Matcher = (object: KubeObject) => boolean

const SET_REQUIREMENT = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/
const EQUALITY_REQUIREMENT = /^([^\s!=]+)\s*(==?|!=)\s*(\S*)$/
const EXISTS_REQUIREMENT = /^(!?)\s*([^\s!=()]+)$/

/** Commas separate requirements, except between the parentheses of a set. */
function splitRequirements(selector: string): string[] {
  return selector.split(/,(?![^(]*\))/).map(part => part.trim()).filter(Boolean)
}

function labelRequirement(text: string): Matcher {
  const labelOf = (object: KubeObject, key: string) => object.metadata.labels?.[key]
  const [, setKey, operator, list] = SET_REQUIREMENT.exec(text) ?? []
  if (setKey !== undefined && list !== undefined) {
    const values = list.split(',').map(value => value.trim())
    const isWanted = operator === 'in'
    return object => values.includes(labelOf(object, setKey) ?? '\0') === isWanted
  }
  const [, key, sign, value] = EQUALITY_REQUIREMENT.exec(text) ?? []
  if (key !== undefined)
    return object => (labelOf(object, key) === value) === (sign !== '!=')
  const [, not, presentKey] = EXISTS_REQUIREMENT.exec(text) ?? []
  if (presentKey !== undefined)
    return object => (labelOf(object, presentKey) !== undefined) === (not === '')
  throw apiError(400, `unable to parse requirement: ${JSON.stringify(text)}`)
}

function valueAt(object: KubeObject, path: string): string {
  let value: unknown = object
  for (const field of path.split('.'))
    value = (value as Record<string, unknown> | undefined)?.[field]
  return value === undefined || value === null
    ? ''
    : String(value)
}

function fieldRequirement(text: string, type: ResourceType): Matcher {
  const [, path, sign, value] = EQUALITY_REQUIREMENT.exec(text) ?? []
  if (path === undefined)
    throw apiError(400, `invalid field selector: ${JSON.stringify(text)}`)
  const known = ['metadata.name', 'metadata.namespace', ...type.selectableFields]
  if (!known.includes(path))
    throw apiError(400, `field label not supported: ${path}`)
  return object => (valueAt(object, path) === value) === (sign !== '!=')
}

/** One matcher of the namespace, `labelSelector` and `fieldSelector` of a request. */
export function readSelection(type: ResourceType, namespace: string | undefined, query: URLSearchParams): Matcher {
  const matchers = [
    ...splitRequirements(query.get('labelSelector') ?? '').map(labelRequirement),
    ...splitRequirements(query.get('fieldSelector') ?? '').map(text => fieldRequirement(text, type)),
  ]
  if (namespace !== undefined)
    matchers.unshift(object => object.metadata.namespace === namespace)
  return object => matchers.every(matches => matches(object))
}
