import type { EntryTable } from './entries.ts'
import type { ValueRow } from './rows.ts'

interface ReadmeInput { name: string, description: string, rows: ValueRow[], entries: EntryTable[] }

const NOTICE = '<!-- Written by "npm run charts -- docs --write" from values.yaml and Chart.yaml. -->'

function sentence(text: string) {
  return text === '' || text.endsWith('.')
    ? text
    : `${text}.`
}
const cell = (text: string) => sentence(text).replaceAll('|', '\\|').replaceAll('<', '&lt;')

function table(rows: ValueRow[]): string {
  const lines = rows.map(({ key, type, value, description }) => `| \`${key}\` | ${type} | \`${JSON.stringify(value).replaceAll('|', '\\|')}\` | ${cell(description)} |`)
  return ['| Key | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

function entryTable({ key, rows }: EntryTable): string {
  const lines = rows.map(({ key, type, description }) => `| \`${key}\` | ${type} | ${cell(description)} |`)
  return [`### \`${key}\``, '', '| Key | Type | Meaning |', '| --- | --- | --- |', ...lines].join('\n')
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

Whatever has a name is a map keyed by that name; an entry that is a map is switched off by \`enabled: false\`. A misspelt key is refused. What an entry may say: [charts/common](../common/README.md#entries).

${table(rows)}
`
}

/** The README of the library. */
export function libraryReadme({ name, description, rows, entries }: ReadmeInput): string {
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

## Entries

What one entry of a map may say.

${entries.map(entryTable).join('\n\n')}
`
}
