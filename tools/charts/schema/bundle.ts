import type { Definitions } from './definitions.ts'
import type { JsonSchema } from './json-schema.ts'
import type { DocumentedValue } from './values-document.ts'
import { annotate } from './annotate.ts'
import { referencesIn } from './json-schema.ts'
import { mergeDeep } from './merge-deep.ts'

export interface BundleInput {
  title: string
  keys: Definitions
  shapes: Definitions
  /** What the chart says more exactly than the library: properties by key. */
  own: Definitions
  /** The documented defaults of the library, then the chart's own. */
  values: DocumentedValue[][]
}

/** Keys that belong to Helm: shared values, the library's defaults, and the switch of an umbrella chart. */
const HELM_KEYS: Definitions = {
  global: {
    type: 'object',
    description: 'Values shared with other charts; of these, imageRegistry is read: the registry of every image.',
    properties: {
      imageRegistry: { type: 'string', description: 'Registry of every image, such as registry.example.com:5000' },
    },
  },
  common: { $ref: '#/$defs/values', description: 'The library\'s defaults, filled in by Helm.' },
  enabled: { type: 'boolean', description: 'For an umbrella chart that switches this one on and off.' },
}

/** The shapes that are used, directly or by another shape. */
function usedShapes(start: unknown, shapes: Definitions): Definitions {
  const used = new Set<string>()
  const queue = referencesIn(start)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name) || !(name in shapes))
      continue
    used.add(name)
    queue.push(...referencesIn(shapes[name]))
  }
  return Object.fromEntries(Object.entries(shapes).filter(([name]) => used.has(name)))
}

/** One strict, self-contained schema of a chart's values: nothing but local references, so that it works offline and packaged. */
export function bundle({ title, keys, shapes, own, values }: BundleInput): JsonSchema {
  const root: JsonSchema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...mergeDeep(structuredClone(keys), own),
      ...HELM_KEYS,
    },
  }
  values.forEach(documented => annotate(root, documented))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    $ref: '#/$defs/values',
    $defs: {
      values: root,
      ...usedShapes(root, shapes),
    },
  }
}
