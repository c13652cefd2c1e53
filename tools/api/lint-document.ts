import type { RawUniversalConfig } from '@redocly/openapi-core'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'

const RULES: RawUniversalConfig = {
  extends: ['recommended-strict'],
  rules: {
    'operation-operationId': 'error',
    'operation-singular-tag': 'error',
    'operation-tag-defined': 'error',
    'rule/operation-has-tags': {
      subject: { type: 'Operation', property: 'tags' },
      assertions: { defined: true },
      severity: 'error',
    },
  },
}

async function schemaFaults(text: string): Promise<string[]> {
  const { errors = [] } = await new Validator().validate(JSON.parse(text))
  return typeof errors === 'string'
    ? [errors]
    : errors.map(({ instancePath, message }) => `${instancePath}: ${message}`)
}

async function ruleFaults(text: string): Promise<string[]> {
  const config = await createConfig(RULES)
  const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
  return problems.map(({ ruleId, message, location }) => `${location[0]?.pointer ?? '#'}: ${message} (${ruleId})`)
}

/** What is wrong with an OpenAPI document: first by the official schema of its version, then by the linter's rules and ours. */
export async function documentFaults(text: string): Promise<string[]> {
  return [...await schemaFaults(text), ...await ruleFaults(text)]
}
