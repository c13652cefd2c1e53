import type { ValueRow } from './rows.ts'

interface ReadmeInput { name: string, description: string, rows: ValueRow[] }

const NOTICE = '<!-- Written by "npm run charts -- docs --write" from values.yaml and Chart.yaml. -->'

function sentence(text: string) {
  return text === '' || text.endsWith('.')
    ? text
    : `${text}.`
}
const cell = (text: string) => sentence(text).replaceAll('|', '\\|').replaceAll('<', '&lt;')

function table(rows: ValueRow[]): string {
  const lines = rows.map(({ key, value, description }) => `| \`${key}\` | \`${JSON.stringify(value).replaceAll('|', '\\|')}\` | ${cell(description)} |`)
  return ['| Key | Default | Meaning |', '| --- | --- | --- |', ...lines].join('\n')
}

/** The README of a chart that is installed. */
export function applicationReadme({ name, description, rows }: ReadmeInput): string {
  return `${NOTICE}
# ${name}

${description}.

\`\`\`sh
helm dependency build charts/${name}
helm upgrade --install todo-chatbot-${name} charts/${name} --namespace todo-chatbot --create-namespace --wait
helm test todo-chatbot-${name} --namespace todo-chatbot
\`\`\`

Overlays: \`--values charts/${name}/values-dev.yaml\`, \`values-staging.yaml\` or \`values-prod.yaml\`; the last one asks for \`image.digest\`.

## Values

Whatever has a name is a map keyed by that name; an entry that is a map is switched off by \`enabled: false\`. A misspelt key is refused.

${table(rows)}
`
}

/** The README of the library. */
export function libraryReadme({ name, description, rows }: ReadmeInput): string {
  return `${NOTICE}
# ${name}

${description}.

A chart on it is a \`Chart.yaml\` with the dependency, a \`values.yaml\` with an image and a port, and one template:

\`\`\`gotemplate
{{- include "common.render" . -}}
\`\`\`

How to start one, step by step: [docs/charts.md](../../docs/charts.md).

## Values

The same keys in every chart. Whatever has a name is a map keyed by that name; an entry that is a map is switched off by \`enabled: false\`.

${table(rows)}
`
}
