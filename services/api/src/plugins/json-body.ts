import type { FastifyInstance } from 'fastify'
import type { Buffer } from 'node:buffer'
import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { MalformedJson } from '../errors.ts'

const HIGH = /\\ud[89ab][0-9a-f]{2}/.source
const LOW = /\\ud[c-f][0-9a-f]{2}/.source
const HALF_PAIR = new RegExp(`${HIGH}(?!${LOW})|(?<!${HIGH})${LOW}`, 'i')

/** No text in UTF-8 can hold half of a surrogate pair, so that a store could not keep it; only an escape can name one. */
const namesHalfPair = (json: string): boolean => HALF_PAIR.test(json.replaceAll('\\\\', ' '))

/** Why no JSON can be read from it. Node would put U+FFFD where bytes are no UTF-8, and so store what nobody said. */
function faultOf(body: Buffer, text: string): string | undefined {
  if (!isUtf8(body))
    return 'is not UTF-8'
  return namesHalfPair(text)
    ? 'holds half of a surrogate pair'
    : undefined
}

/**
 * JSON is the only form of a body. Many clients say "application/json" also when they send nothing:
 * an empty body is no body, not a fault.
 */
export const jsonBody = fp(async (app: FastifyInstance) => {
  app.removeContentTypeParser('text/plain')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = body.toString()
    const fault = faultOf(body, text)
    if (fault !== undefined)
      done(MalformedJson(fault))
    else if (text.trim() === '')
      done(null, undefined)
    else
      void parse(request, text, done)
  })
}, { name: 'json-body' })
