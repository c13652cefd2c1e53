import type { FastifySchemaCompiler, FastifyServerOptions } from 'fastify'
import { AjvCompiler } from '@fastify/ajv-compiler'
import { OWN_FORMATS } from '@todo-chatbot/contract'

type SchemaController = NonNullable<FastifyServerOptions['schemaController']>
/** The compiler's own types leave out that it is called with a route's part, not with a bare schema. */
type CompilerFactory = (externalSchemas: unknown, options: { customOptions: object }) => FastifySchemaCompiler<unknown>

/** Nothing is dropped, cut or turned into something else; all faults are told at once. */
const EXACT = {
  removeAdditional: false,
  coerceTypes: false,
  useDefaults: true,
  allErrors: true,
  verbose: true,
  formats: Object.fromEntries(OWN_FORMATS.map(name => [name, true])),
}

/** Bodies are taken as they are; in query strings, where all is text, numbers are read. */
export function strictValidation(): SchemaController {
  const createCompiler = AjvCompiler() as unknown as CompilerFactory
  const buildValidator: CompilerFactory = (externalSchemas) => {
    const exact = createCompiler(externalSchemas, { customOptions: EXACT })
    const fromText = createCompiler(externalSchemas, {
      customOptions: { ...EXACT, coerceTypes: true },
    })
    return route => (route.httpPart === 'querystring'
      ? fromText
      : exact)(route)
  }
  return {
    compilersFactory: { buildValidator: buildValidator as never },
  }
}
