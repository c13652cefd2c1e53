import type { ChangeNote } from './change-note.ts'
import { isMap, isSeq, parseDocument, Scalar, stringify } from 'yaml'

const CHANGES = 'artifacthub.io/changes'

/** What a Chart.yaml says, as far as versions are concerned. */
export interface Manifest {
  name: string
  version: string
  appVersion: string
  /** A dependency without a repository lies in the chart's own folder. */
  dependencies: { name: string, version: string, repository?: string }[]
  annotations: Record<string, string>
}

/** Reads the text of a Chart.yaml. */
export function manifestOf(text: string): Manifest {
  return { dependencies: [], annotations: {}, ...parseDocument(text).toJS() as Partial<Manifest> } as Manifest
}

/** Changes a Chart.yaml in place: order, comments and quotes stay. */
function edited(text: string, edit: (document: ReturnType<typeof parseDocument>) => void): string {
  const document = parseDocument(text)
  edit(document)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

export function withVersion(text: string, version: string): string {
  return edited(text, document => document.set('version', version))
}

export function withDependencyVersion(text: string, name: string, version: string): string {
  return edited(text, (document) => {
    const dependencies = document.get('dependencies')
    const items = isSeq(dependencies) ? dependencies.items.filter(isMap) : []
    items.filter(item => item.get('name') === name).forEach(item => item.set('version', version))
  })
}

/** The changes of a chart version as Artifact Hub reads them: text that is a list in YAML. */
export const changesText = (notes: ChangeNote[]): string => stringify(notes, { lineWidth: 0 })

export function withChanges(text: string, notes: ChangeNote[]): string {
  const changes = new Scalar(changesText(notes))
  changes.type = Scalar.BLOCK_LITERAL
  return edited(text, document => document.setIn(['annotations', CHANGES], changes))
}
