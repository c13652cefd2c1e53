import type { Container } from '../cluster/wire.ts'

type Variable = NonNullable<Container['env']>[number]

/** Where the value of a variable comes from; null for a value that stands there itself, which is never shown. */
export function variableSource({ valueFrom }: Variable): string | null {
  const { secretKeyRef, configMapKeyRef, fieldRef, resourceFieldRef } = valueFrom ?? {}
  if (secretKeyRef)
    return `Secret ${secretKeyRef.name}, key ${secretKeyRef.key}`
  if (configMapKeyRef)
    return `ConfigMap ${configMapKeyRef.name}, key ${configMapKeyRef.key}`
  return fieldRef?.fieldPath ?? resourceFieldRef?.resource ?? null
}
