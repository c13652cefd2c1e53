import { EnvironmentSchema as dashboardSchema } from '../../dashboard/src/server/config.ts'
import { EnvironmentSchema as apiSchema } from '../../services/api/src/environment.ts'
import { markdownTable } from '../lib/markdown-table.ts'

interface Variable {
  type: string
  description: string
  default?: string | number
  enum?: string[]
  minimum?: number
  maximum?: number
}

const OPENING = `# Configuration

The environment variables of the two services, from the schemas that they check them with; this file is written by \`npm run configuration\`.
A value that is not allowed ends the start with one line that says what is. The charts set what they need: see [charts](charts.md).
`

function allowed({ type, enum: values, minimum, maximum }: Variable): string {
  if (values)
    return values.map(value => `\`${value}\``).join(', ')
  return type === 'integer'
    ? `${minimum} to ${maximum}`
    : 'text'
}

function cells([name, variable]: [string, Variable]): string[] {
  const byDefault = variable.default === undefined
    ? 'not set'
    : `\`${variable.default}\``
  return [`\`${name}\``, byDefault, allowed(variable), variable.description]
}

function section(title: string, { properties }: { properties: object }): string {
  const rows = Object.entries<Variable>(properties as Record<string, Variable>).map(cells)
  return ['', `## ${title}`, '', ...markdownTable(['variable', 'default', 'allowed', 'meaning'], rows), ''].join('\n')
}

/** Every environment variable of the services, as docs/configuration.md says them. */
export function configurationText(): string {
  return OPENING + section('API', apiSchema) + section('Dashboard', dashboardSchema)
}
