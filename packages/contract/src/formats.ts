import { Type } from 'typebox'

/** Formats of this API. They are names for readers and tools: which values there are, the server alone knows. */
export const OWN_FORMATS = ['time-zone', 'cursor'] as const
type OwnFormat = (typeof OWN_FORMATS)[number]

const text = (format: OwnFormat, maxLength: number, description: string) => Type.String({ maxLength, format, description })

/** A time zone of the IANA database. */
export const timeZoneSchema = (description: string) => text('time-zone', 64, description)

/** Where a page goes on. */
export const CursorSchema = text('cursor', 200, 'nextCursor of the page before')
