import type { Static } from 'typebox'
import { Type } from 'typebox'

export const HealthSchema = Type.Object({
  status: Type.Literal('UP'),
}, { additionalProperties: false })
export const ReadySchema = Type.Object({
  status: Type.Literal('ready'),
}, { additionalProperties: false })

export type Health = Static<typeof HealthSchema>
export type Ready = Static<typeof ReadySchema>
