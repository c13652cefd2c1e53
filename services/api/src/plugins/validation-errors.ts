import type { FastifySchemaValidationError } from 'fastify'

const escaped = (name: unknown): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1')

interface PointedError { pointer: string, detail: string }

/** Ajv adds the schema in its verbose mode; a pattern means less to a reader than the words beside it. */
type VerboseError = FastifySchemaValidationError & { parentSchema?: { description?: string } }

function described({ keyword, instancePath, params, message = '', parentSchema }: VerboseError): PointedError {
  switch (keyword) {
    case 'additionalProperties': return { pointer: `${instancePath}/${escaped(params.additionalProperty)}`, detail: 'is not a known field' }
    case 'required': return { pointer: `${instancePath}/${escaped(params.missingProperty)}`, detail: 'is required' }
    case 'enum': return { pointer: instancePath, detail: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` }
    case 'type': return { pointer: instancePath, detail: `must be ${[params.type].flat().join(' or ')}` }
    case 'pattern':
    case 'format': return { pointer: instancePath, detail: `is not allowed; expected: ${parentSchema?.description ?? message}` }
    default: return { pointer: instancePath, detail: message }
  }
}

/** What is wrong with which value, by JSON pointer. */
export function validationErrors(errors: readonly FastifySchemaValidationError[]): PointedError[] {
  return errors.map(described)
}
