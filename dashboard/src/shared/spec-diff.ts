import type { RevisionSpec, SpecField } from './revision-specs.ts'
import { SPEC_ASPECTS } from './revision-specs.ts'

/** One difference between two pod templates. */
export interface SpecChange extends Pick<SpecField, 'container' | 'aspect' | 'name'> {
  kind: 'added' | 'removed' | 'changed'
  /** Null for what is never shown, and for what is not there. */
  from: string | null
  to: string | null
}

/** What `to` says differently from `from`, by container and aspect. */
export function diffSpecs(from: Pick<RevisionSpec, 'fields'>, to: Pick<RevisionSpec, 'fields'>): SpecChange[] {
  const before = byKey(from)
  const after = byKey(to)
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap(key => changeOf(before.get(key), after.get(key))).toSorted(inOrder)
}

function byKey({ fields }: Pick<RevisionSpec, 'fields'>): Map<string, SpecField> {
  return new Map(fields.map(field => [`${field.container ?? ''}/${field.aspect}/${field.name}`, field]))
}

function changeOf(from: SpecField | undefined, to: SpecField | undefined): SpecChange[] {
  const field = to ?? from
  if (field === undefined || from?.digest === to?.digest)
    return []
  const { container, aspect, name } = field
  const kind = from === undefined
    ? 'added'
    : to === undefined
      ? 'removed'
      : 'changed'
  return [{ container, aspect, name, kind, from: from?.text ?? null, to: to?.text ?? null }]
}

function inOrder(a: SpecChange, b: SpecChange): number {
  return (a.container ?? '').localeCompare(b.container ?? '')
    || SPEC_ASPECTS.indexOf(a.aspect) - SPEC_ASPECTS.indexOf(b.aspect)
    || a.name.localeCompare(b.name)
}
