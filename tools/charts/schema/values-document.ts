import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, parseDocument } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'

/** A key of a values file: where it is, what its comment says, and its default. */
export interface DocumentedValue { path: string[], description: string, value: unknown, isLeaf: boolean }

/** A comment that stands apart from the key by an empty line belongs to the file, not to the key. */
function lastParagraph(comment: string | null | undefined): string {
  const [last = ''] = (comment ?? '').split(/\n\s*\n/).slice(-1)
  return last.split('\n').map(line => line.trim()).join(' ').trim()
}

function collect(node: unknown, path: string[], inherited = ''): DocumentedValue[] {
  if (!isMap(node))
    return []
  return node.items.flatMap((pair, index) => {
    if (!isScalar(pair.key))
      return []
    const isFirst = index === 0
    const comment = pair.key.commentBefore ?? (isFirst ? inherited : '')
    const here = [
      ...path,
      String(pair.key.value),
    ]
    const value = isMap(pair.value) || isScalar(pair.value)
      ? pair.value.toJSON() as unknown
      : (pair.value as { toJSON: () => unknown }).toJSON()
    const isLeaf = !isMap(pair.value) || pair.value.items.length === 0
    const own = {
      path: here,
      description: lastParagraph(comment),
      value,
      isLeaf,
    }
    return [
      own,
      ...collect(pair.value, here, isMap(pair.value)
        ? pair.value.commentBefore ?? ''
        : ''),
    ]
  })
}

/** Every key of a values file with its comment, in the file's order. */
export function documentedValues(text: string): DocumentedValue[] {
  const document = parseDocument(text)
  const [fault] = document.errors
  if (fault)
    throw new UserError(`a values file is no YAML: ${fault.message}`)
  return collect(document.contents, [])
}

/** The documented values of the chart in a folder. */
export async function readDocumentedValuesIn(folder: string): Promise<DocumentedValue[]> {
  return documentedValues(await readFile(join(folder, 'values.yaml'), 'utf8'))
}

export function readDocumentedValues(chart: string): Promise<DocumentedValue[]> {
  return readDocumentedValuesIn(fromRoot('charts', chart))
}
