import type { RenderValues, Values } from './outcome.ts'
import type { SchemaKey } from './schema-keys.ts'
import { mergeDeep } from '../schema/merge-deep.ts'
import { alternatives } from './alternatives.ts'
import { OTHER_VALUES } from './contexts.ts'
import { ANY_NAME } from './schema-keys.ts'

const NEW_NAME = 'sample'
const AT_A_TIME = 2

/** What a value is good for: it changes what is rendered, it only decides what is refused, or it does nothing. */
export type Use = 'rendered' | 'refused' | 'dead'

function valueAt(values: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Values | undefined)?.[key], values)
}

/** A path with names in the place of `*`: that of a map's last entry, or a new one. */
export function namedPath(path: string[], values: Values): string[] {
  return path.reduce<string[]>((named, part) => {
    const last = Object.keys(valueAt(values, named) ?? {}).at(-1)
    return [...named, part === ANY_NAME ? last ?? NEW_NAME : part]
  }, [])
}

/** Values with another value at a path. */
function withValue(values: Values, path: string[], value: unknown): Values {
  const over = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
  return mergeDeep(values, over as Values)
}

/** Where a value is tried: what else is set, what is so by default, and what shows the difference. */
interface Situation { context: Values, defaults: Values, renderValues: RenderValues }

/** Changes a value to others that its schema allows, until one shows in the render; an entry of several kinds may need a few. */
export async function proveUse(key: SchemaKey, { context, defaults, renderValues }: Situation): Promise<Use> {
  const path = namedPath(key.path, context)
  const before = await renderValues(context)
  if (before.isRefusal)
    throw new Error(`the context of ${key.path.join('.')} is refused: ${before.text}`)
  let use: Use = 'dead'
  const others = OTHER_VALUES[key.path.join('.')] ?? alternatives(key.schema, valueAt(mergeDeep(defaults, context), path))
  for (const value of others) {
    const after = await renderValues(withValue(context, path, value))
    if (!after.isRefusal && after.text !== before.text)
      return 'rendered'
    if (after.isRefusal)
      use = 'refused'
  }
  return use
}

/** What each key is good for, by its path; one that could not be tried says why. */
export async function proveAll(keys: SchemaKey[], situationOf: (key: SchemaKey) => Situation): Promise<Map<string, Use | Error>> {
  const uses = new Map<string, Use | Error>()
  const queue = [...keys]
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (let key = queue.shift(); key; key = queue.shift())
      uses.set(key.path.join('.'), await proveUse(key, situationOf(key)).catch((error: Error) => error))
  }))
  return uses
}
